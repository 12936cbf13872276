using GpoBot.Tests.Drivers;
using static GpoBot.Tests.Stories.MeetingTalk;

namespace GpoBot.Tests.Stories;

[Trait("Speed", "Slow")]
public sealed class PlanningTests
{
    [Fact]
    public async Task The_form_comes_filled_in_with_the_habits_and_all_active_contacts()
    {
        await using var teams = await TeamsScenario.StartAsync();
        var alix = await teams.PersonAsync(TeamsScenario.Lead);

        var form = (await alix.SaysAsync("planifier")).Card.Inputs();

        Assert.Equal("S01", form["group"]);
        Assert.Equal("2027-01-05", form["date"]);
        Assert.Equal("09:30", form["time"]);
        Assert.Equal("90", form["minutes"]);
        Assert.Equal("Once", form["rhythm"]);
        Assert.Equal("P01,P02,P03,P04,P05,P06,P07,P10,P11,P12", form["invited"]);
    }

    [Fact]
    public async Task The_form_shows_the_dates_first_and_creates_the_meeting_when_confirmed()
    {
        await using var teams = await TeamsScenario.StartAsync();
        var alix = await teams.PersonAsync(TeamsScenario.Lead);
        var form = (await alix.SaysAsync("planifier")).Card;

        var preview = await alix.PressesAsync(form, "Voir les dates", ("date", "2026-12-01"), ("time", "14:00"), ("invited", "P01,P07"));
        Has("mardi 1er décembre 2026 à 14 h", preview.Text);
        Has("Invitations à 2 contacts : 2 dans Teams (2 invités)", preview.Text);
        Assert.Equal(["2026-11-24T09:30", "2026-12-08T09:30"], await teams.PlannedAsync("S01"));

        var done = await alix.PressesAsync(preview.Card, "Créer et inviter");
        Has("Réunion planifiée – S01 Montfictif – Les Marronniers", done.Text);
        Has("Gaël Hall-Témoin, Office HLM Fictif du Val-d'Exemple (invité Teams)", done.Text);
        Assert.Contains("2026-12-01T14:00", await teams.PlannedAsync("S01"));
    }

    [Fact]
    public async Task Another_GPO_on_the_form_brings_its_own_contacts_place_hour_and_date()
    {
        await using var teams = await TeamsScenario.StartAsync();
        var alix = await teams.PersonAsync(TeamsScenario.Lead);

        var moved = await alix.PressesAsync((await alix.SaysAsync("planifier")).Card, "Voir les dates", ("group", "S03"));

        Has("Voici les contacts, le lieu et l'horaire du GPO S03", moved.Text);
        var form = moved.Card.Inputs();
        Assert.Equal("2026-12-23", form["date"]);
        Assert.Equal("10:00", form["time"]);
        Assert.Equal("Maison du droit de Montfictif", form["place"]);
        Assert.Equal("P01,P02,P03,P04,P05,P08,P09,P11,P12", form["invited"]);
    }

    [Fact]
    public async Task Another_GPO_on_the_form_keeps_what_was_filled_in_on_purpose()
    {
        await using var teams = await TeamsScenario.StartAsync();
        var alix = await teams.PersonAsync(TeamsScenario.Lead);

        var moved = await alix.PressesAsync((await alix.SaysAsync("planifier")).Card, "Voir les dates",
            ("group", "S03"), ("date", "2026-12-03"), ("time", "11:00"), ("place", "Mairie annexe"), ("rhythm", "Monthly"));

        var form = moved.Card.Inputs();
        Assert.Equal("2026-12-03 11:00 Mairie annexe Monthly", $"{form["date"]} {form["time"]} {form["place"]} {form["rhythm"]}");
    }

    [Fact]
    public async Task A_series_said_in_one_sentence_keeps_what_is_planned_already()
    {
        await using var teams = await TeamsScenario.StartAsync();
        var alix = await teams.PersonAsync(TeamsScenario.Lead);

        var preview = await alix.SaysAsync(SeriesOfTuesdays);
        Has("mardi 24 novembre 2026 (déjà planifiée, conservée)", preview.Text);
        Has("2 réunions à créer, 2 conservées", preview.Text);

        Has("2 réunions planifiées, 2 conservées", (await alix.SaysAsync("oui")).Text);
        Assert.Equal(
            ["2026-11-24T09:30", "2026-12-08T09:30", "2027-01-05T09:30", "2027-01-19T09:30"],
            await teams.PlannedAsync("S01"));
    }

    [Fact]
    public async Task A_monthly_series_keeps_its_place_in_the_month_until_the_day_that_was_said()
    {
        await using var teams = await TeamsScenario.StartAsync();
        var alix = await teams.PersonAsync(TeamsScenario.Lead);

        var preview = await alix.SaysAsync("planifie le GPO S01 tous les mois le 1er décembre à 14h jusqu'au 30 juin");
        Has("jusqu'au mercredi 30 juin 2027", preview.Text);
        Has("7 réunions planifiées", (await alix.SaysAsync("oui")).Text);

        Assert.Equal(
            [
                "2026-12-01T14:00", "2027-01-05T14:00", "2027-02-02T14:00", "2027-03-02T14:00", "2027-04-06T14:00",
                "2027-05-04T14:00", "2027-06-01T14:00",
            ],
            (await teams.PlannedAsync("S01")).Where(start => start.EndsWith("14:00", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("le vendredi 11 décembre", "15 janvier", "vendredi 25 décembre 2026 (écartée, jour férié : Noël)", "2026-12-25")]
    [InlineData("le lundi 15 mars", "30 avril", "lundi 29 mars 2027 (écartée, jour férié : lundi de Pâques)", "2027-03-29")]
    [InlineData(
        "le mercredi 30 juin 2027", "31 juillet 2027", "mercredi 14 juillet 2027 (écartée, jour férié : fête nationale)", "2027-07-14")]
    public async Task Public_holidays_are_listed_and_set_aside(string first, string until, string line, string holiday)
    {
        await using var teams = await TeamsScenario.StartAsync();
        var alix = await teams.PersonAsync(TeamsScenario.Lead);

        Has(line, (await alix.SaysAsync($"planifie le GPO S01 tous les 15 jours {first} à 14h jusqu'au {until}")).Text);
        Has("1 date écartée", (await alix.SaysAsync("oui")).Text);
        Assert.DoesNotContain(await teams.PlannedAsync("S01"), start => start.StartsWith(holiday, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_was_decided_stands_in_the_audit_by_date()
    {
        await using var teams = await TeamsScenario.StartAsync();
        var alix = await teams.PersonAsync(TeamsScenario.Lead);
        await alix.SaysAsync(SeriesOfTuesdays);
        await alix.SaysAsync("oui");

        var line = Assert.Single(await teams.AuditAsync("S01", "meeting.plan"));
        Assert.Equal("2027-01-05 2027-01-19", line.After);
        Assert.Equal("PN:S01", line.ActorId);
        Assert.Equal("text", line.Through);
    }
}
