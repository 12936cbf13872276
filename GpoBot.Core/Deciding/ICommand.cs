namespace GpoBot.Core.Deciding;

/// <summary>Something a person wants done in one GPO. Deciding is pure: the same situation gives the same outcome.</summary>
public interface ICommand
{
    /// <summary>What the audit calls it: <c>meeting.plan</c>, <c>commitment.answer</c>…</summary>
    string Verb { get; }

    Outcome Decide(Situation situation);
}
