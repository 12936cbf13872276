using GpoBot.Core.Groups;
using GpoBot.Core.Ports;
using GpoBot.Tests.Drivers;
using static GpoBot.Tests.Stories.MeetingTalk;

namespace GpoBot.Tests.Stories;

[Trait("Speed", "Slow")]
public sealed class MeetingListTests
{
    [Fact]
    public async Task A_lead_sees_the_meetings_of_all_their_GPOs_by_date()
    {
        await using var teams = await TeamsScenario.StartAsync();
        var alix = await teams.PersonAsync(TeamsScenario.Lead);

        var list = (await alix.SaysAsync("réunions")).Text;

        Has("4 réunions à venir", list);
        Assert.True(list.IndexOf("24 novembre", StringComparison.Ordinal) < list.IndexOf("25 novembre", StringComparison.Ordinal));
        Has("S03 Montfictif – Gare et Faubourgs", list);
    }

    [Fact]
    public async Task One_GPO_can_be_named_and_a_foreign_one_is_not_spoken_of()
    {
        await using var teams = await TeamsScenario.StartAsync();
        var alix = await teams.PersonAsync(TeamsScenario.Lead);

        var list = (await alix.SaysAsync("réunions S03")).Text;

        Has("2 réunions à venir", list);
        HasNot("S01", list);
        Has("Je ne trouve pas ce GPO parmi les vôtres", (await alix.SaysAsync("réunions S07")).Text);
    }

    [Fact]
    public async Task A_partner_sees_only_what_they_are_invited_to()
    {
        await using var teams = await TeamsScenario.StartAsync();
        var alix = await teams.PersonAsync(TeamsScenario.Lead);
        var gael = await teams.PersonAsync(TeamsScenario.Landlord);
        await alix.PressesAsync((await alix.SaysAsync("planifier")).Card, "Voir les dates", ("date", "2026-12-01"), ("invited", "P01"));
        await alix.SaysAsync("oui");

        Has("1er décembre", (await alix.SaysAsync("réunions S01")).Text);
        var list = await gael.SaysAsync("réunions S01");
        Has("2 réunions à venir", list.Text);
        HasNot("1er décembre", list.Text);
        Assert.DoesNotContain("Planifier", list.Card.Buttons);
    }

    [Fact]
    public async Task The_next_one_is_told_alone()
    {
        await using var teams = await TeamsScenario.StartAsync();
        var gael = await teams.PersonAsync(TeamsScenario.Landlord);

        var next = (await gael.SaysAsync("c'est quand la prochaine réunion ?")).Text;

        Has("Prochaine réunion", next);
        Has("lundi 23 novembre 2026 à 9 h", next);
        HasNot("24 novembre", next);
    }

    [Fact]
    public async Task A_meeting_that_has_begun_is_no_longer_to_come()
    {
        await using var teams = await TeamsScenario.StartAsync();
        var alix = await teams.PersonAsync(TeamsScenario.Lead);
        await teams.MoveToAsync("2026-11-24T09:31:00+01:00");

        HasNot("24 novembre", (await alix.SaysAsync("réunions")).Text);
    }

    [Fact]
    public async Task Whoever_has_no_meeting_is_told_so_and_a_lead_how_to_plan_one()
    {
        await using var teams = await TeamsScenario.StartAsync();
        var newcomer = new Contact
        {
            Id = "Q01", FirstName = "Dominique", LastName = "Essai", Organisation = "Association",
            PartnerType = "ASSOCIATION", Email = "q01@example.org",
        };
        var people = new GpoCommit { GpoId = "S01", Read = await teams.GpoAsync("S01"), Puts = [newcomer] };
        await teams.Store.CommitAsync(people, CancellationToken.None);
        await teams.People.IndexAsync("S01", [newcomer], CancellationToken.None);
        var alix = await teams.PersonAsync(TeamsScenario.Lead);
        var partner = await teams.PersonAsync(newcomer.Email);

        Has("Aucune réunion à venir ne vous concerne", (await partner.SaysAsync("réunions")).Text);
        await teams.MoveToAsync("2026-12-31T12:00:00+01:00");
        Has("Écrivez **planifier**", (await alix.SaysAsync("réunions")).Text);
    }

    [Fact]
    public async Task More_than_ten_are_all_told_the_later_ones_in_a_line()
    {
        await using var teams = await TeamsScenario.StartAsync();
        var alix = await teams.PersonAsync(TeamsScenario.Lead);
        await alix.SaysAsync("planifie le GPO S01 tous les 15 jours le mardi à 9h30 jusqu'au 30 juin");
        await alix.SaysAsync("oui");

        var list = (await alix.SaysAsync("réunions S01")).Text;

        Has("15 réunions à venir", list);
        Has("Ensuite", list);
        Has("- mardi 22 juin 2027 à 9 h 30, S01", list);
    }
}
