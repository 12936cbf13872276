using System.Collections.Concurrent;
using System.Globalization;
using GpoBot.Core.Groups;
using GpoBot.Core.Meetings;
using GpoBot.Tests.Drivers.FakeGraph;
using Xunit.Abstractions;

namespace GpoBot.Tests.Histories;

/// <summary>
/// However the weeks go, the calendar ends equal to the store and nobody is written to twice for one thing. <c>./test --long</c> lives
/// twenty thousand of them.
/// </summary>
public sealed class HistoryTests(ITestOutputHelper output)
{
    /// <summary>Set it to live one history again, or others: the first seed.</summary>
    private static readonly int FirstSeed = int.Parse(
        Environment.GetEnvironmentVariable("GPOBOT_SEED") ?? "1", CultureInfo.InvariantCulture);

    [Fact]
    public Task A_dozen_random_histories_end_with_the_calendar_equal_to_the_store() => LiveAsync(12);

    [Fact]
    [Trait("Speed", "Slow")]
    public Task Many_random_histories_end_with_the_calendar_equal_to_the_store() =>
        LiveAsync(Environment.GetEnvironmentVariable("GPOBOT_LONG") is "1" ? 20_000 : 200);

    private async Task LiveAsync(int histories)
    {
        output.WriteLine($"Seeds {FirstSeed} to {FirstSeed + histories - 1} (GPOBOT_SEED sets the first)");
        var servers = await Task.WhenAll(Enumerable.Range(0, 4).Select(ServerAsync));
        try
        {
            var failures = new ConcurrentBag<string>();
            await Parallel.ForEachAsync(Enumerable.Range(FirstSeed, histories), async (seed, _) =>
            {
                if (await FailureOfAsync(servers[seed % 4], seed) is { } failure) failures.Add(failure);
            });
            Assert.True(failures.IsEmpty, $"{failures.Count} of {histories} histories\n\n{string.Join("\n\n", failures.Take(3))}");
        }
        finally
        {
            foreach (var server in servers) await server.DisposeAsync();
        }
    }

    private static async Task<string?> FailureOfAsync(GraphServer graph, int seed)
    {
        await using var history = new History(graph, seed);
        try
        {
            await history.LiveAsync();
            var gpo = await history.World.GpoAsync();
            Ending.Check(history.World, gpo);
            Ending.CheckMails(history.World, gpo, history.World.Store.AllRows(World.GpoId).OfType<Meeting>());
            return null;
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            return $"{failure.Message}\n{failure.StackTrace}\n{history.Told}";
        }
        finally
        {
            graph.Mailboxes.TryRemove(history.World.Address, out FakeMailbox? _);
        }
    }

    /// <summary>Both ways in which the service is known or allowed to behave, with each other.</summary>
    private static async Task<GraphServer> ServerAsync(int number)
    {
        var server = await GraphServer.StartAsync();
        server.Behaviour.ConflictOnDuplicate = (number & 1) != 0;
        server.Behaviour.CancelledStaysReadable = (number & 2) != 0;
        return server;
    }
}
