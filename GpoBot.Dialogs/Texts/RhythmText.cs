using GpoBot.Core.Meetings;
using NodaTime;

namespace GpoBot.Dialogs.Texts;

/// <summary>A rhythm as it falls for a first day: « Tous les mois, le deuxième mardi ».</summary>
public static class RhythmText
{
    private static readonly string[] Ranks = ["premier", "deuxième", "troisième", "quatrième", "dernier"];

    public static string Of(Rhythm rhythm, LocalDate first) => rhythm switch
    {
        Rhythm.Fortnightly => $"{Labels.Of(rhythm)}, le {French.Day(first.DayOfWeek)}",
        Rhythm.Monthly => $"Tous les mois, le {Ranks[RhythmDays.PlaceInMonth(first) - 1]} {French.Day(first.DayOfWeek)}",
        Rhythm.MonthlyLast => $"Tous les mois, le {Ranks[^1]} {French.Day(first.DayOfWeek)}",
        Rhythm.MonthlyByDate => $"Tous les mois, le {(first.Day == 1 ? "1er" : $"{first.Day}")}",
        _ => Labels.Of(rhythm),
    };
}
