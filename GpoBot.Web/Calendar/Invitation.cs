using GpoBot.Core.Ports;
using NodaTime;

namespace GpoBot.Web.Calendar;

/// <summary>One meeting as it is told to calendars in a text/calendar message.</summary>
/// <param name="Method">What the receiver is asked to do with it.</param>
/// <param name="Stamp">When this message is made (RFC 5545 DTSTAMP).</param>
/// <param name="Comment">Why, for a cancellation.</param>
public sealed record Invitation(CalendarRequest Request, InvitationMethod Method, Instant Stamp, string? Comment = null)
{
    /// <summary>
    /// A publication has no organiser to answer to: without a mailbox there is nobody to invite on behalf of,
    /// and RFC 5545 allows attendees only where there is an organiser.
    /// </summary>
    public InvitationMethod EffectiveMethod =>
        Request.Group.Mailbox is null && Method == InvitationMethod.Request ? InvitationMethod.Publish : Method;
}

/// <summary>RFC 5546 methods in use here.</summary>
public enum InvitationMethod { Request, Cancel, Publish }
