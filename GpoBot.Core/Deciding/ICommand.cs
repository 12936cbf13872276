namespace GpoBot.Core.Deciding;

/// <summary>Something a person wants done in one GPO. Deciding is pure: the same situation gives the same outcome.</summary>
public interface ICommand
{
    /// <summary>What the audit calls it: <c>meeting.plan</c>, <c>commitment.answer</c>…</summary>
    string Verb { get; }

    /// <summary>
    /// Beginnings of keys of history rows that the decision looks at or changes; they stand in <see cref="Groups.Gpo.Past"/>. For
    /// most there are none: what is alive is enough.
    /// </summary>
    IReadOnlyList<string> PastKeys => [];

    Outcome Decide(Situation situation);
}
