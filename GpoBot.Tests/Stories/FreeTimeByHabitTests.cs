using GpoBot.Tests.Drivers;
using static GpoBot.Tests.Stories.MeetingTalk;

namespace GpoBot.Tests.Stories;

/// <summary>Finding a time where no calendar is to be seen, and what is not understood or not allowed.</summary>
[Trait("Speed", "Slow")]
public sealed class FreeTimeByHabitTests
{
    [Fact]
    public async Task Without_calendars_the_habits_the_holidays_and_the_meetings_decide_and_that_is_said_once()
    {
        await using var teams = await TeamsScenario.StartAsync();
        var alix = await teams.PersonAsync(TeamsScenario.Lead);

        var slots = (await alix.SaysAsync("quand sommes-nous libres ?")).Card;

        Has("Aucun agenda n'est relié à GpoBot : ces créneaux suivent les habitudes du GPO, les jours fériés et les réunions déjà planifiées.", slots.Text);
        HasNot("Je ne vois pas l'agenda", slots.Text);
        HasNot("Personne n'est pris", slots.Text);
        var preview = (await alix.PressesAsync(slots, "mar. 1er déc. à 9 h 30")).Text;
        Has("mardi 1er décembre 2026 à 9 h 30", preview);
        HasNot("agendas", preview);
    }

    [Fact]
    public async Task The_list_of_meetings_leads_there_too()
    {
        await using var teams = await TeamsScenario.StartAsync();
        var alix = await teams.PersonAsync(TeamsScenario.Lead);
        var list = (await alix.SaysAsync("réunions")).Card;

        var slots = await alix.PressesAsync(list, "Trouver un créneau");

        Has("3 créneaux proposés", slots.Text);
        Has("Planifier", (await alix.PressesAsync(slots.Card, "Choisir une autre date")).Text);
    }

    [Theory]
    [InlineData("créneau hier", "Le jeudi 19 novembre 2026 est passé. Quel jour à venir")]
    [InlineData("créneau la semaine dernière", "Ces jours sont passés. Quels jours à venir")]
    [InlineData("créneau le 31 novembre", "n'existe pas dans le calendrier")]
    [InlineData("créneau le 10 novembre 2026", "Le mardi 10 novembre 2026 est passé")]
    [InlineData("créneau S99 mardi", "Je ne trouve pas ce GPO parmi les vôtres")]
    [InlineData("créneau S07 mardi", "Je ne trouve pas ce GPO parmi les vôtres")]
    [InlineData("créneau pendant 9 heures", "entre 15 min et 8 h")]
    [InlineData("créneau de 5 minutes", "entre 15 min et 8 h")]
    [InlineData("créneau S01 le 25 décembre", "Aucun créneau de 1 h 30 n'est possible le vendredi 25 décembre 2026 pour le GPO S01")]
    [InlineData("créneau S01 le 24 novembre", "Aucun créneau de 1 h 30 n'est possible")]
    [InlineData("créneau samedi", "Aucun créneau")]
    public async Task What_cannot_be_is_answered_with_the_next_step(string said, string expected)
    {
        await using var teams = await TeamsScenario.StartAsync();
        var alix = await teams.PersonAsync(TeamsScenario.Lead);

        var answer = (await alix.SaysAsync(said)).Text;

        Has(expected, answer);
        HasNot("proposé", answer);
    }

    [Fact]
    public async Task A_partner_is_told_whom_to_ask()
    {
        await using var teams = await TeamsScenario.StartAsync();
        var gael = await teams.PersonAsync(TeamsScenario.Landlord);

        Has("réservée au référent du GPO et à son suppléant", (await gael.SaysAsync("trouve un créneau pour le GPO S01")).Text);
    }

    [Theory]
    [InlineData("S01", "2026-11-02T09:30", "90", "Ce moment est passé")]
    [InlineData("S01", "2026-12-25T09:30", "90", "férié (Noël)")]
    [InlineData("S01", "2026-12-01T09:30", "9000", "entre 15 min et 8 h")]
    [InlineData("S01", "bientôt", "90", "Cette carte n'est plus à jour")]
    [InlineData("S07", "2026-12-01T09:30", "90", "Je ne trouve pas ce GPO parmi les vôtres")]
    public async Task A_button_that_was_tampered_with_gets_no_further_than_any_plan(string gpo, string slot, string length, string expected)
    {
        await using var teams = await TeamsScenario.StartAsync();
        var alix = await teams.PersonAsync(TeamsScenario.Lead);
        var slots = (await alix.SaysAsync("créneau S01")).Card;

        var answer = (await alix.PressesAsync(slots, slots.Buttons[0], ("gpo", gpo), ("slot", slot), ("length", length))).Text;

        Has(expected, answer);
        Assert.Equal(2, (await teams.PlannedAsync("S01")).Count);
    }

    [Fact]
    public async Task Words_about_something_else_leave_the_proposal()
    {
        await using var teams = await TeamsScenario.StartAsync();
        var alix = await teams.PersonAsync(TeamsScenario.Lead);
        await alix.SaysAsync("créneau S01");

        Has("Je n'ai pas compris", (await alix.SaysAsync("blabla")).Text);
        Has("C'est abandonné", (await alix.SaysAsync("annuler")).Text);
        Has("Je n'ai pas compris", (await alix.SaysAsync("1")).Text);
    }
}
