using GpoBot.Core.Effects;
using GpoBot.Tests.Drivers;
using GpoBot.Web.Storage;
using NodaTime;

namespace GpoBot.Tests.Storage;

/// <summary>What is known to stand in the agenda is not written a second time, and never missed for that.</summary>
public sealed class StandingPointersTests : IAsyncLifetime
{
    private static readonly Duration Lease = Duration.FromMinutes(1);
    private readonly SqliteHost _host = new();
    private readonly JumpingClock _clock = new();
    private CountedTrips _trips = null!;
    private StandingPointers _agenda = null!;

    public async Task InitializeAsync()
    {
        _trips = new CountedTrips(_host.Open());
        await new GpoStorage(_trips).InitialiseAsync();
        _agenda = new StandingPointers(new DueAgenda(_trips), _clock);
    }

    public Task DisposeAsync()
    {
        _host.Close();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task Asked_for_again_it_is_not_written_again()
    {
        await _agenda.AddAllAsync([In(Duration.FromHours(5))], default);
        _trips.Reset();
        await _agenda.AddAllAsync([In(Duration.FromHours(5))], default);
        Assert.Equal("", _trips.Told("due"));
    }

    [Fact]
    public async Task Only_what_is_new_is_written()
    {
        await _agenda.AddAllAsync([In(Duration.FromHours(5))], default);
        _trips.Reset();
        await _agenda.AddAllAsync([In(Duration.FromHours(5)), In(Duration.Zero)], default);
        Assert.Equal("due write 1", _trips.Told("due"));
        Assert.Equal(In(Duration.Zero), Assert.Single(await _agenda.ClaimAsync(Now, Lease, 10, default)).Pointer);
    }

    [Fact]
    public async Task What_is_nearly_due_is_written_each_time_for_somebody_may_be_at_work_on_it()
    {
        await _agenda.AddAllAsync([In(Duration.FromSeconds(20))], default);
        _trips.Reset();
        await _agenda.AddAllAsync([In(Duration.FromSeconds(20))], default);
        Assert.NotEqual("", _trips.Told("due"));
    }

    [Fact]
    public async Task What_was_done_by_a_clock_that_ran_ahead_is_put_back()
    {
        var pointer = In(Duration.FromHours(5));
        await _agenda.AddAllAsync([pointer], default);
        var claimed = Assert.Single(await _agenda.ClaimAsync(Now + Duration.FromHours(6), Lease, 10, default));
        await _agenda.CompleteAsync(claimed, default);

        await _agenda.AddAllAsync([pointer], default);
        Assert.Equal(pointer.At, await _agenda.NextAsync(default));
    }

    [Fact]
    public async Task What_was_cleared_by_hand_is_put_back_within_the_hour()
    {
        var pointer = In(Duration.FromHours(5));
        await _agenda.AddAllAsync([pointer], default);
        var other = new DueAgenda(_host.Open());
        await other.CompleteAsync(Assert.Single(await other.ClaimAsync(pointer.At, Lease, 10, default)), default);

        _clock.Passed += TimeSpan.FromMinutes(45);
        await _agenda.AddAllAsync([pointer], default);
        Assert.Equal(pointer.At, await _agenda.NextAsync(default));
    }

    private Instant Now => Instant.FromDateTimeOffset(_clock.GetUtcNow());

    private static DuePointer In(Duration time) => new(Instant.FromUtc(2026, 11, 20, 8, 0) + time, "S01", null);
}
