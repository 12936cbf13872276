using System.Text.RegularExpressions;
using GpoBot.Core.Ports;
using GpoBot.Tests.Drivers;
using GpoBot.Tests.Stories;

namespace GpoBot.Tests.Cards.Real;

/// <summary>The cards of figures, as a lead, a partner and the hierarchy come by them.</summary>
public sealed partial class ReportTour : IAsyncLifetime
{
    private const string Auditor = "lea.controle@police.example.org";

    private static readonly (string Name, string Who, Func<TeamsPerson, Task<SeenCard>> SeeAsync)[] Stops =
    [
        Says("report-lead", TeamsScenario.Lead, "bilan"),
        Presses("report-lead-each", TeamsScenario.Lead, "Par GPO"),
        Presses("report-lead-file", TeamsScenario.Lead, "CSV"),
        Says("report-partner", TeamsScenario.Landlord, "bilan S01"),
        Says("report-definitions", TeamsScenario.Landlord, "définitions"),
        ("report-welcome", ReportTalk.Directorate, person => Task.FromResult(person.LastCard)),
        Says("report-help-national", ReportTalk.National, "aide"),
        ("report-welcome-administrator", ReportTalk.Administrator, person => Task.FromResult(person.LastCard)),
        Says("report-directorate", ReportTalk.Directorate, "bilan DIPN 9A depuis janvier"),
        Presses("report-directorate-each", ReportTalk.Directorate, "Par GPO"),
        Says("report-national", ReportTalk.National, "bilan"),
        Presses("report-national-each", ReportTalk.National, "Par direction"),
        Says("report-inactive", ReportTalk.National, "quels GPO n'ont pas tenu de réunion depuis 20 jours ?"),
        Says("report-thematic", ReportTalk.National, "GPO thématiques"),
        Says("report-dashboard", ReportTalk.Directorate, "tableau de bord depuis septembre"),
        Says("report-dashboard-revoke", ReportTalk.Directorate, "révoque mes liens"),
        Says("report-dashboard-revoked", ReportTalk.Directorate, "oui"),
        Says("report-targets", ReportTalk.Directorate, "objectifs"),
        Says("report-blocking", ReportTalk.Directorate, "motifs de blocage"),
        Says("report-practices", ReportTalk.Directorate, "bonnes pratiques"),
        Says("report-detail-why", ReportTalk.Directorate, "détail S01"),
        Presses("report-detail", ReportTalk.Directorate, "Entretien"),
        ("report-welcome-auditor", Auditor, person => Task.FromResult(person.LastCard)),
        Says("journal-gpo", Auditor, "journal S01"),
        Says("journal-house", Auditor, "journal"),
        Presses("journal-file", Auditor, "Exporter (CSV)"),
        Says("journal-empty", Auditor, "journal S02 incidents"),
    ];

    public static IEnumerable<string> Names => Stops.Select(stop => stop.Name);

    public Dictionary<string, SeenCard> Cards { get; } = [];

    public async Task InitializeAsync()
    {
        await using var teams = await ReportTalk.StartAsync(new Dictionary<string, string?> { ["Reports:CadenceTarget"] = "80" });
        await BlockAsync(teams);
        Dictionary<string, TeamsPerson> people = [];
        foreach (var (name, who, see) in Stops)
        {
            await teams.MoveToAsync("2026-11-20T09:02:00+01:00");
            if (!people.TryGetValue(who, out var person)) people[who] = person = await teams.PersonAsync(who);
            Cards[name] = await see(person);
        }
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public static string Steady(SeenCard card) => Token().Replace(Tour.Steady(card.Json), "/$1/…");

    // Five of a kind, which is when a reason is shown.
    private static async Task BlockAsync(TeamsScenario teams)
    {
        var gpo = await teams.GpoAsync("S01");
        var blocked = Enumerable.Range(1, 5).Select(n => gpo.FindCommitment("AC003")! with
        {
            Id = $"AC90{n}", Status = GpoBot.Core.Commitments.CommitmentStatus.Blocked, BlockedBy = GpoBot.Core.Commitments.BlockingReason.Supplier,
        });
        Assert.Equal(CommitResult.Done, await teams.Store.CommitAsync(new GpoCommit { GpoId = "S01", Read = gpo, Puts = [.. blocked] }, default));
    }

    private static (string, string, Func<TeamsPerson, Task<SeenCard>>) Says(string name, string who, string words) =>
        (name, who, async person => (await person.SaysAsync(words)).Card);

    private static (string, string, Func<TeamsPerson, Task<SeenCard>>) Presses(string name, string who, string button) =>
        (name, who, async person => (await person.PressesAsync(person.LastCard, button)).Card);

    [GeneratedRegex("/([ft])/[0-9a-f]{56}")]
    private static partial Regex Token();
}

/// <summary>Every card of figures, judged.</summary>
public sealed class ReportCardTests(ReportTour tour) : IClassFixture<ReportTour>
{
    public static TheoryData<string> Names => [.. ReportTour.Names];

    [Theory, MemberData(nameof(Names))]
    public void It_is_the_card_that_was_looked_at(string name) => Snapshot.Match($"cards/{name}", ReportTour.Steady(tour.Cards[name]));

    [Theory, MemberData(nameof(Names))]
    public void It_keeps_the_rules(string name) => CardChecks.AssertReadable(tour.Cards[name].Json);

    [Fact, Trait("Speed", "Slow")]
    public Task Microsofts_renderer_accepts_them_all() => CardChecks.AssertValid([.. tour.Cards.Select(card => (card.Key, card.Value.Json))]);
}
