using GpoBot.Core.Language;
using GpoBot.Core.Reminders;

namespace GpoBot.Dialogs.Understanding.Reminders;

/// <summary>Which kinds of reminders are meant: <c>J-7</c>, <c>la veille</c>, <c>ordre du jour</c>, <c>inactivité</c>.</summary>
internal static class KindWords
{
    private static readonly (string Phrase, string[] Kinds)[] Phrases =
    [
        ("une heure avant", [ReminderKinds.MeetingHour]), ("1 heure avant", [ReminderKinds.MeetingHour]), ("1 h avant", [ReminderKinds.MeetingHour]),
        ("h - 1", [ReminderKinds.MeetingHour]), ("la veille", [ReminderKinds.MeetingDay]), ("de veille", [ReminderKinds.MeetingDay]),
        ("une semaine avant", [ReminderKinds.MeetingWeek, ReminderKinds.CommitmentWeek]),
        ("ordre du jour", [ReminderKinds.MeetingAgenda]), ("ordres du jour", [ReminderKinds.MeetingAgenda]), ("odj", [ReminderKinds.MeetingAgenda]),
        ("inactivite", [ReminderKinds.Inactivity]), ("recidive", [ReminderKinds.Recurrence]), ("evaluation", [ReminderKinds.EvaluationDue]),
        ("evaluations", [ReminderKinds.EvaluationDue]), ("avis", [ReminderKinds.OpinionAsked]),
        ("en retard", [ReminderKinds.CommitmentOverdue, ReminderKinds.CommitmentWeekLate]),
        ("de retard", [ReminderKinds.CommitmentOverdue, ReminderKinds.CommitmentWeekLate]),
    ];

    /// <summary>The kinds said, and takes their words out of the sentence.</summary>
    public static IReadOnlyList<string> Take(Sentence said)
    {
        var meeting = said.Has("reunion", "reunions", "seance", "seances");
        var commitment = said.Has("engagement", "engagements", "action", "actions", "echeance", "echeances");
        List<string> kinds = [];
        for (var at = 0; at < said.Count; at++)
        {
            if (Counted(said, at) is var (found, length))
            {
                kinds.AddRange(found);
                said.Cut(at, at + length);
            }
            else if (Phrases.FirstOrDefault(one => said.Says(at, one.Phrase) > 0) is { Phrase: { } phrase } named)
            {
                kinds.AddRange(named.Kinds);
                said.Cut(at, at + said.Says(at, phrase));
            }
        }

        if (kinds.Count == 0) return [];
        foreach (var word in (string[])["reunion", "reunions", "seance", "seances", "engagement", "engagements", "action", "actions", "echeance", "echeances"])
        {
            while (said.Find([word]) is { } one) said.Cut(one.At, one.At + 1);
        }

        return [.. kinds.Distinct().Where(kind => meeting == commitment || Is(kind, meeting))];
    }

    private static bool Is(string kind, bool meeting) =>
        kind.StartsWith("meeting-", StringComparison.Ordinal) ? meeting : !kind.StartsWith("commitment-", StringComparison.Ordinal) || !meeting;

    // "J-7", "J - 7", "J+7", "H-1".
    private static (string[] Kinds, int Length)? Counted(Sentence said, int at)
    {
        var hour = said.Is(at, "h");
        if (!hour && !said.Is(at, "j")) return null;
        var sign = said[at + 1] is { IsSymbol: true, Text: "+" or "-" } symbol ? symbol.Text : null;
        var number = said[sign is null ? at + 1 : at + 2];
        if (!number.IsNumber || (sign is null && number.Joint != '-' && !number.Glued)) return null;
        string[]? kinds = (hour, sign == "+", number.Number) switch
        {
            (true, false, 1) => [ReminderKinds.MeetingHour],
            (false, false, 7) => [ReminderKinds.MeetingWeek, ReminderKinds.CommitmentWeek],
            (false, false, 3) => [ReminderKinds.MeetingAgenda, ReminderKinds.CommitmentNews],
            (false, false, 2) => [ReminderKinds.CommitmentTwoDays],
            (false, false, 1) => [ReminderKinds.MeetingDay],
            (false, true, 1) => [ReminderKinds.CommitmentOverdue],
            (false, true, 7) => [ReminderKinds.CommitmentWeekLate],
            _ => null,
        };
        return kinds is null ? null : (kinds, sign is null ? 2 : 3);
    }
}
