using GpoBot.Tests.Drivers;
using static GpoBot.Tests.Stories.MeetingTalk;

namespace GpoBot.Tests.Stories;

/// <summary>One meeting of a series, or it and those that follow.</summary>
[Trait("Speed", "Slow")]
public sealed class MovingSeriesTests
{
    [Fact]
    public async Task Those_that_follow_go_along_and_one_on_a_holiday_stays()
    {
        await using var teams = await TeamsScenario.StartAsync();
        var alix = await PlansAsync(teams);
        var agathe = await teams.PersonAsync(TownHall);

        // Fridays from 4 December on; the third would be on New Year's Day.
        var shown = (await alix.SaysAsync("décale la réunion du 4 décembre au 11 décembre à 15h, et toutes les suivantes")).Text;
        Has("vendredi 4 décembre 2026 à 10 h → vendredi 11 décembre 2026 à 15 h", shown);
        Has("vendredi 15 janvier 2027 à 10 h → vendredi 22 janvier 2027 à 15 h", shown);
        Has("Une réunion reste en place", shown);
        Has("- vendredi 18 décembre 2026 à 10 h (le vendredi 25 décembre 2026 est férié : Noël)", shown);
        Has("2 réunions déplacées", (await alix.SaysAsync("oui")).Text);

        Assert.Equal(["2026-12-11T15:00", "2026-12-18T10:00", "2027-01-22T15:00"], (await teams.PlannedAsync("S01")).Where(start => !IsOfDemo(start)));
        Assert.Equal(1, agathe.Told("2 réunions déplacées"));
        Assert.Equal(2, teams.Mails("meeting-moved", "P10").Count);
    }

    [Fact]
    public async Task The_form_asks_which_ones_and_only_where_some_follow()
    {
        await using var teams = await TeamsScenario.StartAsync();
        var alix = await PlansAsync(teams);
        Assert.DoesNotContain("scope", (await alix.SaysAsync("déplacer la réunion du 24")).Card.Inputs().Keys);
        Assert.DoesNotContain("scope", (await alix.SaysAsync("déplacer la réunion du 15 janvier")).Card.Inputs().Keys);

        var form = (await alix.SaysAsync("déplacer la réunion du 4 décembre")).Card;
        Assert.Equal("This", form.Inputs()["scope"]);
        Has("Celle-ci et les suivantes : 3 réunions, jusqu'au vendredi 15 janvier 2027", form.Text);
        var preview = (await alix.PressesAsync(form, "Voir le changement", ("time", "11:00"), ("scope", "Following"))).Card;
        await alix.PressesAsync(preview, "Déplacer et prévenir");

        Assert.Equal(["2026-12-04T11:00", "2026-12-18T11:00", "2027-01-15T11:00"], (await teams.PlannedAsync("S01")).Where(start => !IsOfDemo(start)));
    }

    [Fact]
    public async Task One_of_them_alone_leaves_the_others()
    {
        await using var teams = await TeamsScenario.StartAsync();
        var alix = await PlansAsync(teams);
        await alix.SaysAsync("décale la réunion du 4 décembre à 11h, et les suivantes");
        HasNot("18 décembre", (await alix.SaysAsync("cette réunion seulement")).Text);
        await alix.SaysAsync("oui");

        Assert.Equal(["2026-12-04T11:00", "2026-12-18T10:00", "2027-01-15T10:00"], (await teams.PlannedAsync("S01")).Where(start => !IsOfDemo(start)));
    }

    [Fact]
    public async Task Whoever_means_those_that_follow_is_told_when_the_meeting_is_alone()
    {
        await using var teams = await TeamsScenario.StartAsync();
        var alix = await teams.PersonAsync(TeamsScenario.Lead);

        Has("elle seule est concernée", (await alix.SaysAsync("décale la réunion du 24 à 10h et les suivantes")).Text);
        Has("elle seule est concernée", (await alix.SaysAsync("annule la réunion du 24 et les suivantes, motif congés")).Text);
        HasNot("elle seule est concernée", (await alix.SaysAsync("annule la réunion du 24, motif congés")).Text);
    }

    [Fact]
    public async Task The_rest_of_a_series_is_cancelled_in_one_go_by_words_or_by_card()
    {
        await using var teams = await TeamsScenario.StartAsync();
        var alix = await PlansAsync(teams);
        var agathe = await teams.PersonAsync(TownHall);

        var card = (await alix.SaysAsync("annule la réunion du 18 décembre et les suivantes, motif congés")).Card;
        Assert.Equal("Following", card.Inputs()["scope"]);
        Has("Répondez **oui** pour annuler toutes ces réunions", card.Text);
        Has("2 réunions annulées", (await alix.SaysAsync("oui")).Text);
        Assert.Equal(1, agathe.Told("2 réunions annulées"));
        Has("- vendredi 15 janvier 2027 à 10 h", agathe.LastCard.Text);
        Assert.Equal(2, teams.Mails("meeting-cancelled", "P10").Count);

        await alix.SaysAsync("planifie le GPO S01 tous les 15 jours le jeudi 3 décembre à 10h jusqu'au 17 décembre");
        await alix.SaysAsync("oui");
        card = (await alix.SaysAsync("annuler la réunion du 3 décembre")).Card;
        await alix.PressesAsync(card, "Annuler la réunion", ("reason", "Leave"), ("scope", "Following"));

        Assert.Equal(["2026-12-04T10:00"], (await teams.PlannedAsync("S01")).Where(start => !IsOfDemo(start)));
    }

    private static async Task<TeamsPerson> PlansAsync(TeamsScenario teams)
    {
        var alix = await teams.PersonAsync(TeamsScenario.Lead);
        await alix.SaysAsync("planifie le GPO S01 tous les 15 jours le vendredi 4 décembre à 10h jusqu'au 15 janvier");
        await alix.SaysAsync("oui");
        return alix;
    }

    private static bool IsOfDemo(string start) => start is "2026-11-24T09:30" or "2026-12-08T09:30";
}
