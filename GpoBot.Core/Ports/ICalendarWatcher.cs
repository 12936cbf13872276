using GpoBot.Core.Calendars;
using GpoBot.Core.Groups;
using GpoBot.Core.Meetings;
using NodaTime;

namespace GpoBot.Core.Ports;

/// <summary>Reading back what happened in the organiser's calendar: answers, proposals, changes by hand.</summary>
public interface ICalendarWatcher
{
    /// <summary>False for a calendar that nobody answers in.</summary>
    bool Watches { get; }

    /// <summary>
    /// Which of these meetings changed in the calendar since the link, and how their events stand now; all of them when there is
    /// no link or the calendar no longer knows it. Throws <see cref="CalendarException"/>.
    /// </summary>
    Task<CalendarChanges> ReadAsync(
        Group group, IReadOnlyList<Meeting> meetings, string? deltaLink, Interval span, CancellationToken cancellation);

    /// <summary>
    /// Asks the calendar to tell of changes; null when this installation cannot be reached from outside.
    /// Throws <see cref="CalendarException"/>.
    /// </summary>
    /// <param name="clientState">Secret that every notification will carry, at most 128 characters.</param>
    Task<WatchSubscription?> SubscribeAsync(Group group, string clientState, CancellationToken cancellation);

    /// <summary>Prolongs a subscription; null when the calendar no longer knows it.</summary>
    Task<WatchSubscription?> RenewAsync(Group group, string subscriptionId, CancellationToken cancellation);
}

/// <summary>The events that changed, by meeting id, and where the next reading goes on.</summary>
public sealed record CalendarChanges(IReadOnlyDictionary<string, EventReading> Events, string? DeltaLink)
{
    /// <summary>The link was not known any more, or there was none: the new one covers the span that was asked for.</summary>
    public bool Restarted { get; init; }

    /// <summary>Why not all was read; the former link is then to be used again. Null when it was.</summary>
    public CalendarException? Interrupted { get; init; }
}

/// <summary>A standing request for change notifications.</summary>
public sealed record WatchSubscription(string Id, Instant ExpiresAt);
