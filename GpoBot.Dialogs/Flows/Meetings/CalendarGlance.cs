using GpoBot.Core.Groups;
using GpoBot.Core.Meetings;
using GpoBot.Core.Ports;
using GpoBot.Dialogs.Cards.Meetings;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace GpoBot.Dialogs.Flows.Meetings;

/// <summary>
/// A look at calendars within a turn, which never waits long for them: who asks is answered in time, with or without what the
/// calendars say.
/// </summary>
public sealed partial class CalendarGlance(IFreeBusy freeBusy, TimeProvider time, ILogger<CalendarGlance> log)
{
    public bool HasCalendars => freeBusy.HasCalendars;

    public async Task<Glance> LookAsync(
        Group group, WhoseCalendars whose, Interval span, TimeSpan patience, CancellationToken cancellation)
    {
        var blind = BusyView.Blind(whose);
        if (!freeBusy.HasCalendars) return new(CalendarSight.None, blind);
        if (whose.Addresses.Count == 0) return new(CalendarSight.Seen, blind);
        using var limit = new CancellationTokenSource(patience, time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(cancellation, limit.Token);
        try
        {
            // Waits no longer even for a call that does not hear the cancellation.
            var read = await freeBusy.ReadAsync(group, whose.Addresses, span, both.Token).WaitAsync(both.Token);
            return new(CalendarSight.Seen, new BusyView(whose, read));
        }
        catch (CalendarException refused)
        {
            LogUnread(group.Id, refused.Code);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            LogUnread(group.Id, "TooSlow");
        }

        return new(CalendarSight.Failed, blind);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Calendars were not read for {GpoId}: {Code}")]
    private partial void LogUnread(string gpoId, string code);
}

/// <summary>How long somebody waits for calendars before they are answered without.</summary>
/// <param name="ForSlots">When the calendars are what was asked for.</param>
/// <param name="ForPlan">When they only add a warning to a plan.</param>
public sealed record CalendarPatience(TimeSpan ForSlots, TimeSpan ForPlan)
{
    public static CalendarPatience Usual { get; } = new(TimeSpan.FromSeconds(4), TimeSpan.FromSeconds(3));
}
