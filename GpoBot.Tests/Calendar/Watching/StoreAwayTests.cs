using System.Net;
using GpoBot.Core.Attendance;
using GpoBot.Tests.Drivers.FakeGraph;
using GpoBot.Web.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace GpoBot.Tests.Calendar.Watching;

/// <summary>What cannot be stored is not taken, so that Graph tells it again.</summary>
public sealed class StoreAwayTests
{
    [Fact]
    public async Task While_the_memory_is_away_a_notification_is_refused_and_told_again_it_counts()
    {
        BreakableStore? memory = null;
        await using var story = await WatchStory.StartAsync(telling: Telling.OnDemand, replace: services =>
        {
            var usual = services.Last(s => s.ServiceType == typeof(ITableStore)).ImplementationFactory!;
            services.AddSingleton<ITableStore>(provider => memory = new BreakableStore((ITableStore)usual(provider)));
        });
        await story.Subscriptions.DeliverAsync();
        await story.PassAsync(seconds: 60);
        await story.AnswersAsync(WatchStory.Landlord, "accepted");

        memory!.Broken = true;
        await story.Subscriptions.DeliverAsync();
        Assert.Equal(HttpStatusCode.ServiceUnavailable, story.Subscriptions.Answers.Last());

        memory.Broken = false;
        await story.Subscriptions.DeliverAsync();
        Assert.Equal(HttpStatusCode.Accepted, story.Subscriptions.Answers.Last());
        await story.PassAsync(seconds: 4);
        Assert.Equal(Attending.Coming, (await story.AnswerOfAsync(WatchStory.Landlord))?.Attending);
    }

    private sealed class BreakableStore(ITableStore inner) : ITableStore
    {
        public bool Broken { get; set; }

        private ITableStore Inner => Broken ? throw new StorageException("Away") : inner;

        public Task CreateTablesAsync(IReadOnlyCollection<string> tables, CancellationToken cancellation) =>
            Inner.CreateTablesAsync(tables, cancellation);

        public Task<TableRow?> FindAsync(string table, string partitionKey, string rowKey, CancellationToken cancellation) =>
            Inner.FindAsync(table, partitionKey, rowKey, cancellation);

        public IAsyncEnumerable<TableRow> QueryAsync(string table, RowQuery query, CancellationToken cancellation) =>
            Inner.QueryAsync(table, query, cancellation);

        public Task<WriteResult> WriteAsync(string table, IReadOnlyList<TableChange> changes, CancellationToken cancellation) =>
            Inner.WriteAsync(table, changes, cancellation);
    }
}
