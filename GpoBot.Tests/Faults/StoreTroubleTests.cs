using System.Net;
using System.Text.Json.Nodes;
using GpoBot.Core.Commitments;
using GpoBot.Tests.Drivers;
using GpoBot.Web.Storage;
using GpoBot.Web.Storage.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace GpoBot.Tests.Faults;

/// <summary>The memory fails at any moment of a turn: the person is told, nothing is lost or half done, and all goes on without a restart.</summary>
public sealed class StoreTroubleTests
{
    private const int MoreThanATurnCalls = 40;

    [Theory]
    [InlineData(Failing.Before)]
    [InlineData(Failing.After)]
    public async Task Whichever_call_of_a_turn_fails_the_answer_is_recorded_once_when_the_button_is_pressed_again(Failing how)
    {
        await using var story = await StoryAsync();
        var gael = await story.Teams.PersonAsync(TeamsScenario.Landlord);
        (string Status, string Reason)[] answers = [("InProgress", ""), ("Blocked", "Supplier")];
        for (var at = 0; at < MoreThanATurnCalls; at++)
        {
            var press = gael.Press((await gael.SaysAsync("AC003")).Card, "Envoyer", ("status", answers[at % 2].Status), ("reason", answers[at % 2].Reason));
            var before = (await story.Teams.GpoAsync("S01")).FindCommitment("AC003")!;

            story.Store.FailAt(at, how);
            var (status, body) = await gael.PostAsync(press);
            var reached = story.Store.Calls > at;
            story.Store.Heal();

            Assert.Equal(HttpStatusCode.OK, status);
            if (IsApology(body)) await gael.PostAsync(press);
            var after = (await story.Teams.GpoAsync("S01")).FindCommitment("AC003")!;
            Assert.Equal((Enum.Parse<CommitmentStatus>(answers[at % 2].Status), before.Version + 1), (after.Status, after.Version));
            if (!reached) return;
        }

        Assert.Fail("The turn never came to its end.");
    }

    [Fact]
    public async Task While_the_memory_is_away_everybody_is_told_what_stands_and_what_to_do()
    {
        await using var story = await StoryAsync();
        var alix = await story.Teams.PersonAsync(TeamsScenario.Lead);
        await alix.SaysAsync("ajoute une action pour P07 : fermer le local vélo avant le 15 décembre");
        await alix.SaysAsync("PB01");

        story.Store.IsDown = true;
        var before = alix.Sees.Count;
        var message = alix.Activity("message");
        message["text"] = "oui";
        Assert.Equal(HttpStatusCode.OK, (await alix.PostAsync(message)).Status);
        Assert.Contains("ma mémoire ne répond pas", Assert.Single(alix.Sees.Skip(before)).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await story.Teams.Http.GetAsync("/health/ready")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await alix.PostAsync(alix.Activity("conversationUpdate"))).Status);

        story.Store.Heal();
        Assert.Contains("AC", (await alix.SaysAsync("oui")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await story.Teams.Http.GetAsync("/health/ready")).StatusCode);
        Assert.Single((await story.Teams.GpoAsync("S01")).Commitments, c => c.Title.Contains("fermer le local vélo", StringComparison.OrdinalIgnoreCase) && c.OwnerId == "P07");
    }

    [Fact]
    public async Task A_damaged_file_that_is_put_back_is_used_again_without_a_restart()
    {
        var host = new SqliteHost();
        try
        {
            var store = host.Open();
            await store.CreateTablesAsync(["things"], default);
            for (var i = 0; i < 200; i++)
                await store.WriteAsync("things", [TableChange.Insert(new TableRow("p", $"r{i:000}", new Dictionary<string, object> { ["Text"] = new string('a', 500) }))], default);
            ((SqliteStore)store).Dispose();
            var good = await File.ReadAllBytesAsync(host.Path);

            var again = host.Open();
            await OverwriteAsync(host.Path, new byte[good.Length]);
            var refusal = await Assert.ThrowsAsync<StorageException>(() => again.FindAsync("things", "p", "r100", default));
            Assert.Contains(refusal.Sqlite, new int?[] { 11, 26 });
            await OverwriteAsync(host.Path, good);
            Assert.NotNull(await again.FindAsync("things", "p", "r100", default));
        }
        finally
        {
            host.Close();
        }
    }

    // Otherwise the answer is a card.
    private static bool IsApology(string body) => JsonNode.Parse(body)!["value"] is JsonValue;

    private static async Task OverwriteAsync(string path, byte[] bytes)
    {
        await using var file = new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite);
        await file.WriteAsync(bytes);
    }

    // Without the worker, all calls of the store are the turn's own.
    private static async Task<Story> StoryAsync()
    {
        FailingStore? store = null;
        var teams = await TeamsScenario.StartAsync(replace: services =>
        {
            var real = services.Last(service => service.ServiceType == typeof(ITableStore));
            services.Replace(ServiceDescriptor.Singleton<ITableStore>(provider => store = new FailingStore((ITableStore)real.ImplementationFactory!(provider))))
                .RemoveAll<IHostedService>();
        });
        return new(teams, store!);
    }

    private sealed record Story(TeamsScenario Teams, FailingStore Store) : IAsyncDisposable
    {
        public ValueTask DisposeAsync() => Teams.DisposeAsync();
    }
}
