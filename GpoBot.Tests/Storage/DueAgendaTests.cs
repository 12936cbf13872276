using GpoBot.Core.Effects;
using GpoBot.Core.Ports;
using GpoBot.Tests.Drivers;
using GpoBot.Web.Storage;
using NodaTime;

namespace GpoBot.Tests.Storage;

public abstract class DueAgendaTests(StoreHost host) : OnStore(host)
{
    private static readonly Instant Now = Instant.FromUtc(2026, 11, 20, 8, 30);
    private static readonly Duration Lease = Duration.FromMinutes(2);

    private DueAgenda Agenda => new(Store);

    [Fact]
    public async Task What_is_due_is_claimed_oldest_first_and_the_future_is_left()
    {
        DuePointer[] due = [At(-3000, "e1"), At(-60, "e2"), At(-60, null), At(0, "e4")];
        foreach (var pointer in due.Reverse()) await Agenda.AddAsync(pointer, default);
        await Agenda.AddAsync(At(1, "soon"), default);
        await Agenda.AddAsync(At(5000, "later"), default);
        var claimed = await Agenda.ClaimAsync(Now, Lease, 10, default);
        Assert.Equal(due.OrderBy(p => p.At).ThenBy(p => p.EffectId), claimed.Select(c => c.Pointer));
    }

    [Fact]
    public async Task No_more_is_claimed_than_asked_for()
    {
        for (var n = 0; n < 5; n++) await Agenda.AddAsync(At(-n, $"e{n}"), default);
        Assert.Equal(2, (await Agenda.ClaimAsync(Now, Lease, 2, default)).Count);
        Assert.Equal(3, (await Agenda.ClaimAsync(Now, Lease, 10, default)).Count);
        Assert.Empty(await Agenda.ClaimAsync(Now, Lease, 0, default));
    }

    [Fact]
    public async Task Two_claimants_never_hold_the_same_pointer()
    {
        const int Pointers = 60, Claimants = 6;
        await Task.WhenAll(Enumerable.Range(0, Pointers).Select(n => Agenda.AddAsync(At(-n * 100, $"e{n}"), default)));
        var claims = await Task.WhenAll(Enumerable.Range(0, Claimants).Select(_ => Task.Run(async () =>
        {
            var agenda = new DueAgenda(OtherInstance());
            List<ClaimedPointer> mine = [];
            while (await agenda.ClaimAsync(Now, Lease, 7, default) is { Count: > 0 } more) mine.AddRange(more);
            return mine;
        })));
        var all = claims.SelectMany(c => c).Select(c => c.Pointer).ToList();
        Assert.Equal(all.Distinct().Count(), all.Count);
        Assert.Equal(Pointers, all.Count);
    }

    [Fact]
    public async Task An_expired_lease_is_taken_over_and_the_lost_claim_completes_nothing()
    {
        await Agenda.AddAsync(At(-1, "e1"), default);
        var lost = Assert.Single(await Agenda.ClaimAsync(Now, Lease, 1, default));
        Assert.Empty(await Agenda.ClaimAsync(Now + Lease - Duration.FromSeconds(1), Lease, 1, default));
        var taken = Assert.Single(await Agenda.ClaimAsync(Now + Lease, Lease, 1, default));
        await Agenda.CompleteAsync(lost, default);
        Assert.NotNull(await Agenda.NextAsync(default));
        await Agenda.CompleteAsync(taken, default);
        await Agenda.CompleteAsync(taken, default);
        Assert.Null(await Agenda.NextAsync(default));
    }

    [Fact]
    public async Task Adding_the_same_pointer_again_gives_one_pointer()
    {
        await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => Agenda.AddAsync(At(-1, "e1"), default)));
        Assert.Single(await Agenda.ClaimAsync(Now, Lease, 10, default));
    }

    [Fact]
    public async Task A_pointer_added_again_while_it_is_worked_on_outlives_that_work()
    {
        await Agenda.AddAsync(At(-1, "e1"), default);
        var claimed = Assert.Single(await Agenda.ClaimAsync(Now, Lease, 1, default));
        await Agenda.AddAsync(At(-1, "e1"), default);
        Assert.Empty(await Agenda.ClaimAsync(Now, Lease, 1, default));
        await Agenda.CompleteAsync(claimed, default);
        Assert.Equal(At(-1, "e1"), Assert.Single(await Agenda.ClaimAsync(Now + Lease, Lease, 1, default)).Pointer);
    }

    [Fact]
    public async Task The_next_moment_is_when_something_can_next_be_claimed()
    {
        Assert.Null(await Agenda.NextAsync(default));
        await Agenda.AddAsync(At(9000, "later"), default);
        await Agenda.AddAsync(At(-1, "e1"), default);
        Assert.Equal(At(-1, "e1").At, await Agenda.NextAsync(default));
        await Agenda.ClaimAsync(Now, Lease, 1, default);
        Assert.Equal(Now + Lease, await Agenda.NextAsync(default));
        await Agenda.AddAsync(At(30, "soon"), default);
        Assert.Equal(At(30, "soon").At, await Agenda.NextAsync(default));
    }

    [Fact]
    public async Task A_pointer_given_back_is_claimed_from_then_on_and_keeps_its_moment()
    {
        await Agenda.AddAsync(At(-1, "e1"), default);
        var claimed = Assert.Single(await Agenda.ClaimAsync(Now, Lease, 1, default));
        await Agenda.PutOffAsync(claimed, Now + Duration.FromHours(1), default);
        Assert.Empty(await Agenda.ClaimAsync(Now + Lease, Lease, 1, default));
        Assert.Equal(Now + Duration.FromHours(1), await Agenda.NextAsync(default));

        var again = Assert.Single(await Agenda.ClaimAsync(Now + Duration.FromHours(1), Lease, 1, default));
        Assert.Equal(At(-1, "e1"), again.Pointer);
        await Agenda.PutOffAsync(claimed, Now, default);
        Assert.Empty(await Agenda.ClaimAsync(Now + Duration.FromHours(1), Lease, 1, default));
    }

    [Fact]
    public async Task The_future_is_not_even_read()
    {
        await Agenda.AddAsync(At(-1, "e1"), default);
        // A row that cannot be understood stands for the whole future: whoever reads it fails.
        await Store.WriteAsync("due", [TableChange.Insert(new("2026112009", "x", new Dictionary<string, object>()))], default);
        Assert.Single(await Agenda.ClaimAsync(Now, Lease, 10, default));
    }

    private static DuePointer At(int seconds, string? effectId) => new(Now + Duration.FromSeconds(seconds), "S01", effectId);
}

public sealed class DueAgendaOnSqlite() : DueAgendaTests(new SqliteHost());

[Collection(AzuriteCollection.Name), Trait("Speed", "Slow")]
public sealed class DueAgendaOnTables(Azurite azurite) : DueAgendaTests(new TablesHost(azurite));
