using System.Net;
using System.Text.RegularExpressions;
using GpoBot.Tests.Drivers;
using GpoBot.Web.Storage;
using GpoBot.Web.Storage.Tables;

namespace GpoBot.Tests.Faults;

/// <summary>
/// A change of version without a stop: the old one alone, both together behind one address, the new one alone, while people go on talking.
/// The other program is the one that <c>GPOBOT_OTHER_VERSION</c> names (<c>scripts/two-versions</c> builds one), or else this very build; what
/// a newer version would have written stands in the tables either way.
/// </summary>
[Trait("Speed", "Slow")]
public sealed partial class TwoVersionsTests : IAsyncLifetime
{
    private const string Stranger = "WrittenByANewerVersion";
    private readonly Azurite _azurite = new();

    private static string Older => Environment.GetEnvironmentVariable("GPOBOT_OTHER_VERSION") is { Length: > 0 } path ? path : BotProcess.Program;

    public Task InitializeAsync() => _azurite.InitializeAsync();

    public Task DisposeAsync() => _azurite.DisposeAsync();

    [Fact]
    public async Task Nobody_notices_a_change_of_version_and_nothing_of_the_newer_one_is_lost()
    {
        await using var connector = await MockConnector.StartAsync();
        var settings = new Dictionary<string, string> { ["Storage__ConnectionString"] = _azurite.ConnectionString };
        await using var older = await BotProcess.Start(settings: settings, program: Older);
        await using var stage = new BalancedStage(connector, older.Address);
        IReadOnlyList<ITalk> talks =
        [
            await Talk.BeginAsync(stage, TeamsScenario.Landlord, "AC003 en cours {0} %", "AC003"),
            await Talk.BeginAsync(stage, TeamsScenario.Lead, "AC001 en cours {0} %", "AC001"),
            .. await Task.WhenAll(Leads().Select(email => Reader.BeginAsync(stage, email))),
        ];
        await GoOnAsync(talks, older);

        var tables = new TableStorageStore(new TableServiceClient(_azurite.ConnectionString));
        var marked = await MarkAsync(tables);
        await using var newer = await BotProcess.Start(settings: settings);
        stage.Serve(older.Address, newer.Address);
        await GoOnAsync(talks, older, newer);

        stage.Serve(newer.Address);
        await older.Kill();
        await GoOnAsync(talks, newer);

        var rows = await RowsAsync(tables);
        Assert.Equal("Hologram", rows.Single(row => row.RowKey == "f.effect.msg.unheard-of").Properties["Kind"]);
        Assert.Equal(75, rows.Single(row => row.RowKey == "d.commitment.AC003").Properties["Progress"]);
        Assert.All(new[] { older, newer }, bot => Assert.DoesNotContain("fail:", bot.Output, StringComparison.Ordinal));
        var (code, verified) = await newer.Run("audit", "verify");
        Assert.True(code == 0, verified);
        // Closed rows begin with another letter.
        var kept = rows.Where(row => row.Properties.ContainsKey(Stranger)).Select(row => row.RowKey[1..]);
        Assert.Equal([], marked.Select(key => key[1..]).Except(kept));
    }

    private static async Task GoOnAsync(IEnumerable<ITalk> talks, params IReadOnlyList<BotProcess> bots)
    {
        try
        {
            await Task.WhenAll(talks.Select(talk => talk.GoOnAsync()));
        }
        catch (Exception fault)
        {
            // Which of them it was, and why, stands in its log alone.
            throw new InvalidOperationException(string.Join("\n", bots.Select((bot, at) => $"--- {at + 1} of {bots.Count}\n{bot.Output}").Prepend(fault.Message)), fault);
        }
    }

    // As a version does that knows a property more of every kind, and two kinds of rows more.
    private static async Task<IReadOnlyList<string>> MarkAsync(TableStorageStore tables)
    {
        List<string> marked = [];
        while (await MarkOnceAsync() > 0) { }
        await tables.WriteAsync("gpo",
        [
            TableChange.Upsert(new TableRow("S01", "h.unheard-of.1", new Dictionary<string, object> { [Stranger] = true })),
            TableChange.Upsert(new TableRow("S01", "f.effect.msg.unheard-of", new Dictionary<string, object>
            {
                ["Id"] = "msg.unheard-of", ["Kind"] = "Hologram", ["Topic"] = "unheard-of", ["Recipient"] = "P07",
                ["DueAt"] = DateTimeOffset.UnixEpoch, ["State"] = "Pending", [Stranger] = true,
            })),
            GpoVersion.Change("S01"),
        ], default);
        return [.. marked.Append("h.unheard-of.1")];

        // What the bot changes meanwhile is marked at the next go.
        async Task<int> MarkOnceAsync()
        {
            var open = (await RowsAsync(tables)).Where(row => row.RowKey != GpoVersion.Key && !row.Properties.ContainsKey(Stranger)).ToList();
            foreach (var row in open)
            {
                var more = new Dictionary<string, object>(row.Properties) { [Stranger] = true };
                var changes = new[] { TableChange.Replace(new TableRow(row.PartitionKey, row.RowKey, more), row.ETag), GpoVersion.Change(row.PartitionKey) };
                if ((await tables.WriteAsync("gpo", changes, default)).Done) marked.Add(row.RowKey);
            }

            return open.Count;
        }
    }

    private static async Task<IReadOnlyList<TableRow>> RowsAsync(TableStorageStore tables)
    {
        List<TableRow> rows = [];
        await foreach (var row in tables.QueryAsync("gpo", new RowQuery { Partition = "S01" }, default)) rows.Add(row);
        return rows;
    }

    // Those of all groups but the one that is talked about above, where they would find their own words of before.
    private static IEnumerable<string> Leads() => Address().Matches(File.ReadAllText(Repository.File("demo", "sectors.csv")))
        .Select(found => found.Value).Distinct().Except([TeamsScenario.Lead]);

    [GeneratedRegex(@"(?<=,)[a-z]+\.[a-z]+@police\.example\.org")]
    private static partial Regex Address();

    private interface ITalk
    {
        Task GoOnAsync();
    }

    /// <summary>Somebody who looks at what is to come, again and again.</summary>
    private sealed class Reader(TeamsPerson person) : ITalk
    {
        public static async Task<ITalk> BeginAsync(BalancedStage stage, string email)
        {
            var person = new TeamsPerson(stage, email);
            await person.ArrivesAsync();
            return new Reader(person);
        }

        public async Task GoOnAsync()
        {
            for (var times = 0; times < 5; times++)
            {
                var seen = await person.SaysAsync(times % 2 == 0 ? "réunions" : "mes actions");
                Assert.True(seen.Status == HttpStatusCode.OK && !seen.Text.Contains("Désolé", StringComparison.Ordinal), seen.Text);
            }
        }
    }

    /// <summary>Somebody who says how far a commitment is, again and again, and is answered each time.</summary>
    private sealed class Talk(TeamsPerson person, string saying, string subject) : ITalk
    {
        private int _progress;

        public static async Task<Talk> BeginAsync(BalancedStage stage, string email, string saying, string subject)
        {
            var person = new TeamsPerson(stage, email);
            await person.ArrivesAsync();
            return new Talk(person, saying, subject);
        }

        public async Task GoOnAsync()
        {
            for (var times = 0; times < 5; times++)
            {
                _progress += 5;
                var shown = await person.SaysAsync(string.Format(null, saying, _progress));
                Assert.True(shown.Text.Contains(subject, StringComparison.Ordinal), shown.Text);
                var done = await person.SaysAsync("oui");
                Assert.True(done.Status == HttpStatusCode.OK && done.Text.Contains(subject, StringComparison.Ordinal), done.Text);
            }
        }
    }

    /// <summary>Several programs behind one address, each asked in its turn.</summary>
    private sealed class BalancedStage : ITeamsStage
    {
        private readonly Balancer _balancer;

        public BalancedStage(MockConnector connector, params Uri[] addresses)
        {
            (Connector, _balancer) = (connector, new Balancer(addresses));
            Http = new HttpClient(_balancer) { BaseAddress = addresses[0] };
        }

        public MockConnector Connector { get; }
        public HttpClient Http { get; }

        public void Serve(params Uri[] addresses) => _balancer.Serve(addresses);

        // Each of them does by itself what is due.
        public Task SettleAsync() => Task.CompletedTask;

        public ValueTask DisposeAsync()
        {
            Http.Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
