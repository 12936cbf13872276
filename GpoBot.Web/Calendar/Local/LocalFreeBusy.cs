using GpoBot.Core.Groups;
using GpoBot.Core.Ports;
using NodaTime;

namespace GpoBot.Web.Calendar.Local;

/// <summary>An installation without Microsoft Graph sees nobody's calendar.</summary>
public sealed class LocalFreeBusy : IFreeBusy
{
    public bool HasCalendars => false;

    public Task<IReadOnlyList<BusyCalendar>> ReadAsync(
        Group group, IReadOnlyList<string> addresses, Interval span, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<BusyCalendar>>([.. addresses.Select(BusyCalendar.Unknown)]);
}
