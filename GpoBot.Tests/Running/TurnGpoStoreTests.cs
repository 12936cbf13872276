using GpoBot.Core.Groups;
using GpoBot.Core.Ports;
using GpoBot.Core.Running;
using GpoBot.Tests.Drivers;
using GpoBot.Tests.Storage;
using GpoBot.Web.Storage;

namespace GpoBot.Tests.Running;

/// <summary>A decision may stand on what its own turn has read, and on nothing older.</summary>
public sealed class TurnGpoStoreTests : IAsyncLifetime
{
    private readonly SqliteHost _host = new();
    private CountedTrips _trips = null!;
    private TurnGpoStore _store = null!;

    public async Task InitializeAsync()
    {
        _trips = new CountedTrips(_host.Open());
        await new GpoStorage(_trips).InitialiseAsync();
        _store = new TurnGpoStore(new GpoStore(_trips, new DueAgenda(_trips)));
        await _store.CommitAsync(new GpoCommit { GpoId = "S01", Read = null, Puts = [FilledRows.Group, FilledRows.Problem] }, default);
        _trips.Reset();
    }

    public Task DisposeAsync()
    {
        _host.Close();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task What_the_turn_has_read_is_not_read_again_to_decide()
    {
        using var turn = TurnScope.Begin();
        var read = await _store.LoadAsync("S01", default);
        Assert.Same(read, await _store.LoadToDecideAsync("S01", default));
        Assert.Equal(1, _trips.Of("gpo query"));
    }

    [Fact]
    public async Task A_second_decision_of_the_same_turn_reads_anew()
    {
        using var turn = TurnScope.Begin();
        await _store.LoadAsync("S01", default);
        await _store.LoadToDecideAsync("S01", default);
        await _store.LoadToDecideAsync("S01", default);
        Assert.Equal(2, _trips.Of("gpo query"));
    }

    [Fact]
    public async Task What_was_stored_here_meanwhile_is_read()
    {
        using var turn = TurnScope.Begin();
        var read = await _store.LoadAsync("S01", default);
        await Task.Run(() => _store.CommitAsync(new GpoCommit { GpoId = "S01", Read = read, Puts = [FilledRows.Problem with { CurrentValue = 77 }] }, default));
        Assert.Equal(77, Assert.Single((await _store.LoadToDecideAsync("S01", default))!.Problems).CurrentValue);
    }

    [Fact]
    public async Task Another_turn_knows_nothing_of_it()
    {
        using (TurnScope.Begin()) await _store.LoadAsync("S01", default);
        using var other = TurnScope.Begin();
        await _store.LoadToDecideAsync("S01", default);
        Assert.Equal(2, _trips.Of("gpo query"));
    }

    [Fact]
    public async Task Outside_of_turns_everything_is_read()
    {
        await _store.LoadAsync("S01", default);
        await _store.LoadToDecideAsync("S01", default);
        Assert.Equal(2, _trips.Of("gpo query"));
    }
}
