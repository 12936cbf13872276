using GpoBot.Dialogs.Understanding;
using NodaTime;

namespace GpoBot.Tests.Understanding;

/// <summary>The agenda of the next meeting is asked for in a few words; to put something on it is another matter.</summary>
public sealed class AgendaQuestionTests
{
    private static readonly LocalDate Today = new(2026, 11, 20);

    [Theory]
    [InlineData("ordre du jour", null)]
    [InlineData("Ordre du jour ?", null)]
    [InlineData("ODJ", null)]
    [InlineData("l'ordre du jour s'il te plaît", null)]
    [InlineData("voir l'ordre du jour", null)]
    [InlineData("montre moi l odj", null)]
    [InlineData("quel est l'ordre du jour de la prochaine réunion ?", null)]
    [InlineData("c'est quoi l'ordre du jour ?", null)]
    [InlineData("ordre du jour de S01", "S01")]
    [InlineData("ordre du jour S1", "S01")]
    public void It_is_asked_for(string text, string? gpo) => Assert.Equal(new Intent.Agenda(gpo), new MessageReader().Read(text, Today));

    [Theory]
    [InlineData("je veux mettre un point à l'ordre du jour : éclairage du parking")]
    [InlineData("mets PB03 à l'ordre du jour")]
    [InlineData("mets la réunion à l'ordre du jour")]
    [InlineData("agenda")]
    [InlineData("mon agenda")]
    [InlineData("mes actions du jour")]
    public void Not_by_what_only_speaks_of_it(string text) => Assert.IsNotType<Intent.Agenda>(new MessageReader().Read(text, Today));
}
