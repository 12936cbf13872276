using System.Text.Json.Nodes;
using GpoBot.Tests.Drivers;
using static GpoBot.Tests.Stories.MeetingTalk;

namespace GpoBot.Tests.Stories;

/// <summary>Cards that are pressed twice, too late, or that another version of GpoBot drew.</summary>
public sealed class PlanningTwiceTests
{
    [Fact]
    public async Task The_creating_button_pressed_twice_creates_once()
    {
        await using var teams = await TeamsScenario.StartAsync();
        var alix = await teams.PersonAsync(TeamsScenario.Lead);
        var agathe = await teams.PersonAsync(TownHall);
        var preview = (await alix.SaysAsync(SeriesOfTuesdays)).Card;

        await alix.PressesAsync(preview, "Créer et inviter");
        Has("a déjà été traitée", (await alix.PressesAsync(preview, "Créer et inviter")).Text);

        Assert.Equal(4, (await teams.PlannedAsync("S01")).Count);
        Assert.Single(await teams.AuditAsync("S01", "meeting.plan"));
        Assert.Equal(1, agathe.Told("Invitation"));
    }

    [Fact]
    public async Task The_form_pressed_twice_shows_the_dates_twice_and_only_the_last_can_be_confirmed()
    {
        await using var teams = await TeamsScenario.StartAsync();
        var alix = await teams.PersonAsync(TeamsScenario.Lead);
        var form = (await alix.SaysAsync("planifier")).Card;

        var first = (await alix.PressesAsync(form, "Voir les dates", ("date", "2026-12-01"))).Card;
        var second = (await alix.PressesAsync(form, "Voir les dates", ("date", "2026-12-02"))).Card;

        Has("a déjà été traitée", (await alix.PressesAsync(first, "Créer et inviter")).Text);
        Has("Réunion planifiée", (await alix.PressesAsync(second, "Créer et inviter")).Text);
        Assert.Equal(["2026-11-24T09:30", "2026-12-02T09:30", "2026-12-08T09:30"], await teams.PlannedAsync("S01"));
    }

    [Fact]
    public async Task A_dropped_plan_cannot_be_confirmed_any_more()
    {
        await using var teams = await TeamsScenario.StartAsync();
        var alix = await teams.PersonAsync(TeamsScenario.Lead);
        var preview = (await alix.SaysAsync(SeriesOfTuesdays)).Card;

        Has("abandonné", (await alix.PressesAsync(preview, "Abandonner")).Text);
        await alix.PressesAsync(preview, "Créer et inviter");

        Assert.Equal(2, (await teams.PlannedAsync("S01")).Count);
    }

    [Theory]
    [InlineData("oui")]
    [InlineData("Créer et inviter")]
    public async Task A_plan_that_waited_an_hour_is_not_confirmed_blindly(string answer)
    {
        await using var teams = await TeamsScenario.StartAsync();
        var alix = await teams.PersonAsync(TeamsScenario.Lead);
        var preview = (await alix.SaysAsync(SeriesOfTuesdays)).Card;
        await teams.MoveToAsync("2026-11-20T10:05:00+01:00");

        var late = answer == "oui" ? await alix.SaysAsync(answer) : await alix.PressesAsync(preview, answer);

        Has("elle a expiré", late.Text);
        Assert.Equal(2, (await teams.PlannedAsync("S01")).Count);
    }

    [Fact]
    public async Task A_form_left_open_for_an_hour_still_shows_its_dates()
    {
        await using var teams = await TeamsScenario.StartAsync();
        var alix = await teams.PersonAsync(TeamsScenario.Lead);
        var form = (await alix.SaysAsync("planifier")).Card;
        await teams.MoveToAsync("2026-11-20T10:05:00+01:00");

        Has("mardi 5 janvier 2027 à 9 h 30", (await alix.PressesAsync(form, "Voir les dates")).Text);
    }

    [Theory]
    [InlineData("planifier", "Voir les dates")]
    [InlineData("annuler la réunion du 24", "Annuler la réunion")]
    public async Task A_card_of_another_version_is_answered_with_a_fresh_one(string said, string button)
    {
        await using var teams = await TeamsScenario.StartAsync();
        var alix = await teams.PersonAsync(TeamsScenario.Lead);
        var press = alix.Press((await alix.SaysAsync(said)).Card, button, ("reason", "Leave"));
        press["value"]!["action"]!["data"]!["schema"] = JsonValue.Create(0);

        await alix.PostAsync(press);

        Has("Cette carte n'est plus à jour", alix.LastCard.Text);
        Assert.Contains(button, alix.LastCard.Buttons);
        Assert.Equal(2, (await teams.PlannedAsync("S01")).Count);
    }
}
