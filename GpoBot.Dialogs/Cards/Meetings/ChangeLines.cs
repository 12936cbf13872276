using GpoBot.Core.Deciding;
using GpoBot.Core.Meetings;
using GpoBot.Dialogs.Texts;

namespace GpoBot.Dialogs.Cards.Meetings;

/// <summary>A change of meetings in words: from what to what, and what stays where it is.</summary>
public static class ChangeLines
{
    private const int MostLines = 20;

    /// <summary>One line a meeting that moves: « mardi 24 novembre 2026 à 9 h 30 → jeudi 26 novembre 2026 à 14 h ».</summary>
    public static string Of(ChangePlan plan)
    {
        if (plan.Changed is [var only]) return Line(only);
        var lines = plan.Changed.Take(MostLines).Select(change => $"- {Line(change)}");
        var rest = plan.Changed.Count - MostLines;
        return string.Join("\n", rest > 0 ? lines.Append($"- et {French.Count(rest, "autre")}") : lines);
    }

    /// <summary>What else changes, beside the dates; the same for all of them.</summary>
    public static IEnumerable<string> Besides(ChangePlan plan)
    {
        var (before, after) = plan.Changed[0];
        if (before.DurationMinutes != after.DurationMinutes)
            yield return $"Durée : {French.Duration(before.DurationMinutes)} → {French.Duration(after.DurationMinutes)}";
        if (Where(before) != Where(after)) yield return $"Lieu : {Where(before)} → {Where(after)}";
    }

    /// <summary>Those that stay, each with its reason.</summary>
    public static string Kept(ChangePlan plan) =>
        string.Join("\n", plan.Kept.Select(kept => $"- {French.DateTime(kept.Meeting.Start)} ({Why(kept)})"));

    private static string Line(ChangedMeeting change) => change.Moves
        ? $"{French.DateTime(change.Before.Start)} → {French.DateTime(change.After.Start)}"
        : French.DateTime(change.After.Start);

    private static string Why(KeptMeeting kept) => kept.Reason.Code switch
    {
        RefusalCode.DateIsHoliday => $"le {French.Date(kept.Wanted.Date)} est férié : {kept.Reason.Subject}",
        RefusalCode.DateIsClosed => $"le GPO ne se réunit pas le {French.Date(kept.Wanted.Date)} : {kept.Reason.Subject}",
        RefusalCode.DateTaken => $"une réunion est déjà planifiée le {French.Date(kept.Wanted.Date)}",
        RefusalCode.HourSkipped => $"{French.Time(kept.Wanted.TimeOfDay)} n'existe pas le {French.Date(kept.Wanted.Date)}",
        _ => $"le {French.DateTime(kept.Wanted)} est passé",
    };

    private static string Where(Meeting meeting) => MeetingFacts.Where(meeting.Format, meeting.Place);
}
