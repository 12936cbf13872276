using GpoBot.Core.Effects;
using GpoBot.Core.Groups;
using GpoBot.Core.Ports;
using GpoBot.Tests.Drivers;
using GpoBot.Web.Storage;
using NodaTime;

namespace GpoBot.Tests.Storage;

/// <summary>In the embedded file a decision and what points to it are stored in one transaction: both or neither.</summary>
public sealed class PointedWriteTests : IAsyncLifetime, IDisposable
{
    private static readonly Instant Now = Instant.FromUtc(2026, 11, 20, 8, 0);
    private static readonly DuePointer Pointer = new(Now, "S01", "msg.n1");
    private readonly SqliteHost _host = new();
    private FailingStore _file = null!;
    private CountedTrips _trips = null!;
    private StandingPointers _agenda = null!;
    private GpoStore _gpos = null!;

    public async Task InitializeAsync()
    {
        _trips = new CountedTrips(_file = new FailingStore(_host.Open()));
        await new GpoStorage(_trips).InitialiseAsync();
        _agenda = new StandingPointers(new DueAgenda(_trips), new JumpingClock());
        _gpos = new GpoStore(_trips, _agenda, new KnownGpos(TimeProvider.System));
        Assert.Equal(CommitResult.Done, await _gpos.CommitAsync(new GpoCommit { GpoId = "S01", Read = null, Puts = [FilledRows.Group] }, default));
    }

    public Task DisposeAsync()
    {
        _host.Close();
        return Task.CompletedTask;
    }

    public void Dispose() => _file.Dispose();

    [Fact]
    public async Task They_take_one_trip()
    {
        var gpo = await ReadAsync();
        _trips.Reset();
        Assert.Equal(CommitResult.Done, await _gpos.CommitAsync(Decision(gpo), default));
        Assert.Equal("due+gpo write 1", _trips.Told("due", "gpo", "due+gpo"));
        Assert.Equal(Pointer, Assert.Single(await ClaimAsync()).Pointer);
        // What is known of the group afterwards is what stands there.
        Assert.Equal(CommitResult.Done, await _gpos.CommitAsync(Decision(await ReadAsync()) with { Puts = [FilledRows.Commitment with { Version = 9 }] }, default));
    }

    [Fact]
    public async Task A_pointer_that_is_named_twice_stands_once()
    {
        Assert.Equal(CommitResult.Done, await _gpos.CommitAsync(Decision(await ReadAsync()) with { Pointers = [Pointer, Pointer] }, default));
        Assert.Equal(Pointer, Assert.Single(await ClaimAsync()).Pointer);
    }

    [Fact]
    public async Task A_decision_in_conflict_leaves_no_pointer()
    {
        var gpo = await ReadAsync();
        Assert.Equal(CommitResult.Done, await _gpos.CommitAsync(Decision(gpo) with { Pointers = [] }, default));
        Assert.Equal(CommitResult.Conflict, await _gpos.CommitAsync(Decision(gpo), default));
        Assert.Empty(await ClaimAsync());
    }

    [Fact]
    public async Task A_pointer_that_somebody_is_at_work_on_outlives_that_work()
    {
        await _agenda.AddAsync(Pointer, default);
        var held = Assert.Single(await ClaimAsync());
        Assert.Equal(CommitResult.Done, await _gpos.CommitAsync(Decision(await ReadAsync()), default));
        await _agenda.CompleteAsync(held, default);
        Assert.Equal(Pointer, Assert.Single(await ClaimAsync(Now + Duration.FromMinutes(2))).Pointer);
        Assert.NotNull((await ReadAsync()).FindCommitment(FilledRows.Commitment.Id));
    }

    [Theory, InlineData(Failing.Before), InlineData(Failing.After)]
    public async Task A_file_that_fails_leaves_both_or_neither(Failing how)
    {
        var gpo = await ReadAsync();
        _file.FailAt(0, how);
        await Assert.ThrowsAsync<StorageException>(() => _gpos.CommitAsync(Decision(gpo), default));
        _file.Heal();
        var stored = (await ReadAsync()).FindCommitment(FilledRows.Commitment.Id) is not null;
        Assert.Equal((how == Failing.After, how == Failing.After), (stored, (await ClaimAsync()).Count == 1));
    }

    private async Task<Gpo> ReadAsync() => (await _gpos.LoadAsync("S01", default))!;

    private Task<IReadOnlyList<ClaimedPointer>> ClaimAsync(Instant? at = null) => _agenda.ClaimAsync(at ?? Now, Duration.FromMinutes(1), 10, default);

    private static GpoCommit Decision(Gpo gpo) => new() { GpoId = "S01", Read = gpo, Puts = [FilledRows.Commitment], Pointers = [Pointer] };
}
