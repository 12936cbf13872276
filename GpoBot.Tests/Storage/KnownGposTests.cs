using GpoBot.Core.Audit;
using GpoBot.Core.Effects;
using GpoBot.Core.Groups;
using GpoBot.Core.Meetings;
using GpoBot.Core.Ports;
using GpoBot.Tests.Drivers;
using GpoBot.Web.Storage;

namespace GpoBot.Tests.Storage;

/// <summary>A GPO that was read once is not read again as long as nobody changes it, and nobody ever sees it as it no longer is.</summary>
public abstract class KnownGposTests(StoreHost host) : OnStore(host)
{
    private static readonly Effect Waiting = FilledRows.Live.OfType<Effect>().First();
    private readonly JumpingClock _clock = new();
    private ChainedGpoStore? _here, _there;

    // Two instances, each with what it knows; decisions of both are chained, as those of the product are.
    private ChainedGpoStore Here => _here ??= Instance(Store);
    private ChainedGpoStore There => _there ??= Instance(OtherInstance());

    [Fact]
    public async Task After_each_decision_of_our_own_it_is_known_as_a_reading_would_find_it()
    {
        await CreateAsync([.. FilledRows.Live.Skip(1).Where(row => row is not AuditChain)]);
        foreach (var row in FilledRows.Live.Where(row => row is not (Group or AuditChain or Contact)))
        {
            await DecideAsync(Here, deletes: [row]);
            await DecideAsync(Here, puts: [row]);
        }

        await DecideAsync(Here, [FilledRows.Meeting with { Status = MeetingStatus.Cancelled }], [FilledRows.Meeting]);
        await DecideAsync(Here, [FilledRows.Contact with { LastName = "Autrement" }, FilledRows.Group with { Name = "Les Tilleuls" }]);
        Assert.Equal("Les Tilleuls", (await Here.LoadAsync("S01", default))!.Group.Name);
    }

    [Fact]
    public async Task What_another_instance_did_between_our_reading_and_our_decision_is_not_overlooked_afterwards()
    {
        await CreateAsync(FilledRows.Commitment, FilledRows.Problem);
        var read = (await Here.LoadAsync("S01", default))!;
        await DecideAsync(There, [FilledRows.Problem with { CurrentValue = 5 }]);

        Assert.Equal(CommitResult.Done, await Here.CommitAsync(Decision(read, [FilledRows.Commitment with { Version = 8 }]), default));

        foreach (var instance in new[] { Here, There })
        {
            var now = (await instance.LoadAsync("S01", default))!;
            Assert.Equal((8, 5), (now.Commitments[0].Version, now.Problems[0].CurrentValue));
        }
    }

    [Fact]
    public async Task Two_instances_that_take_turns_never_decide_on_a_former_state()
    {
        await CreateAsync(FilledRows.Commitment with { Version = 1 });
        for (var version = 2; version <= 12; version++)
        {
            var instance = version % 3 == 0 ? There : Here;
            var read = (await instance.LoadAsync("S01", default))!;
            Assert.Equal(version - 1, read.Commitments[0].Version);
            await DecideAsync(instance, [read.Commitments[0] with { Version = version }]);
        }
    }

    [Fact]
    public async Task A_decision_of_a_former_version_of_the_program_is_seen_at_once_by_the_audit_it_left()
    {
        await CreateAsync(FilledRows.Commitment);
        await Here.LoadAsync("S01", default);
        await WithoutAWordAsync(There, Decision((await There.LoadAsync("S01", default))!, [FilledRows.Commitment with { Version = 8 }]));

        Assert.Equal(8, (await Here.LoadAsync("S01", default))!.Commitments[0].Version);
    }

    [Fact]
    public async Task What_a_former_version_only_sent_is_seen_a_minute_later_or_as_soon_as_it_stands_in_the_way()
    {
        await CreateAsync(Waiting, FilledRows.Commitment);
        var read = (await Here.LoadAsync("S01", default))!;
        var sent = new GpoCommit { GpoId = "S01", Read = await There.LoadAsync("S01", default), Deletes = [Waiting] };
        await WithoutAWordAsync(There, sent);

        Assert.NotEmpty((await Here.LoadAsync("S01", default))!.Effects);
        Assert.Equal(CommitResult.Conflict, await Here.CommitAsync(new GpoCommit { GpoId = "S01", Read = read, Deletes = [Waiting] }, default));
        Assert.Empty((await Here.LoadAsync("S01", default))!.Effects);

        await WithoutAWordAsync(There, new GpoCommit { GpoId = "S01", Read = await There.LoadAsync("S01", default), Puts = [Waiting] });
        Assert.Empty((await Here.LoadAsync("S01", default))!.Effects);
        _clock.Passed += KnownGpos.Believed;
        Assert.NotEmpty((await Here.LoadAsync("S01", default))!.Effects);
    }

    [Fact]
    public async Task What_only_a_newer_version_understands_is_still_there_after_several_decisions()
    {
        await CreateAsync(FilledRows.Commitment);
        var row = (await Store.FindAsync("gpo", "S01", FilledRows.Commitment.RowKey, default))!;
        await Store.WriteAsync("gpo",
        [
            TableChange.Upsert(new("S01", row.RowKey, new Dictionary<string, object>(row.Properties) { ["Newer"] = "kept" })), GpoVersion.Change("S01"),
        ], default);

        for (var version = 8; version <= 10; version++) await DecideAsync(Here, [FilledRows.Commitment with { Version = version }]);

        Assert.Equal("kept", (await Store.FindAsync("gpo", "S01", row.RowKey, default))!.Properties["Newer"]);
    }

    private ChainedGpoStore Instance(ITableStore tables) => new(new GpoStore(tables, new DueAgenda(tables), new KnownGpos(_clock)), tables);

    private async Task CreateAsync(params GpoRow[] rows)
    {
        var commit = new GpoCommit { GpoId = "S01", Read = null, Puts = [FilledRows.Group, .. rows, Line()] };
        Assert.Equal(CommitResult.Done, await Here.CommitAsync(commit, default));
    }

    /// <summary>A decision after which the instance knows, without reading it, what any other would read.</summary>
    private async Task DecideAsync(ChainedGpoStore instance, IReadOnlyList<GpoRow>? puts = null, IReadOnlyList<GpoRow>? deletes = null)
    {
        var read = (await instance.LoadAsync("S01", default))!;
        Assert.Equal(CommitResult.Done, await instance.CommitAsync(Decision(read, puts ?? [], deletes), default));
        var known = (await instance.LoadAsync("S01", default))!;
        Assert.Same(known, await instance.LoadAsync("S01", default));
        var stored = (await new GpoStore(Store, new DueAgenda(Store)).LoadAsync("S01", default))!;
        Assert.Equal(RowText.Of(stored), RowText.Of(known));
        Assert.Equal(stored.ETags.OrderBy(tag => tag.Key, StringComparer.Ordinal), known.ETags.OrderBy(tag => tag.Key, StringComparer.Ordinal));
        Assert.Equal(stored.Unread.Properties.Keys, known.Unread.Properties.Keys);
    }

    private static GpoCommit Decision(Gpo read, IReadOnlyList<GpoRow> puts, IReadOnlyList<GpoRow>? deletes = null) =>
        new() { GpoId = "S01", Read = read, Puts = [.. puts, Line()], Deletes = deletes ?? [] };

    private static AuditLine Line() => FilledRows.Audit with { CorrelationId = Guid.NewGuid().ToString("N") };

    /// <summary>As a version of the program does it that knows of no versions: the row of the version stays as it was.</summary>
    private async Task WithoutAWordAsync(ChainedGpoStore instance, GpoCommit commit)
    {
        var version = (await Store.FindAsync("gpo", "S01", GpoVersion.Key, default))!;
        Assert.Equal(CommitResult.Done, await instance.CommitAsync(commit, default));
        await Store.WriteAsync("gpo", [TableChange.Upsert(version)], default);
    }
}

public sealed class KnownGposOnSqlite() : KnownGposTests(new SqliteHost());

[Collection(AzuriteCollection.Name), Trait("Speed", "Slow")]
public sealed class KnownGposOnTables(Azurite azurite) : KnownGposTests(new TablesHost(azurite));
