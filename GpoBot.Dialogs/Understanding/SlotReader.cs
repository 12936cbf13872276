using GpoBot.Core.Commitments;
using GpoBot.Core.Language;
using GpoBot.Core.Meetings;
using GpoBot.Dialogs.Understanding.Commands;
using GpoBot.Dialogs.Understanding.Dates;
using GpoBot.Dialogs.Understanding.Slots;
using NodaTime;

namespace GpoBot.Dialogs.Understanding;

/// <summary>Reads the answer to one question that is open ("mardi à 9h30", "midi", "en visio"); null: not said.</summary>
public static class SlotReader
{
    public static DateMention? TryDate(string text, LocalDate today) =>
        FrenchDates.Find(new Sentence(text), today)?.Value ?? Alone(new Sentence(text), text, today, Tense.Coming);

    /// <summary>The day something was done: "mardi" is the last one.</summary>
    public static DateMention? TryDoneOn(string text, LocalDate today)
    {
        var said = new Sentence(text);
        return FrenchDates.Find(said, today, Tense.Recent)?.Value ?? Alone(said, text, today, Tense.Recent);
    }

    /// <summary>The last day of a series: always to come, "30 juin" in November is next year's.</summary>
    public static DateMention? TryUntil(string text, LocalDate today)
    {
        var said = new Sentence(text);
        return (FrenchRhythms.FindUntil(said, today) ?? FrenchDates.Find(said, today, Tense.Ahead))?.Value;
    }

    /// <summary>A time of day; a number alone counts as full hours.</summary>
    public static LocalTime? TryTime(string text)
    {
        var said = new Sentence(text);
        if (FrenchTimes.Find(said) is { } found) return found.Value;
        var hour = said.Is(0, "a") ? 1 : 0;
        return said.Count == hour + 1 && CalendarWords.Number(said[hour]) is >= 0 and <= 23 and var full
            ? new LocalTime(full, 0)
            : null;
    }

    /// <summary>Minutes, more than 0 and at most a day.</summary>
    public static int? TryDuration(string text)
    {
        var said = new Sentence(text);
        if (FrenchDurations.Find(said) is { } found) return found.Value;
        for (var at = 0; at < said.Count; at++)
        {
            if (FrenchDurations.Read(said, at) is { } length) return length.Value;
        }

        return null;
    }

    public static Rhythm? TryRhythm(string text) => FrenchRhythms.Find(new Sentence(text))?.Value;

    /// <summary>A day of every month: "le 15 du mois", "le deuxième mardi".</summary>
    public static MonthlyDay? TryMonthly(string text)
    {
        var said = new Sentence(text);
        return FrenchRhythms.Find(said)?.Value is null or Rhythm.Monthly ? MonthlyDays.Find(said)?.Value : null;
    }

    /// <summary>How many meetings: "6 réunions", "pendant dix séances", or the number alone.</summary>
    public static int? TryCount(string text)
    {
        var said = new Sentence(text);
        return MeetingCounts.Find(said)?.Value ?? (said.Count == 1 && CalendarWords.Number(said[0]) is >= 0 and var alone ? alone : null);
    }

    /// <summary>On site when a place is said, by video, or both.</summary>
    public static MeetingFormat? TryFormat(string text) => Formats.Read(new Sentence(text));

    /// <summary>The place with its article, as typed: "à la mairie".</summary>
    public static string? TryPlace(string text) => Formats.FindPlace(new Sentence(text))?.Value;

    /// <summary>What is to change of a meeting, without verb and noun: "plutôt jeudi à 14h, en visio, et les suivantes".</summary>
    public static Intent.ChangeMeeting ReadChange(string text, LocalDate today, LocalDate around)
    {
        var said = Moving.ReadRest(Politeness.Strip(new Sentence(text)), today, around);
        return said with { On = null, To = said.To ?? said.On ?? Alone(new Sentence(text), text, around, Tense.Coming) };
    }

    /// <summary>Those of the series that follow too, or this one alone.</summary>
    public static bool? TryFollowing(string text) => SeriesWords.Take(new Sentence(text));

    public static BlockingReason? TryBlockingReason(string text) => BlockingReasons.Read(new Sentence(text));

    public static CancelReason? TryCancelReason(string text) => CancelReasons.Read(new Sentence(text));

    /// <summary>Yes is true, no is false; anything else, even with a yes in it, is null.</summary>
    public static bool? TryYesNo(string text) => ShortAnswers.Read(Politeness.Strip(new Sentence(text))) switch
    {
        Intent.Yes => true,
        Intent.No => false,
        _ => null,
    };

    // "24" answers "quel jour ?", though in the middle of a message it would be any number.
    private static DateMention? Alone(Sentence said, string text, LocalDate today, Tense tense) =>
        said.Count == 1 && said[0] is { IsNumber: true, Number: >= 1 and <= 31 }
            ? Days.OfNumber(said[0].Number, today, tense) with { Words = text }
            : null;
}
