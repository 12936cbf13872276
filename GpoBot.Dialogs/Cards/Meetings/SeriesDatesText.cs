using GpoBot.Core.Groups;
using GpoBot.Core.Meetings;
using GpoBot.Dialogs.Texts;
using NodaTime;

namespace GpoBot.Dialogs.Cards.Meetings;

/// <summary>The dates of a series, one a line, each with what becomes of it.</summary>
public static class SeriesDatesText
{
    /// <param name="at">Hour of the new meetings: one that is kept and has another hour says so.</param>
    public static string Of(SeriesPlan plan, Gpo gpo, LocalTime at) =>
        string.Join("\n", plan.Dates.Select(date => $"- {Line(date, gpo, at)}"));

    /// <summary>« 3 réunions planifiées, 2 conservées, 1 date écartée ».</summary>
    public static string Count(SeriesPlan plan, string singular)
    {
        var kept = plan.Dates.Count(date => date.Mark == SeriesMark.AlreadyPlanned);
        var aside = plan.Dates.Count(date => date.Mark == SeriesMark.SetAside);
        return French.Count(plan.NewDays.Count(), singular)
            + (kept == 0 ? "" : $", {French.Count(kept, "conservée")}")
            + (aside == 0 ? "" : $", {French.Count(aside, "date écartée")}");
    }

    private static string Line(SeriesDate date, Gpo gpo, LocalTime at) => date.Mark switch
    {
        SeriesMark.AlreadyPlanned => $"{French.Date(date.Day)} (déjà planifiée{OtherHour(date.Day, gpo, at)}, conservée)",
        SeriesMark.SetAside => $"{French.Date(date.Day)} (écartée, {SetAsideText.Of(date)})",
        _ => French.Date(date.Day),
    };

    private static string OtherHour(LocalDate day, Gpo gpo, LocalTime at) =>
        gpo.Meetings.FirstOrDefault(meeting => meeting.Start.Date == day) is { } kept && kept.Start.TimeOfDay != at
            ? $" à {French.Time(kept.Start.TimeOfDay)}"
            : "";
}
