using GpoBot.Tests.Drivers;
using static GpoBot.Tests.Stories.MeetingTalk;

namespace GpoBot.Tests.Stories;

/// <summary>Which meeting is meant, when the words fit several or none.</summary>
[Trait("Speed", "Slow")]
public sealed class CancellingChoiceTests
{
    [Theory]
    [InlineData("S03", "S03 Montfictif – Gare et Faubourgs")]
    [InlineData("celle de 9h30", "S01 Montfictif – Les Marronniers")]
    [InlineData("S01, mar. 24 nov., 9 h 30", "S01 Montfictif – Les Marronniers")]
    [InlineData("r-s01-24", "S01 Montfictif – Les Marronniers")]
    public async Task Two_meetings_on_one_day_are_told_apart(string answer, string meant)
    {
        await using var teams = await TeamsScenario.StartAsync();
        var alix = await teams.PersonAsync(TeamsScenario.Lead);
        await alix.SaysAsync("planifie le GPO S03 le 24 novembre à 16h");
        await alix.SaysAsync("oui");

        var choice = await alix.SaysAsync("annuler la réunion du 24, motif : congés");
        Assert.Equal(["S01, mar. 24 nov., 9 h 30", "S03, mar. 24 nov., 16 h", "Abandonner"], choice.Card.Buttons);
        var shown = (await alix.SaysAsync(answer)).Text;

        Has(meant, shown);
        Has("mardi 24 novembre 2026", shown);
        Has("Réunion annulée", (await alix.SaysAsync("oui")).Text);
    }

    [Fact]
    public async Task The_button_of_the_choice_does_the_same()
    {
        await using var teams = await TeamsScenario.StartAsync();
        var alix = await teams.PersonAsync(TeamsScenario.Lead);

        var choice = (await alix.SaysAsync("annuler la réunion S01")).Card;
        var shown = await alix.PressesAsync(choice, "S01, mar. 8 déc., 9 h 30");

        Has("Annuler cette réunion ?", shown.Text);
        Has("mardi 8 décembre 2026", shown.Text);
    }

    [Theory]
    [InlineData("annuler la réunion du 3 décembre", "Aucune réunion n'est planifiée le jeudi 3 décembre 2026")]
    [InlineData("annuler la réunion du 31 novembre", "n'existe pas")]
    [InlineData("annuler la réunion", "Quelle réunion faut-il annuler ?")]
    [InlineData("annuler la réunion de la semaine prochaine", "Quelle réunion faut-il annuler ?")]
    public async Task Where_no_single_meeting_fits_those_to_come_are_offered(string said, string why)
    {
        await using var teams = await TeamsScenario.StartAsync();
        var alix = await teams.PersonAsync(TeamsScenario.Lead);

        var choice = await alix.SaysAsync(said);
        Has(why, choice.Text);
        Has("Annuler cette réunion ?", (await alix.SaysAsync("celle du 24")).Text);
    }

    [Fact]
    public async Task An_answer_that_fits_none_is_asked_again()
    {
        await using var teams = await TeamsScenario.StartAsync();
        var alix = await teams.PersonAsync(TeamsScenario.Lead);
        await alix.SaysAsync("annuler la réunion");

        Has("Aucune de ces réunions ne correspond", (await alix.SaysAsync("la bleue")).Text);
        Has("Annuler cette réunion ?", (await alix.SaysAsync("25")).Text);
    }

    [Fact]
    public async Task A_meeting_that_has_begun_is_not_cancelled_by_word_nor_by_an_old_card()
    {
        await using var teams = await TeamsScenario.StartAsync();
        var alix = await teams.PersonAsync(TeamsScenario.Lead);
        var card = (await alix.SaysAsync("annuler la réunion du 24")).Card;
        await teams.MoveToAsync("2026-11-24T09:31:00+01:00");

        Has("a déjà commencé", (await alix.SaysAsync("annuler la réunion d'aujourd'hui")).Text);
        Has("a déjà commencé", (await alix.PressesAsync(card, "Annuler la réunion", ("reason", "Leave"))).Text);
        Assert.Empty(await teams.AuditAsync("S01", "meeting.cancel"));
    }

    [Fact]
    public async Task A_foreign_GPO_is_not_spoken_of()
    {
        await using var teams = await TeamsScenario.StartAsync();
        var alix = await teams.PersonAsync(TeamsScenario.Lead);

        Has("Je ne trouve pas ce GPO parmi les vôtres", (await alix.SaysAsync("annuler la réunion S07 du 24")).Text);
    }
}
