using GpoBot.Core.Commitments;
using GpoBot.Core.Effects;
using GpoBot.Core.Groups;
using GpoBot.Core.Meetings;
using GpoBot.Core.Ports;
using GpoBot.Core.Records;
using GpoBot.Core.Problems;
using GpoBot.Tests.Drivers;
using GpoBot.Web.Storage;
using NodaTime;

namespace GpoBot.Tests.Storage;

public abstract class GpoStoreTests(StoreHost host) : OnStore(host)
{
    private DueAgenda Agenda => new(Store);
    private static readonly KnownGpos Known = new(TimeProvider.System);
    private GpoStore Gpos => new(Store, Agenda, Known);

    [Fact]
    public async Task Every_kind_of_row_comes_back_as_it_was()
    {
        var gpo = await CreateAsync([.. FilledRows.Live.Skip(1), .. FilledRows.Past]);
        Assert.Equal(RowText.Of(FilledRows.Live), RowText.Of(gpo));
        List<GpoRow> past = [];
        foreach (var kind in new[] { "p.problem.", "q.commitment.", "r.meeting.", "s.effect.", "t.turn.", "u.audit.", "v.record.", "w.incident.", "n.past." })
            past.AddRange(await ListAsync(Gpos.ReadHistoryAsync("S01", kind, default)));
        Assert.Equal(RowText.Of(FilledRows.Past), RowText.Of(past));
        Assert.Equal(FilledRows.Turn, await Gpos.FindTurnAsync("S01", FilledRows.Turn.TurnId, default));
    }

    [Fact]
    public void The_filled_rows_leave_no_property_at_its_default()
    {
        // A draft is one by not being validated; the validated one among the past has both.
        foreach (var row in FilledRows.Live.Concat(FilledRows.Past).Where(row => row is not DecisionRecord { Validated: false }))
        foreach (var property in row.GetType().GetProperties().Where(p => p.CanWrite))
            Assert.False(property.GetValue(row) is null or System.Collections.ICollection { Count: 0 }, $"{row.RowKey} {property.Name}");
    }

    [Fact]
    public async Task What_another_instance_changed_added_or_removed_is_seen_at_once()
    {
        var read = await CreateAsync(FilledRows.Commitment, FilledRows.Problem, FilledRows.Meeting);
        var other = new GpoStore(OtherInstance(), Agenda);
        var elsewhere = (await other.LoadAsync("S01", default))!;
        Assert.Equal(CommitResult.Done, await other.CommitAsync(new GpoCommit
        {
            GpoId = "S01", Read = elsewhere, Deletes = [FilledRows.Meeting],
            Puts = [FilledRows.Commitment with { Version = 8 }, FilledRows.Problem with { Id = "PB77" }],
        }, default));

        var now = (await Gpos.LoadAsync("S01", default))!;
        Assert.Equal(8, Assert.Single(now.Commitments).Version);
        Assert.Equal(2, now.Problems.Count);
        Assert.Empty(now.Meetings);
        Assert.Same(read.FindProblem(FilledRows.Problem.Id), now.FindProblem(FilledRows.Problem.Id));
        Assert.Equal(CommitResult.Done, await CommitAsync(now, FilledRows.Commitment with { Version = 9 }));
    }

    [Fact]
    public async Task What_nobody_changed_is_not_taken_apart_again()
    {
        var read = await CreateAsync(FilledRows.Commitment);
        Assert.Same(read, await Gpos.LoadAsync("S01", default));
    }

    [Fact]
    public async Task Rows_can_be_read_by_people()
    {
        await CreateAsync(FilledRows.Meeting, FilledRows.Commitment);
        var meeting = (await Store.FindAsync("gpo", "S01", "e.meeting.R-S01-24", default))!.Properties;
        Assert.Equal(("2026-11-24T09:30:05", "P05|P06", "Both"), (meeting["Start"], meeting["InvitedIds"], meeting["Format"]));
        var commitment = (await Store.FindAsync("gpo", "S01", "d.commitment.AC002", default))!.Properties;
        Assert.Equal(("2026-12-15", "Blocked", 0), (commitment["DueOn"], commitment["Status"], commitment["Progress"]));
        Assert.Equal(FilledRows.Commitment.AnsweredAt!.Value.ToDateTimeOffset(), commitment["AnsweredAt"]);
    }

    [Fact]
    public async Task Rows_of_another_version_are_tolerated()
    {
        await CreateAsync();
        var older = new Dictionary<string, object>
        {
            ["Id"] = "AC009", ["ProblemId"] = "PB1", ["OwnerId"] = "P05", ["Title"] = "Éclairer", ["DecidedOn"] = "2026-01-02", ["New"] = 1.5,
        };
        await Store.WriteAsync("gpo", [TableChange.Insert(new("S01", "d.commitment.AC009", older)),
            TableChange.Insert(new("S01", "h.unheard-of.1", older)), GpoVersion.Change("S01")], default);
        var commitment = Assert.Single((await Gpos.LoadAsync("S01", default))!.Commitments);
        Assert.Equal((CommitmentStatus.Todo, 1, 0), (commitment.Status, commitment.Version, commitment.CoOwnerIds.Count));
    }

    [Fact]
    public async Task A_row_in_a_wrong_shape_is_named_rather_than_misread()
    {
        await CreateAsync(FilledRows.Commitment);
        var row = (await Store.FindAsync("gpo", "S01", "d.commitment.AC002", default))!;
        var wrong = new Dictionary<string, object>(row.Properties) { ["Status"] = "Perhaps" };
        await Store.WriteAsync("gpo", [TableChange.Upsert(new("S01", row.RowKey, wrong)), GpoVersion.Change("S01")], default);
        var failure = await Assert.ThrowsAsync<StorageException>(() => Gpos.LoadAsync("S01", default));
        Assert.Contains("Status of the row S01 d.commitment.AC002", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("S99")]
    [InlineData("s01/../#?")]
    public async Task What_is_no_GPO_is_not_found(string id)
    {
        await CreateAsync();
        Assert.Null(await Gpos.LoadAsync(id, default));
        Assert.Null(await Gpos.FindTurnAsync(id, "x", default));
        Assert.Empty(await ListAsync(Gpos.ReadHistoryAsync(id, "u.audit.", default)));
    }

    [Fact]
    public async Task A_row_of_history_that_was_read_for_a_decision_is_changed_once()
    {
        var past = FilledRows.Problem with { Status = ProblemStatus.Solved, ReopenedAs = null };
        var live = await CreateAsync(past);
        Assert.Equal(CommitResult.Conflict, await CommitAsync(live, past with { ReopenedAs = "PB008" }));

        var read = await Gpos.WithPastAsync(live, ["p.problem.PB007"], default);
        Assert.Equal(RowText.Of([past]), RowText.Of(read.Past));
        Assert.Null(read.FindProblem("PB007"));
        Assert.Equal(CommitResult.Done, await CommitAsync(read, past with { ReopenedAs = "PB008" }));
        Assert.Equal(CommitResult.Conflict, await CommitAsync(read, past with { ReopenedAs = "PB009" }));

        var again = await Gpos.WithPastAsync(live, ["p.problem.", "p.problem.PB007"], default);
        Assert.Equal("PB008", Assert.IsType<Problem>(Assert.Single(again.Past)).ReopenedAs);
    }

    [Fact]
    public async Task Of_two_decisions_on_the_same_state_the_second_must_be_taken_again()
    {
        var read = await CreateAsync(FilledRows.Commitment);
        var done = FilledRows.Commitment with { Status = CommitmentStatus.Done, Version = 8 };
        var results = await Task.WhenAll(CommitAsync(read, done), CommitAsync(read, done with { Status = CommitmentStatus.InProgress }));
        Assert.Equal([CommitResult.Done, CommitResult.Conflict], results.Order());
        var again = (await Gpos.LoadAsync("S01", default))!;
        Assert.Equal(CommitResult.Done, await CommitAsync(again, again.Commitments[0] with { Version = 9 }));
    }

    [Fact]
    public async Task Decisions_on_different_rows_do_not_disturb_each_other()
    {
        var read = await CreateAsync(FilledRows.Commitment, FilledRows.Problem);
        Assert.Equal(CommitResult.Done, await CommitAsync(read, FilledRows.Commitment with { Version = 8 }));
        Assert.Equal(CommitResult.Done, await CommitAsync(read, FilledRows.Problem with { CurrentValue = 5 }));
    }

    [Fact]
    public async Task The_same_turn_is_stored_once()
    {
        var read = await CreateAsync(FilledRows.Commitment);
        GpoCommit Commit(string reply) => new()
        {
            GpoId = "S01", Read = read, Puts = [FilledRows.Commitment with { Comment = reply }], Turn = new TurnMarker("t1", reply),
        };
        var results = await Task.WhenAll(Enumerable.Range(0, 4).Select(n =>
            new GpoStore(OtherInstance(), Agenda).CommitAsync(Commit($"answer {n}"), default)));
        Assert.Equal(1, results.Count(r => r == CommitResult.Done));
        Assert.Equal(3, results.Count(r => r == CommitResult.AlreadyDone));
        var kept = (await Gpos.FindTurnAsync("S01", "t1", default))!.Reply;
        Assert.Equal(kept, (await Gpos.LoadAsync("S01", default))!.Commitments[0].Comment);
    }

    [Fact]
    public async Task A_meeting_that_is_cancelled_moves_to_the_past_in_one_step()
    {
        var read = await CreateAsync(FilledRows.Meeting);
        var cancelled = FilledRows.Meeting with { Status = MeetingStatus.Cancelled };
        var commit = new GpoCommit { GpoId = "S01", Read = read, Puts = [cancelled], Deletes = [FilledRows.Meeting] };
        Assert.Equal(CommitResult.Done, await Gpos.CommitAsync(commit, default));
        Assert.Empty((await Gpos.LoadAsync("S01", default))!.Meetings);
        Assert.Single(await ListAsync(Gpos.ReadHistoryAsync("S01", "r.meeting.", default)));
        Assert.Equal(CommitResult.Conflict, await Gpos.CommitAsync(commit, default));
    }

    [Fact]
    public async Task A_GPO_is_created_once_and_listed()
    {
        await CreateAsync();
        Assert.Equal(CommitResult.Conflict, await Gpos.CommitAsync(new() { GpoId = "S01", Read = null, Puts = [FilledRows.Group] }, default));
        await Gpos.CommitAsync(new() { GpoId = "S02", Read = null, Puts = [FilledRows.Group with { Id = "S02" }, FilledRows.Problem] }, default);
        Assert.Equal(["S01", "S02"], await ListAsync(Gpos.ListIdsAsync(default)));
    }

    [Fact]
    public async Task Pointers_stand_in_the_agenda_before_the_decision_unless_both_are_stored_at_once()
    {
        var read = await CreateAsync(FilledRows.Commitment);
        var at = Instant.FromUtc(2026, 11, 23, 8, 0);
        await CommitAsync(read, FilledRows.Commitment with { Version = 8 });
        var late = new GpoCommit { GpoId = "S01", Read = read, Puts = [FilledRows.Commitment], Pointers = [new DuePointer(at, "S01", "e1")] };
        Assert.Equal(CommitResult.Conflict, await Gpos.CommitAsync(late, default));
        Assert.Equal(Store.WritesTogether ? null : at, await Agenda.NextAsync(default));
    }

    [Fact]
    public async Task A_decision_too_large_for_one_transaction_says_so_and_stores_nothing()
    {
        var rows = Enumerable.Range(0, 100).Select(n => FilledRows.Problem with { Id = $"PB{n:d3}" });
        var commit = new GpoCommit
        {
            GpoId = "S01", Read = null, Puts = [.. rows], Pointers = [new DuePointer(Instant.FromUtc(2026, 1, 1, 0, 0), "S01", null)],
        };
        var refusal = await Assert.ThrowsAsync<ArgumentException>(() => Gpos.CommitAsync(commit, default));
        Assert.Contains("has 100 rows, but a transaction holds 99", refusal.Message, StringComparison.Ordinal);
        Assert.Null(await Agenda.NextAsync(default));
    }

    private Task<CommitResult> CommitAsync(Gpo read, params GpoRow[] puts) =>
        Gpos.CommitAsync(new GpoCommit { GpoId = "S01", Read = read, Puts = puts }, default);

    private async Task<Gpo> CreateAsync(params GpoRow[] rows)
    {
        var commit = new GpoCommit { GpoId = "S01", Read = null, Puts = [FilledRows.Group, .. rows] };
        Assert.Equal(CommitResult.Done, await Gpos.CommitAsync(commit, default));
        return (await Gpos.LoadAsync("S01", default))!;
    }
}

public sealed class GpoStoreOnSqlite() : GpoStoreTests(new SqliteHost());

[Collection(AzuriteCollection.Name), Trait("Speed", "Slow")]
public sealed class GpoStoreOnTables(Azurite azurite) : GpoStoreTests(new TablesHost(azurite));
