using GpoBot.Core.Effects;
using GpoBot.Core.Groups;
using GpoBot.Core.Meetings;
using GpoBot.Core.Ports;
using GpoBot.Dialogs.Messages;

namespace GpoBot.Web.Delivery;

/// <summary>Brings the organiser's calendar to what the store says of one meeting.</summary>
public sealed class CalendarSync(ICalendar calendar)
{
    public async Task<Ending> RunAsync(Effect effect, Gpo gpo, IReadOnlyList<Meeting> meetings, CancellationToken cancellation)
    {
        if (meetings is not [var meeting]) return Ending.Dropped;
        // What a later change has brought about already is not looked at again.
        if (meeting.Status == MeetingStatus.Planned && meeting.SyncedVersion >= meeting.Version) return new Ending(EffectState.Sent);
        try
        {
            var request = CalendarTexts.Request(gpo, meeting) with { Attempt = effect.Attempts };
            var result = await calendar.SyncAsync(request, cancellation);
            return new Ending(EffectState.Sent, Synced: new SyncedMeeting(meeting, result));
        }
        catch (CalendarException refusal)
        {
            return refusal.Retryable ? Ending.Later(refusal.Code, refusal.RetryAfter) : new Ending(EffectState.Failed, Error: refusal.Code);
        }
    }
}
