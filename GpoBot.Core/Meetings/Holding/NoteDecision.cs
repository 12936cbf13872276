using GpoBot.Core.Deciding;
using GpoBot.Core.Guard;

namespace GpoBot.Core.Meetings.Holding;

/// <summary>Notes what was decided beside commitments: to ask for a by-law, to bring something before the CLSPD.</summary>
public sealed record NoteDecision(string MeetingId, string Text) : ICommand
{
    public const int Longest = 300;
    public const int Most = 20;

    public string Verb => "meeting.decision";

    public Outcome Decide(Situation situation)
    {
        if (HeldMeeting.Find(situation, MeetingId, out var meeting) is { } refused) return refused;
        if (Fault(Text, situation) is { } fault) return fault;
        var text = Text.Trim();
        if (meeting.Decisions.Contains(text, StringComparer.OrdinalIgnoreCase)) return new Outcome.Unchanged(new MeetingNoted(meeting));
        if (meeting.Decisions.Count >= Most) return Outcome.Refuse(RefusalCode.TooManyDecisions, $"{Most}");
        var after = meeting with { Decisions = [.. meeting.Decisions, text] };
        return new Outcome.Done(new MeetingNoted(after), [after, situation.Audit(Verb, meeting.Id, null, $"{after.Decisions.Count}")]);
    }

    /// <summary>Why such words cannot stand in a record; null when they can.</summary>
    internal static Outcome.Refused? Fault(string text, Situation situation) => text switch
    {
        _ when string.IsNullOrWhiteSpace(text) => Outcome.Refuse(RefusalCode.DecisionMissing),
        { Length: > Longest } => Outcome.Refuse(RefusalCode.DecisionTooLong, $"{Longest}"),
        _ when GpoGuard.NamesAPerson(text, situation.Gpo) => Outcome.Refuse(RefusalCode.NamesAPerson),
        _ => null,
    };
}
