using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using GpoBot.Dialogs.Commands;
using GpoBot.Tests.Drivers;
using GpoBot.Tests.Links;
using GpoBot.Tests.Places;
using GpoBot.Tests.Stories;
using GpoBot.Web.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace GpoBot.Tests.Access;

/// <summary>
/// What is somebody else's and what never was give the same answer for the same work: nobody learns from words, nor from how long it took,
/// that something exists. The work is counted in trips to the store.
/// </summary>
public sealed partial class SameWorkTests : IAsyncLifetime
{
    private static readonly string[] Tables = ["gpo", "people", "totals", "links", "feeds", "downloads", "conversations"];

    private const int Times = 4;

    private static readonly string[] OfCommitments =
    [
        "{0}", "{0} fait", "report {0} au 15 décembre", "réaffecte {0} à P05", "{0} police seulement", "{0} visible par les partenaires", "rappelle-moi {0} lundi",
        "arrête les rappels sur {0}",
    ];

    private TeamsScenario _teams = null!;
    private CountedTrips _trips = null!;

    public async Task InitializeAsync()
    {
        _teams = await TeamsScenario.StartAsync(
            settings: new Dictionary<string, string?> { ["Site:Url"] = FeedTalk.Site },
            replace: services =>
            {
                var made = services.Last(service => service.ServiceType == typeof(ITableStore)).ImplementationFactory!;
                services.Replace(ServiceDescriptor.Singleton<ITableStore>(provider => _trips = new CountedTrips((ITableStore)made(provider))));
            });
        var foreign = await _teams.GpoAsync("S07");
        Assert.NotNull(foreign.FindProblem("PB14"));
    }

    public Task DisposeAsync() => _teams.DisposeAsync().AsTask();

    public static TheoryData<string> People => [TeamsScenario.Lead, TeamsScenario.Landlord, ReportTalk.District, ReportTalk.Administrator];

    [Theory, Trait("Speed", "Slow")]
    [MemberData(nameof(People))]
    public async Task A_typed_command_tells_nothing(string email)
    {
        var foreign = await _teams.GpoAsync("S07");
        var commitment = foreign.Commitments[0].Id;
        var person = await _teams.PersonAsync(email);
        List<string> wrong = [];
        foreach (var (unknown, known) in Typed(commitment))
            await CompareAsync(unknown, () => person.SaysAsync(unknown), () => person.SaysAsync(known), () => person.SaysAsync("annuler"), wrong);
        Assert.True(wrong.Count == 0, string.Join("\n\n", wrong));
    }

    [Theory, Trait("Speed", "Slow")]
    [MemberData(nameof(People))]
    public async Task A_button_with_made_up_data_tells_nothing(string email)
    {
        var foreign = await _teams.GpoAsync("S07");
        string?[][] ids = [[null, null], ["AC999", foreign.Commitments[0].Id], ["PB99", "PB14"], ["R-S99-99", foreign.Meetings[^1].Id], ["P99", "P20"]];
        var person = await _teams.PersonAsync(email);
        List<string> wrong = [];
        foreach (var verb in Buttons)
        {
            foreach (var id in ids)
            {
                await CompareAsync($"{verb} {id[1]}", () => person.PressesMadeUpAsync(verb, "S99", id[0], Inputs),
                    () => person.PressesMadeUpAsync(verb, "S07", id[1], Inputs), () => person.SaysAsync("annuler"), wrong);
            }
        }

        Assert.True(wrong.Count == 0, string.Join("\n\n", wrong));
    }

    [Fact, Trait("Speed", "Slow")]
    public async Task Of_one_s_own_group_what_is_kept_among_the_police_is_as_if_it_never_was()
    {
        await _teams.PutAsync((await _teams.GpoAsync("S01")).FindCommitment("AC001")! with { PoliceOnly = true });
        var person = await _teams.PersonAsync(TeamsScenario.Landlord);
        List<string> wrong = [];
        foreach (var verb in Buttons)
        {
            await CompareAsync(verb, () => person.PressesMadeUpAsync(verb, "S01", "AC999", Inputs), () => person.PressesMadeUpAsync(verb, "S01", "AC001", Inputs),
                () => person.SaysAsync("annuler"), wrong);
        }

        foreach (var words in OfCommitments)
            await CompareAsync(words, () => person.SaysAsync(Named(words, "AC999")), () => person.SaysAsync(Named(words, "AC001")), () => person.SaysAsync("annuler"), wrong);
        Assert.True(wrong.Count == 0, string.Join("\n\n", wrong));
    }

    [Fact]
    public async Task A_search_and_a_window_tell_nothing()
    {
        var foreign = await _teams.GpoAsync("S07");
        var person = await _teams.PersonAsync(TeamsScenario.Landlord);
        List<string> wrong = [];
        foreach (var (unknown, known) in new[] { ("PB99", "PB14"), ("AC999", foreign.Commitments[0].Id), ("Zqrien", foreign.Problems[0].Title) })
            await CompareAsync(known, () => Searches(unknown), () => Searches(known), null, wrong);
        foreach (var name in new[] { "task/fetch", "task/submit" })
        {
            foreach (var verb in Buttons)
            {
                await CompareAsync($"{name} {verb}", () => person.AsksAsync(name, Window(verb, "S99", "AC999")),
                    () => person.AsksAsync(name, Window(verb, "S07", foreign.Commitments[0].Id)), null, wrong);
            }
        }

        Assert.True(wrong.Count == 0, string.Join("\n\n", wrong));

        Task<Seen> Searches(string words) => person.AsksAsync("composeExtension/query", PlaceStory.Search(words));
    }

    // The file of one's own data counts its own making among the traces: the next one is never the same.
    private static IEnumerable<string> Buttons => MadeUpButtons.AllVerbs.Except([Verbs.MyDataFile]);

    private static readonly (string Id, string Value)[] Inputs =
    [
        ("v", "1"), ("contact", "P07"), ("answer", "Coming"), ("status", "Done"), ("text", "Une phrase"), ("decision", "Une phrase"), ("date", "2026-12-15"),
    ];

    private static IEnumerable<(string Unknown, string Known)> Typed(string commitment)
    {
        foreach (var words in new[]
        {
            "bilan {0}", "détail {0}", "exporte {0} en csv", "membres {0}", "retards {0}", "mes actions {0}", "réunions {0}", "ordre du jour {0}", "problématiques {0}",
            "qui vient {0}", "suivi {0}", "relevé {0}", "permanences {0}", "fermetures {0}", "rappels {0}", "réglages du GPO {0}", "tour entre deux réunions {0}",
            "planifie le GPO {0} le 10 décembre à 9h30", "je quitte le GPO {0}", "suspends les rappels du GPO {0} jusqu'au 5 janvier", "point à l'ordre du jour {0} : éclairage",
        }) yield return Both(words, "S99", "S07");
        foreach (var words in OfCommitments) yield return Both(words, "AC999", commitment);
        foreach (var words in new[]
        {
            "où en est {0} ?", "avis {0}", "{0} plutôt oui", "{0} est résolu", "clos {0} sans suite", "transfère {0} au T05", "relance le plan de {0}", "rouvre {0}", "{0} stable",
            "{0} indicateur 2", "diagnostic {0}", "modèle {0}", "lie {0} au T01", "quel retour pour les habitants sur {0} ?", "{0} : 12 habitants favorables sur 15", "retiens {0}",
        }) yield return Both(words, "PB99", "PB14");

        static (string, string) Both(string words, string unknown, string known) => (Named(words, unknown), Named(words, known));
    }

    private static string Named(string words, string name) => words.Replace("{0}", name, StringComparison.Ordinal);

    private static JsonObject Window(string verb, string gpo, string id) =>
        new() { ["data"] = new JsonObject { ["verb"] = verb, ["schema"] = 1, ["gpo"] = gpo, ["id"] = id } };

    private async Task CompareAsync(string what, Func<Task<Seen>> unknown, Func<Task<Seen>> known, Func<Task>? between, List<string> wrong)
    {
        // The first time leaves it as it is to be: one's own matters, which name no group, change once and then stand.
        await CountedAsync(unknown, between);
        var (one, other) = ("", "");
        // The machine goes to the store by itself now and then; what tells something does so every time.
        for (var time = 0; time < Times; time++)
        {
            (one, other) = (await CountedAsync(unknown, between), await CountedAsync(known, between));
            if (one == other) return;
        }

        wrong.Add($"{what}\n  unknown: {one}\n  foreign: {other}");
    }

    // What was asked for may be said again in the answer.
    private async Task<string> CountedAsync(Func<Task<Seen>> ask, Func<Task>? between)
    {
        if (between is not null) await between();
        await _teams.SettleAsync();
        _trips.Reset();
        var seen = await ask();
        var text = $"{seen.Status} {seen.Text} {seen.Body} | {_trips.Told(Tables)}";
        return Told().Replace(text, "X");
    }

    // References, and the ids of drafts, which are new at each asking.
    [GeneratedRegex(@"\b(?:AC|PB|S|P)\d+\b|R-S\d+-\d+|\b[0-9a-f]{8,}\b")]
    private static partial Regex Told();
}
