using GpoBot.Core.Calendars;
using GpoBot.Core.Effects;
using GpoBot.Core.Groups;
using GpoBot.Core.Ports;

namespace GpoBot.Web.Delivery;

/// <summary>Changes what is known of the reading of a calendar, whoever else is at work on it.</summary>
public sealed class WatchStore(IGpoStore store)
{
    private const int Tries = 8;

    /// <summary>The group as it stands after the change, which is decided anew when somebody was faster.</summary>
    /// <param name="change">From what there is, or null, to what is to be; null leaves it as it is.</param>
    /// <param name="news">What is to be told with the change.</param>
    public async Task<Gpo> ChangeAsync(
        Gpo read, Func<CalendarWatch?, CalendarWatch?> change, CancellationToken cancellation, Func<Gpo, Effect?>? news = null)
    {
        var gpo = read;
        for (var attempt = 0; attempt < Tries; attempt++)
        {
            if (change(gpo.Watch) is not { } changed || changed == gpo.Watch) return gpo;
            var done = await store.CommitAsync(With(gpo, changed, news?.Invoke(gpo)), cancellation) == CommitResult.Done;
            gpo = await store.LoadAsync(gpo.Id, cancellation) ?? throw new InvalidOperationException($"{read.Id} is gone.");
            if (done) return gpo;
        }

        throw new InvalidOperationException($"The reading of the calendar of {read.Id} met a conflict {Tries} times.");
    }

    private static GpoCommit With(Gpo gpo, CalendarWatch watch, Effect? news) => new()
    {
        GpoId = gpo.Id, Read = gpo, Puts = news is null ? [watch] : [watch, news],
        Pointers = news is null ? [] : [new DuePointer(news.DueAt, gpo.Id, news.Id)],
    };
}
