using GpoBot.Core.Groups;
using GpoBot.Core.Ports;
using GpoBot.Tests.Drivers;
using static GpoBot.Tests.Stories.MeetingTalk;

namespace GpoBot.Tests.Stories;

/// <summary>A plan is stored whole or not at all, in one transaction of a hundred rows: what is accepted must fit.</summary>
public sealed class PlanningLongestTests
{
    private const string Fortnights = "planifie le GPO S01 tous les 15 jours le mardi 5 janvier à 14h";

    [Fact]
    [Trait("Speed", "Slow")]
    public async Task Forty_dates_for_ten_partners_are_stored_at_once()
    {
        await using var teams = await TeamsScenario.StartAsync();
        var alix = await teams.PersonAsync(TeamsScenario.Lead);

        Has("40 réunions à créer", (await alix.SaysAsync($"{Fortnights} jusqu'au 4 juillet 2028")).Text);
        Has("40 réunions planifiées", (await alix.SaysAsync("oui")).Text);

        Assert.Equal(42, (await teams.PlannedAsync("S01")).Count);
        Assert.Equal(40, Directory.GetFiles(teams.CalendarFolder).Length);
        Assert.Equal(40, teams.Mails("meeting-invited", "P10").Count);
        var list = (await alix.SaysAsync("réunions S01")).Text;
        Has("42 réunions à venir", list);
        Has("mardi 4 juillet 2028 à 14 h, S01", list);
    }

    [Fact]
    [Trait("Speed", "Slow")]
    public async Task The_more_are_invited_the_fewer_dates_fit_and_the_refusal_says_how_many()
    {
        await using var teams = await TeamsScenario.StartAsync();
        await WelcomeAsync(teams, 18);
        var alix = await teams.PersonAsync(TeamsScenario.Lead);

        Has("33 au plus", (await alix.SaysAsync($"{Fortnights} jusqu'au 11 avril 2028")).Text);
        Has("33 réunions à créer", (await alix.SaysAsync("28 mars 2028")).Text);
        Has("33 réunions planifiées", (await alix.SaysAsync("oui")).Text);
        Assert.Equal(35, (await teams.PlannedAsync("S01")).Count);
    }

    [Fact]
    [Trait("Speed", "Slow")]
    public async Task As_many_as_can_be_invited_can_also_be_told_that_it_is_off()
    {
        await using var teams = await TeamsScenario.StartAsync();
        await WelcomeAsync(teams, 84);
        var alix = await teams.PersonAsync(TeamsScenario.Lead);

        Has("au plus 93 invités", (await alix.SaysAsync("planifie le GPO S01 le 2 décembre à 14h")).Text);
        await alix.SaysAsync("tous sauf P10");
        Has("Réunion planifiée", (await alix.SaysAsync("oui")).Text);
        await alix.SaysAsync("annuler la réunion du 2 décembre, motif : congés");
        Has("Les 93 participants sont prévenus", (await alix.SaysAsync("oui")).Text);
    }

    private static async Task WelcomeAsync(TeamsScenario teams, int partners)
    {
        var contacts = Enumerable.Range(1, partners).Select(number => new Contact
        {
            Id = $"Q{number:00}", FirstName = "Dominique", LastName = $"Partenaire-{number}", Organisation = $"Association {number}",
            PartnerType = "ASSOCIATION", Email = $"q{number}@example.org",
        });
        var commit = new GpoCommit { GpoId = "S01", Read = await teams.GpoAsync("S01"), Puts = [.. contacts] };
        Assert.Equal(CommitResult.Done, await teams.Store.CommitAsync(commit, CancellationToken.None));
    }
}
