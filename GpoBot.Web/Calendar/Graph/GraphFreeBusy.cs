using GpoBot.Core.Ports;
using Microsoft.Graph;
using Microsoft.Graph.Models;
using Microsoft.Graph.Users.Item.Calendar.GetSchedule;
using NodaTime;
using Group = GpoBot.Core.Groups.Group;

namespace GpoBot.Web.Calendar.Graph;

/// <summary>
/// Free and busy times through <c>getSchedule</c>, asked in the name of the group's mailbox: the one question about people's
/// time that an application may put (<c>findMeetingTimes</c> is for signed-in users only).
/// </summary>
public sealed partial class GraphFreeBusy(
    GraphServiceClient graph, MailboxGate gate, TimeProvider time, ILogger<GraphFreeBusy> log) : IFreeBusy
{
    /// <summary>Addresses and days the service takes in one call.</summary>
    private const int MostAddresses = 20;
    private const int MostDays = 62;

    public bool HasCalendars => true;

    public async Task<IReadOnlyList<BusyCalendar>> ReadAsync(
        Group group, IReadOnlyList<string> addresses, Interval span, CancellationToken cancellation)
    {
        if (addresses.Count == 0) return [];
        if (group.Mailbox is not { Length: > 0 } mailbox) throw new CalendarException("NoMailbox", retryable: false);
        var calls = addresses.Distinct(StringComparer.OrdinalIgnoreCase).Chunk(MostAddresses)
            .SelectMany(some => Parts(span).Select(part => AskAsync(group.Id, mailbox, some, part, cancellation)));
        var answers = (await Task.WhenAll(calls).ConfigureAwait(false)).SelectMany(answer => answer)
            .ToLookup(calendar => calendar.Address, StringComparer.OrdinalIgnoreCase);
        return [.. addresses.Select(address => Joined(address, [.. answers[address]]))];
    }

    private async Task<IReadOnlyList<BusyCalendar>> AskAsync(
        string gpoId, string mailbox, string[] addresses, Interval part, CancellationToken cancellation)
    {
        var body = new GetSchedulePostRequestBody
        {
            Schedules = [.. addresses], StartTime = GraphTimes.Of(part.Start.InUtc()), EndTime = GraphTimes.Of(part.End.InUtc()),
            AvailabilityViewInterval = GraphSchedules.ViewMinutes,
        };
        try
        {
            var answer = await gate.RunAsync(mailbox, () => graph.Users[mailbox].Calendar.GetSchedule.PostAsGetSchedulePostResponseAsync(
                body, call => call.Headers.Add("Prefer", "outlook.timezone=\"UTC\""), cancellation), cancellation).ConfigureAwait(false);
            return [.. addresses.Select(address => GraphSchedules.Read(address, Of(address, answer?.Value), part.Start))];
        }
        catch (Exception e) when (GraphRefusal.Of(e, time, cancellation) is { } refusal)
        {
            LogRefused(gpoId, refusal.Code);
            throw refusal;
        }
    }

    private static ScheduleInformation? Of(string address, List<ScheduleInformation>? answers) =>
        answers?.Find(answer => string.Equals(answer.ScheduleId, address, StringComparison.OrdinalIgnoreCase));

    private static IEnumerable<Interval> Parts(Interval span)
    {
        for (var start = span.Start; start < span.End; start += Duration.FromDays(MostDays))
            yield return new Interval(start, Instant.Min(start + Duration.FromDays(MostDays), span.End));
    }

    // What is not known for a part is not known: the rest alone would look like free time.
    private static BusyCalendar Joined(string address, IReadOnlyList<BusyCalendar> parts) =>
        parts.Count > 0 && parts.All(part => part.Known)
            ? new(address, true, [.. parts.SelectMany(part => part.Busy).Distinct()], parts[0].Hours)
            : BusyCalendar.Unknown(address);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The calendar does not tell the free times for {GpoId}: {Code}")]
    private partial void LogRefused(string gpoId, string code);
}
