using GpoBot.Core.Meetings;
using GpoBot.Dialogs.Understanding;
using NodaTime;

namespace GpoBot.Tests.Understanding;

/// <summary>What is typed while a meeting is held, or about its agenda.</summary>
public sealed class DuringMeetingsTests
{
    [Theory]
    [InlineData("présents : mairie, collège", "mairie, collège")]
    [InlineData("Presents: la ville et le bailleur", "la ville et le bailleur")]
    public void Presence(string said, string words) => Assert.Equal(words, Assert.IsType<Intent.NotePresence>(Read(said)).Words);

    [Theory]
    [InlineData("décision : demander un arrêté sur l'alcool", "demander un arrêté sur l'alcool")]
    [InlineData("Décision: saisir le CLSPD", "saisir le CLSPD")]
    public void Decisions(string said, string text) => Assert.Equal(text, Assert.IsType<Intent.NoteDecision>(Read(said)).Text);

    [Theory]
    [InlineData("clore la réunion")]
    [InlineData("clos la réunion")]
    [InlineData("fin de la réunion")]
    [InlineData("clôturer la réunion")]
    public void TheEnd(string said) => Assert.IsType<Intent.CloseMeeting>(Read(said));

    [Theory]
    [InlineData("la réunion n'a pas eu lieu", null)]
    [InlineData("la réunion de S01 n'a pas eu lieu", null)]
    [InlineData("la réunion n'a pas eu lieu, renfort opérationnel", CancelReason.OperationalNeed)]
    public void NoMeeting(string said, CancelReason? reason) => Assert.Equal(reason, Assert.IsType<Intent.MeetingNotHeld>(Read(said)).Reason);

    [Theory]
    [InlineData("accepte OJ1", "OJ1", true, null)]
    [InlineData("accepte le point OJ 2", "OJ2", true, null)]
    [InlineData("refuse oj3 : vu en mai", "OJ3", false, "vu en mai")]
    [InlineData("refuse OJ3", "OJ3", false, null)]
    public void Points(string said, string reference, bool accepted, string? reason) =>
        Assert.Equal(new Intent.DecidePoint(reference, accepted, reason), Read(said));

    [Theory]
    [InlineData("modifier l'ordre du jour")]
    [InlineData("modifie l'ordre du jour du GPO S01")]
    public void TheAgenda(string said) => Assert.IsType<Intent.EditAgenda>(Read(said));

    [Theory]
    [InlineData("clos PB11 sans suite")]
    [InlineData("AC002 fait")]
    [InlineData("accepte le report")]
    [InlineData("fermer le local vélo")]
    [InlineData("ordre du jour")]
    [InlineData("relevé de décisions")]
    public void OtherMatters(string said) => Assert.False(
        Read(said) is Intent.NotePresence or Intent.NoteDecision or Intent.CloseMeeting or Intent.MeetingNotHeld or Intent.DecidePoint or Intent.EditAgenda);

    private static Intent Read(string said) => new MessageReader().Read(said, new LocalDate(2026, 11, 20));
}
