using GpoBot.Core.Language;
using GpoBot.Dialogs.Understanding.Dates;
using NodaTime;

namespace GpoBot.Dialogs.Understanding.Slots;

/// <summary>Times of day: <c>9h30</c>, <c>14:00</c>, <c>midi</c>, <c>9 heures et demie</c>.</summary>
internal static class FrenchTimes
{
    private static readonly string[] Halves = ["et demie", "et demi"];
    private static readonly string[] Afternoon = ["de l apres midi", "du soir", "de l aprem"];

    public static Found<LocalTime>? Find(Sentence said, int from = 0)
    {
        for (var at = from; at < said.Count; at++)
        {
            if (Read(said, at) is not { } found) continue;
            return found with { From = said[at - 1].Text is "a" or "vers" or "de" or "des" or "at" ? at - 1 : at };
        }

        return null;
    }

    /// <summary>The time that is said at this very place.</summary>
    public static Found<LocalTime>? Read(Sentence said, int at)
    {
        if (said.Is(at, "midi") && !said.Is(at - 1, "apres")) return WithFraction(said, at, 12, at + 1);
        var hour = CalendarWords.Number(said[at]);
        if (hour is < 0 or > 23 || (said[at].Glued && said[at - 1].IsWord)) return null;
        if (said[at].IsNumber && said.Is(at + 1, ":") && said[at + 2] is { IsNumber: true, Text.Length: 2, Glued: true })
        {
            return said[at + 2].Number < 60 ? new(new LocalTime(hour, said[at + 2].Number), at, at + 3) : null;
        }

        if (said[at + 1].Text is "am" or "pm" && hour is >= 1 and <= 12) return new(new LocalTime(hour % 12 + (said.Is(at + 1, "pm") ? 12 : 0), 0), at, at + 2);
        if (said[at + 1].Text is not ("h" or "heure" or "heures" or "hrs")) return null;
        if (said[at + 2] is not { IsNumber: true } minute) return WithFraction(said, at, hour, at + 2);
        if (minute is { Text.Length: 2, Number: < 60 }) return InAfternoon(said, new(new LocalTime(hour, minute.Number), at, at + 3));
        return minute.Glued ? null : WithFraction(said, at, hour, at + 2);
    }

    private static Found<LocalTime>? WithFraction(Sentence said, int at, int hour, int end)
    {
        var whole = new LocalTime(hour, 0);
        if (said.SaysOneOf(end, Halves) > 0) return InAfternoon(said, new(whole.PlusMinutes(30), at, end + 2));
        if (said.Says(end, "et quart") > 0) return InAfternoon(said, new(whole.PlusMinutes(15), at, end + 2));
        if (said.Says(end, "moins le quart") > 0) return InAfternoon(said, new(whole.PlusMinutes(-15), at, end + 3));
        return InAfternoon(said, new(whole, at, end));
    }

    private static Found<LocalTime> InAfternoon(Sentence said, Found<LocalTime> found)
    {
        if (said.Says(found.To, "du matin") > 0) return found with { To = found.To + 2 };
        if (said.SaysOneOf(found.To, Afternoon) is not (> 0 and var length)) return found;
        return found with { Value = found.Value.Hour < 12 ? found.Value.PlusHours(12) : found.Value, To = found.To + length };
    }
}
