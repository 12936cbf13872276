using System.Collections.ObjectModel;
using GpoBot.Core.Calendars;
using GpoBot.Core.Groups;
using GpoBot.Core.Meetings;
using GpoBot.Core.Ports;
using NodaTime;

namespace GpoBot.Web.Calendar.Local;

/// <summary>Nobody answers in files: there is nothing to read back.</summary>
internal sealed class LocalWatcher : ICalendarWatcher
{
    public bool Watches => false;

    public Task<CalendarChanges> ReadAsync(
        Group group, IReadOnlyList<Meeting> meetings, string? deltaLink, Interval span, CancellationToken cancellation) =>
        Task.FromResult(new CalendarChanges(ReadOnlyDictionary<string, EventReading>.Empty, null));

    public Task<WatchSubscription?> SubscribeAsync(Group group, string clientState, CancellationToken cancellation) =>
        Task.FromResult<WatchSubscription?>(null);

    public Task<WatchSubscription?> RenewAsync(Group group, string subscriptionId, CancellationToken cancellation) =>
        Task.FromResult<WatchSubscription?>(null);
}
