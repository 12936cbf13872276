using GpoBot.Core.Calendars;
using GpoBot.Core.Groups;
using GpoBot.Core.Ports;

namespace GpoBot.Web.Delivery;

/// <summary>Changes what is known of the reading of a calendar, whoever else is at work on it.</summary>
public sealed class WatchStore(IGpoStore store)
{
    private const int Tries = 8;

    /// <summary>The group as it stands after the change, which is decided anew when somebody was faster.</summary>
    /// <param name="change">From what there is, or null, to what is to be; null leaves it as it is.</param>
    public async Task<Gpo> ChangeAsync(Gpo read, Func<CalendarWatch?, CalendarWatch?> change, CancellationToken cancellation)
    {
        var gpo = read;
        for (var attempt = 0; attempt < Tries; attempt++)
        {
            if (change(gpo.Watch) is not { } changed || changed == gpo.Watch) return gpo;
            var done = await store.CommitAsync(new GpoCommit { GpoId = gpo.Id, Read = gpo, Puts = [changed] }, cancellation) == CommitResult.Done;
            gpo = await store.LoadAsync(gpo.Id, cancellation) ?? throw new InvalidOperationException($"{read.Id} is gone.");
            if (done) return gpo;
        }

        throw new InvalidOperationException($"The reading of the calendar of {read.Id} met a conflict {Tries} times.");
    }
}
