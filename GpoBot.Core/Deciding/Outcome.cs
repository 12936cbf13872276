using GpoBot.Core.Groups;

namespace GpoBot.Core.Deciding;

/// <summary>What follows from a command.</summary>
public abstract record Outcome
{
    /// <summary>It is to be stored: rows to write, rows to take away, and what happened, for the reply.</summary>
    public sealed record Done(Happening Happening, IReadOnlyList<GpoRow> Puts, IReadOnlyList<GpoRow> Deletes) : Outcome
    {
        public Done(Happening happening, params IReadOnlyList<GpoRow> puts) : this(happening, puts, []) { }
    }

    /// <summary>It already was so; nothing is written and the reply says what stands.</summary>
    public sealed record Unchanged(Happening Happening) : Outcome;

    public sealed record Refused(Refusal Reason) : Outcome;

    public static Refused Refuse(RefusalCode code, string? subject = null) => new(new Refusal(code, subject));
}

/// <summary>What happened, in data: the conversation turns it into words.</summary>
public abstract record Happening;

/// <summary>Why not. The subject is what the refusal is about: a reference, a date, a holiday's name.</summary>
public sealed record Refusal(RefusalCode Code, string? Subject = null);
