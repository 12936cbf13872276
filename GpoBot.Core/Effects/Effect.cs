using GpoBot.Core.Groups;
using NodaTime;

namespace GpoBot.Core.Effects;

/// <summary>
/// Something to be done outside, after the transaction that decided it: at least once, and as near to once as the other
/// side allows. It names what to say, not the words: the text is written from the state at the time of sending.
/// </summary>
public sealed record Effect : GpoRow
{
    public override string RowKey => (Finished ? "s.effect." : LivePrefix) + Id;

    /// <summary>What the keys of effects that are still to be done begin with.</summary>
    public const string LivePrefix = "f.effect.";

    /// <summary>Stable for the same decision, so that deciding twice gives one effect.</summary>
    public required string Id { get; init; }
    public required EffectKind Kind { get; init; }

    /// <summary>What is to be said or done; for a message one of <see cref="MessageTopics"/>.</summary>
    public required string Topic { get; init; }

    /// <summary>Ids of the meeting or commitments it is about.</summary>
    public required IReadOnlyList<string> SubjectIds { get; init; }

    /// <summary>
    /// Of a reminder: the ledger keys it settles. What is said of each follows from the plan of reminders at the time of sending;
    /// a key that stands no more in the plan is left out. Empty for all other messages.
    /// </summary>
    public IReadOnlyList<string> ReminderKeys { get; init; } = [];

    /// <summary>Contact id for a message; the functional mailbox for a calendar change; another group for a copy of a problem.</summary>
    public required string Recipient { get; init; }
    public required Instant DueAt { get; init; }
    public EffectState State { get; init; } = EffectState.Pending;
    public int Attempts { get; init; }

    /// <summary>When it was first tried, or first found that it could not be: from then on waiting is counted, whenever it was due.</summary>
    public Instant? FirstTriedAt { get; init; }
    public Instant? NextTryAt { get; init; }
    public Instant? FinishedAt { get; init; }

    /// <summary>The way it went: Teams or e-mail; null until sent.</summary>
    public Channel? Through { get; init; }

    /// <summary>Code of the last refusal, never a body or an address.</summary>
    public string? LastError { get; init; }

    /// <summary>Code of what went wrong, for a message that tells of it; the former start, for one of a move.</summary>
    public string? Reason { get; init; }

    /// <summary>
    /// Of reminders to somebody who sits in several GPOs: the <see cref="EffectName"/> of the message in which they leave, their own
    /// once that message is theirs. Null while nothing of the kind is settled.
    /// </summary>
    public string? Carrier { get; init; }

    /// <summary>What the message that was sent said besides, for other GPOs: the proof that those need not be said again.</summary>
    public IReadOnlyList<string> Carried { get; init; } = [];

    public bool Finished => State != EffectState.Pending;
}

/// <summary>Who executes the effect.</summary>
public enum EffectKind { Message, Calendar, Copy }

/// <summary>Pending until something final happened. Dropped: re-checked at sending time and no longer sensible.</summary>
public enum EffectState { Pending, Sent, Failed, Unreachable, Dropped }
