using System.Collections.Frozen;
using GpoBot.Core.Language;
using NodaTime;

namespace GpoBot.Dialogs.Understanding.Dates;

/// <summary>From which day to which: <c>de mardi à jeudi</c>, <c>du 24 au 1er décembre</c>; one alone is told by its preposition.</summary>
internal static class TwoDates
{
    private static readonly FrozenSet<string> Sources = FrozenSet.Create("de", "du", "d", "des");
    private static readonly FrozenSet<string> Targets = FrozenSet.Create("au", "a", "pour", "vers");

    private static readonly FrozenSet<string> Leads = 
        [.. Sources, .. Targets, "le", "la", "l", "ce", "cette"];

    /// <summary>Both, as far as they are said, and takes their words out of the sentence.</summary>
    /// <param name="around">The day of the meeting, where it is known beforehand: « jeudi » is then the one after it.</param>
    public static (Found<DateMention>? From, Found<DateMention>? To) Take(Sentence said, LocalDate today, LocalDate? around = null)
    {
        if (FrenchDates.Find(said, today) is not { } first) return (null, null);
        if (around is { } day && IsBare(said, first)) first = FrenchDates.Find(said, day) ?? first;
        var isSource = StartsWith(said, first, Sources);
        var isTarget = StartsWith(said, first, Targets);
        said.Cut(first.From, first.To);
        if (Second(said, first, today) is not { } second) return isSource ? (first, null) : (null, first);

        // "à jeudi celle de mardi", the other way round.
        var turned = isTarget && StartsWith(said, second, Sources);
        said.Cut(second.From, second.To);
        return turned ? (second, first) : (first, second);
    }

    // A bare weekday or number is meant from the meeting on, not from today: "du 12 janvier au 19".
    private static Found<DateMention>? Second(Sentence said, Found<DateMention> first, LocalDate today)
    {
        if (FrenchDates.Find(said, today, Tense.Coming, first.To) is not { } found) return null;
        var from = first.Value is DateMention.Day day && IsBare(said, found) ? day.Date : today;
        return from == today ? found : FrenchDates.Find(said, from, Tense.Coming, first.To);
    }

    private static bool StartsWith(Sentence said, Found<DateMention> found, FrozenSet<string> prepositions)
    {
        for (var at = found.From; at < found.To && said.IsOneOf(at, Leads); at++)
        {
            if (said.IsOneOf(at, prepositions)) return true;
        }

        return false;
    }

    private static bool IsBare(Sentence said, Found<DateMention> found)
    {
        var at = found.From;
        while (at < found.To && said.IsOneOf(at, Leads)) at++;
        if (said.Is(found.To - 1, "er") && found.To - at == 2) return true;
        return found.To - at == 1 && (said[at].IsNumber || CalendarWords.Weekday(said[at]) != IsoDayOfWeek.None);
    }
}
