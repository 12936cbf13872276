using GpoBot.Core.Meetings;
using GpoBot.Dialogs.Texts;

namespace GpoBot.Dialogs.Cards.Meetings;

/// <summary>The dates of a series, one a line, each with what becomes of it.</summary>
public static class SeriesDatesText
{
    public static string Of(SeriesPlan plan) => string.Join("\n", plan.Dates.Select(date => $"- {Line(date)}"));

    private static string Line(SeriesDate date) => date.Mark switch
    {
        SeriesMark.AlreadyPlanned => $"{French.Date(date.Day)} (déjà planifiée, conservée)",
        SeriesMark.SetAside => $"{French.Date(date.Day)} (écartée, jour férié : {date.HolidayName})",
        _ => French.Date(date.Day),
    };
}
