using GpoBot.Core.Groups;
using NodaTime;

namespace GpoBot.Core.Retention;

/// <summary>What is to become of one row, and since when that was due.</summary>
/// <param name="After">The row as it will stand; null when it goes.</param>
/// <param name="Why">Why it is kept although its time is over; null otherwise.</param>
public sealed record RetentionStep(RetentionKind Kind, GpoRow Row, RetentionAct Act, LocalDate Due, GpoRow? After = null, KeptFor? Why = null);

/// <summary>Delete: the row goes. Forget: the person goes and the row stays. Count: nobody knows since when, so the time begins now. Keep: not yet.</summary>
public enum RetentionAct { Delete, Forget, Count, Keep }

/// <summary>Why something is kept past its time.</summary>
public enum KeptFor { LegalHold, GoesOn, StillFollowed }

/// <summary>What is kept, in the words of the rules.</summary>
public enum RetentionKind
{
    Contact, Problem, Proposal, Commitment, Meeting, Record, AgendaPoint, DropIn, Incident, Message, Turn, AuditLine,
    Link, Draft, Conversation, Feed, Download, Identity,
}
