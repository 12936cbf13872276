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
        try
        {
            var request = CalendarTexts.Request(gpo, meeting);
            switch (effect.Topic)
            {
                case CalendarTopics.Create when meeting.Status == MeetingStatus.Planned:
                    var made = await calendar.CreateAsync(request, cancellation);
                    return new Ending(EffectState.Sent, Event: new MadeEvent(meeting.Id, made));
                case CalendarTopics.Cancel when meeting.Status == MeetingStatus.Cancelled:
                    await calendar.CancelAsync(request, CalendarTexts.CancelComment(meeting), cancellation);
                    return new Ending(EffectState.Sent);
                default:
                    return Ending.Dropped;
            }
        }
        catch (CalendarException refusal)
        {
            return refusal.Retryable ? Ending.Later(refusal.Code, refusal.RetryAfter) : new Ending(EffectState.Failed, Error: refusal.Code);
        }
    }
}
