using GpoBot.Core.Effects;
using GpoBot.Core.Groups;
using GpoBot.Core.Meetings;
using GpoBot.Core.Ports;
using GpoBot.Dialogs.Messages;

namespace GpoBot.Web.Delivery;

/// <summary>Brings the organiser's calendar to what the store says of one meeting.</summary>
public sealed class CalendarSync(ICalendar calendar)
{
    /// <summary>The link of an online meeting comes a little after the event; then it is no longer waited for.</summary>
    private const int LooksForLink = 5;

    public async Task<Ending> RunAsync(Effect effect, Gpo gpo, IReadOnlyList<Meeting> meetings, CancellationToken cancellation)
    {
        // What was held stays in the calendars as it was.
        if (meetings is not [{ Status: not MeetingStatus.Held } meeting]) return Ending.Dropped;
        // What another change has brought about already is not looked at again, unless this one was cut off on its way.
        if (meeting.Status == MeetingStatus.Planned && meeting.SyncedVersion >= meeting.Version && effect.Attempts == 0)
            return new Ending(EffectState.Sent);
        try
        {
            var request = CalendarTexts.Request(gpo, meeting) with { Attempt = effect.Attempts };
            var result = await calendar.SyncAsync(request, cancellation);
            var synced = new SyncedMeeting(meeting, result);
            return result.Event is { JoinUrl: null } && calendar.SendsInvitations && meeting.HasVideo && effect.Attempts < LooksForLink
                ? Ending.Later("JoinUrlPending", null) with { Synced = synced }
                : new Ending(EffectState.Sent, Synced: synced);
        }
        catch (CalendarException refusal)
        {
            return refusal.Retryable ? Ending.Later(refusal.Code, refusal.RetryAfter) : new Ending(EffectState.Failed, Error: refusal.Code);
        }
    }
}
