using GpoBot.Core.Language;
using GpoBot.Dialogs.Understanding.Dates;

namespace GpoBot.Dialogs.Understanding.Slots;

/// <summary>Lengths of a meeting in minutes: <c>1h30</c>, <c>90 min</c>, <c>une heure et demie</c>.</summary>
internal static class FrenchDurations
{
    private const int Longest = 24 * 60;

    private static readonly string[] Markers =
        ["pendant", "durant", "d une duree de", "duree de", "duree", "dure", "durera", "pour une duree de", "for"];

    /// <summary>A length that cannot be a time of day: in minutes, or announced by "pendant", "durée".</summary>
    public static Found<int>? Find(Sentence said)
    {
        for (var at = 0; at < said.Count; at++)
        {
            var marker = said.SaysOneOf(at, Markers);
            var start = said.Is(at + marker, ":") ? at + marker + 1 : at + marker;
            if (Read(said, start) is { } found && (marker > 0 || IsMinutes(said, found.To - 1) || !IsTimeOfDay(said, start))) return found with { From = at };
        }

        return null;
    }

    /// <summary>The length that is said at this very place.</summary>
    public static Found<int>? Read(Sentence said, int at)
    {
        if (said.Says(at, "une demi heure") > 0) return new(30, at, at + 3);
        if (said.Says(at, "trois quarts d heure") > 0) return new(45, at, at + 4);
        if (said.Says(at, "un quart d heure") > 0) return new(15, at, at + 4);
        var count = CalendarWords.Number(said[at]);
        if (count is <= 0 or > Longest || (said[at].Glued && said[at - 1].IsWord)) return null;
        if (IsMinutes(said, at + 1)) return new(count, at, at + 2);
        if (said[at + 1].Text is not ("h" or "heure" or "heures" or "hour" or "hours") || count > Longest / 60) return null;
        if (said.Says(at + 2, "et demie") > 0 || said.Says(at + 2, "et demi") > 0) return new(count * 60 + 30, at, at + 4);
        if (said.Says(at + 2, "et quart") > 0) return new(count * 60 + 15, at, at + 4);
        var rest = CalendarWords.Number(said[at + 2]);
        if (rest is < 0 or > 59) return new(count * 60, at, at + 2);
        return new(count * 60 + rest, at, IsMinutes(said, at + 3) ? at + 4 : at + 3);
    }

    private static bool IsMinutes(Sentence said, int at) => said[at].Text is "min" or "mn" or "minutes" or "minute" or "mins";

    private static bool IsTimeOfDay(Sentence said, int at) => FrenchTimes.Read(said, at) is not null;
}
