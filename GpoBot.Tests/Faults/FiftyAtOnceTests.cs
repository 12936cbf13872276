using System.Text.Json.Nodes;
using GpoBot.Core.Audit;
using GpoBot.Core.Effects;
using GpoBot.Core.Groups;
using GpoBot.Core.Ports;
using GpoBot.Tests.Drivers;
using GpoBot.Web.Development;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace GpoBot.Tests.Faults;

/// <summary>Fifty people change one commitment at the same moment: one order, no answer lost, and each is told the truth.</summary>
[Trait("Speed", "Slow")]
public sealed class FiftyAtOnceTests
{
    private const int People = 50;
    private const string Id = "AC003";

    [Fact]
    public async Task In_one_process_on_a_file()
    {
        await using var only = await StartAsync(null, new DevelopmentClock(Morning));
        await FiftyAsync(only);
    }

    [Fact]
    public async Task In_one_process_on_tables()
    {
        var azurite = new Azurite();
        await azurite.InitializeAsync();
        await using (var only = await StartAsync(azurite, new DevelopmentClock(Morning))) await FiftyAsync(only);
        await azurite.DisposeAsync();
    }

    [Fact]
    public async Task In_two_processes_on_the_same_tables()
    {
        var azurite = new Azurite();
        await azurite.InitializeAsync();
        var clock = new DevelopmentClock(Morning);
        await using (var first = await StartAsync(azurite, clock))
        await using (var second = await StartAsync(azurite, clock)) await FiftyAsync(first, second);
        await azurite.DisposeAsync();
    }

    private static DateTimeOffset Morning => DateTimeOffset.Parse("2026-11-20T09:00:00+01:00", null);

    private static async Task FiftyAsync(params TeamsScenario[] instances)
    {
        await PutAsync(instances[0]);
        var before = (await instances[0].GpoAsync("S01")).FindCommitment(Id)!;
        var people = Enumerable.Range(0, People).Select(i => new TeamsPerson(instances[i % instances.Length], Email(i))).ToList();
        foreach (var person in people) await person.ArrivesAsync();

        // All press the button of the same card: one is first, the others are told so, and by whom.
        await Task.WhenAll(people.Select(person => person.PostAsync(Saying(person, Id))));
        var presses = people.Select((person, i) => person.Press(person.LastCard, "Envoyer", ("status", "InProgress"), ("comment", $"essai {i}"))).ToList();
        var pressed = await Task.WhenAll(people.Zip(presses, (person, press) => person.PostAsync(press)));
        var told = pressed.Select(one => new Seen(one.Status, one.Body, []).OwnCard().Text).ToList();
        var winner = Assert.Single(told, text => text.Contains("Enregistré : En cours", StringComparison.Ordinal));
        var number = told.IndexOf(winner);
        Assert.All(told.Where(text => text != winner), text =>
        {
            Assert.Contains("AC003 a changé depuis l'envoi de cette carte ; rien n'a été enregistré.", text, StringComparison.Ordinal);
            Assert.Contains($"Dernière réponse : Prénom Nom-{number} (Association {number})", text, StringComparison.Ordinal);
        });
        var first = (await instances[0].GpoAsync("S01")).FindCommitment(Id)!;
        Assert.Equal((before.Version + 1, $"essai {number}", $"P5{number:00}"), (first.Version, first.Comment, first.AnsweredBy));

        // All confirm what they typed: typed words hold for the commitment as it is, so each is stored after the other.
        await Task.WhenAll(people.Select(person => person.PostAsync(Saying(person, $"{Id} en cours"))));
        await Task.WhenAll(people.Select(person => person.PostAsync(Saying(person, "oui"))));
        Assert.All(people, person => Assert.Contains("Enregistré", person.LastCard.Text, StringComparison.Ordinal));

        var after = (await instances[0].GpoAsync("S01")).FindCommitment(Id)!;
        Assert.Equal(before.Version + 1 + People, after.Version);
        var lines = await AuditAsync(instances[0]);
        Assert.Equal(People + 1, lines.Count);
        Assert.Equal(People, lines.Select(line => line.ActorId).Distinct().Count());
        var news = (await instances[0].GpoAsync("S01")).Effects.Where(effect => effect.Topic == MessageTopics.CommitmentAnswered).Select(effect => effect.Id).ToList();
        Assert.All(Enumerable.Range(before.Version + 1, People + 1), version => Assert.Single(news, id => id.Contains($".{Id}.v{version}.", StringComparison.Ordinal)));
    }

    private static string Email(int i) => $"membre{i}@association.example.org";

    private static async Task PutAsync(TeamsScenario teams)
    {
        var gpo = await teams.GpoAsync("S01");
        List<GpoRow> rows =
        [
            .. Enumerable.Range(0, People).Select(i => new Contact
            {
                Id = $"P5{i:00}", Organisation = $"Association {i}", PartnerType = "ASSOCIATION", FirstName = "Prénom", LastName = $"Nom-{i}", Email = Email(i), Access = AccessType.Guest,
            }),
            gpo.FindCommitment(Id)! with { CoOwnerIds = [.. Enumerable.Range(0, People).Select(i => $"P5{i:00}")] },
        ];
        Assert.Equal(CommitResult.Done, await teams.Store.CommitAsync(new GpoCommit { GpoId = "S01", Read = gpo, Puts = rows }, CancellationToken.None));
    }

    private static async Task<List<AuditLine>> AuditAsync(TeamsScenario teams)
    {
        List<AuditLine> lines = [];
        await foreach (var row in teams.Store.ReadHistoryAsync("S01", "u.audit.", CancellationToken.None))
        {
            if (row is AuditLine { Verb: "commitment.answer", ObjectId: Id } line) lines.Add(line);
        }

        return lines;
    }

    private static JsonObject Saying(TeamsPerson person, string text)
    {
        var activity = person.Activity("message");
        activity["text"] = text;
        return activity;
    }

    // Nobody works in the background: what was decided stays to be counted.
    private static Task<TeamsScenario> StartAsync(Azurite? azurite, DevelopmentClock clock) => TeamsScenario.StartAsync(
        settings: azurite is null ? null : new Dictionary<string, string?> { ["Storage:ConnectionString"] = azurite.ConnectionString },
        replace: services => services
            .Replace(ServiceDescriptor.Singleton(clock)).Replace(ServiceDescriptor.Singleton<TimeProvider>(clock)).RemoveAll<IHostedService>());
}
