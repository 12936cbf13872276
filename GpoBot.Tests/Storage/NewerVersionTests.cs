using GpoBot.Core.Effects;
using GpoBot.Core.Groups;
using GpoBot.Core.Meetings;
using GpoBot.Core.Ports;
using GpoBot.Tests.Drivers;
using GpoBot.Web.Storage;

namespace GpoBot.Tests.Storage;

/// <summary>Two versions on one memory: what the newer one wrote is still there after the older one has changed the same rows.</summary>
public abstract class NewerVersionTests(StoreHost host) : OnStore(host)
{
    private GpoStore Gpos => new(Store, new DueAgenda(Store));

    [Fact]
    public async Task A_property_that_a_newer_version_wrote_survives_a_change_by_this_one()
    {
        var read = await CreateAsync(FilledRows.Commitment);
        await AddAsync("d.commitment.AC002", ("Weight", 7), ("SeenAt", FilledRows.Commitment.AnsweredAt!.Value.ToDateTimeOffset()));

        read = (await Gpos.LoadAsync("S01", default))!;
        await CommitAsync(read, [FilledRows.Commitment with { Comment = null, Progress = 40 }]);

        var row = await RowAsync("d.commitment.AC002");
        Assert.Equal((7, 40), (row.Properties["Weight"], row.Properties["Progress"]));
        Assert.Equal(FilledRows.Commitment.AnsweredAt.Value.ToDateTimeOffset(), row.Properties["SeenAt"]);
        Assert.False(row.Properties.ContainsKey("Comment"), "what this version takes away is gone");
    }

    [Fact]
    public async Task It_goes_to_history_with_its_row()
    {
        await CreateAsync(FilledRows.Meeting);
        await AddAsync("e.meeting.R-S01-24", ("Weather", "orage"));

        var read = (await Gpos.LoadAsync("S01", default))!;
        await CommitAsync(read, [FilledRows.Meeting with { Status = MeetingStatus.Cancelled }], FilledRows.Meeting);

        Assert.Equal("orage", (await RowAsync("r.meeting.R-S01-24")).Properties["Weather"]);
    }

    [Fact]
    public async Task It_survives_in_a_row_of_history_too()
    {
        var past = FilledRows.Past.OfType<Core.Problems.Problem>().First();
        await CreateAsync(past);
        await AddAsync(past.RowKey, ("Weather", "orage"));

        var read = await Gpos.WithPastAsync((await Gpos.LoadAsync("S01", default))!, ["p.problem."], default);
        await CommitAsync(read, [past with { GoodPractice = "Autre" }]);

        var row = await RowAsync(past.RowKey);
        Assert.Equal(("orage", "Autre"), (row.Properties["Weather"], row.Properties["GoodPractice"]));
    }

    [Fact]
    public async Task An_effect_of_a_kind_unknown_here_is_no_part_of_the_state_and_stays_where_it_is()
    {
        await CreateAsync(FilledRows.Effect, FilledRows.Commitment);
        await AddAsync(FilledRows.Effect.RowKey, ("Kind", "Hologram"));

        var read = (await Gpos.LoadAsync("S01", default))!;
        Assert.Empty(read.Effects);
        Assert.Contains(FilledRows.Effect.RowKey, read.With([FilledRows.Commitment], []).Unread.Rows);
        await CommitAsync(read, [FilledRows.Commitment with { Progress = 40 }]);
        Assert.Equal("Hologram", (await RowAsync(FilledRows.Effect.RowKey)).Properties["Kind"]);
    }

    [Fact]
    public async Task In_every_kind_of_row_the_stranger_is_noticed_and_nothing_else_is_taken_for_one()
    {
        GpoRow[] live = [.. FilledRows.Live.Skip(1)];
        Assert.Empty((await CreateAsync([.. live, .. FilledRows.Past.Where(row => row is not TurnMarker)])).Unread.Properties);
        var past = await Gpos.WithPastAsync((await Gpos.LoadAsync("S01", default))!, ["n.", "p.", "q.", "r.", "s.", "u.", "v.", "w."], default);
        Assert.Empty(past.Unread.Properties);

        List<string> keys = [];
        await foreach (var row in Store.QueryAsync("gpo", new RowQuery { Partition = "S01" }, default))
            if (row.RowKey != GpoVersion.Key) keys.Add(row.RowKey);
        foreach (var key in keys) await AddAsync(key, ("Stranger", 1));
        past = await Gpos.WithPastAsync((await Gpos.LoadAsync("S01", default))!, ["n.", "p.", "q.", "r.", "s.", "u.", "v.", "w."], default);
        Assert.Equal(keys, past.Unread.Properties.Keys.Order(StringComparer.Ordinal));
    }

    private async Task AddAsync(string key, params (string Name, object Value)[] properties)
    {
        var more = new Dictionary<string, object>((await RowAsync(key)).Properties);
        foreach (var (name, value) in properties) more[name] = value;
        await Store.WriteAsync("gpo", [TableChange.Upsert(new TableRow("S01", key, more)), GpoVersion.Change("S01")], default);
    }

    private async Task<TableRow> RowAsync(string key) => (await Store.FindAsync("gpo", "S01", key, default))!;

    private async Task CommitAsync(Gpo read, IReadOnlyList<GpoRow> puts, params GpoRow[] deletes) => Assert.Equal(
        CommitResult.Done, await Gpos.CommitAsync(new GpoCommit { GpoId = "S01", Read = read, Puts = puts, Deletes = deletes }, default));

    private async Task<Gpo> CreateAsync(params GpoRow[] rows)
    {
        var commit = new GpoCommit { GpoId = "S01", Read = null, Puts = [FilledRows.Group, .. rows] };
        Assert.Equal(CommitResult.Done, await Gpos.CommitAsync(commit, default));
        return (await Gpos.LoadAsync("S01", default))!;
    }
}

public sealed class NewerVersionOnSqlite() : NewerVersionTests(new SqliteHost());

[Collection(AzuriteCollection.Name), Trait("Speed", "Slow")]
public sealed class NewerVersionOnTables(Azurite azurite) : NewerVersionTests(new TablesHost(azurite));
