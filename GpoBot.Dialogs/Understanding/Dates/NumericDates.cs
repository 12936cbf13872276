using GpoBot.Core.Language;
using NodaTime;

namespace GpoBot.Dialogs.Understanding.Dates;

/// <summary>Dates in digits: <c>15/12</c>, <c>15/12/2026</c>, <c>15.12.26</c>, <c>2026-12-15</c>.</summary>
internal static class NumericDates
{
    public static Found<DateMention>? Read(Sentence said, int at, LocalDate today, Tense tense)
    {
        if (!said[at].IsNumber || (said[at].Glued && said[at - 1].IsWord)) return null;
        if (Next(said, at) is not { } second) return null;
        if (Next(said, second.At) is { } third && third.Sign == second.Sign)
        {
            return Full(said, at, second.At, third.At, today, tense);
        }

        var (day, month) = (said[at].Number, said[second.At].Number);
        var announced = NamedDates.IsAnnounced(said, at);
        if (!announced && second.Sign == '.' && !IsDotted(said, at, second.At)) return null;
        if (!announced && second.Sign != '.' && (second.Sign != '/' || !CouldBeDate(day, month))) return null;
        if (said[second.At + 1] is { IsWord: true, Glued: true } || said[second.At + 1].Text == "%") return null;
        return new(Days.Of(day, month, today, tense), at, second.At + 1);
    }

    // "25.12" is a day, "3.5" and "12.50 euros" are amounts.
    private static bool IsDotted(Sentence said, int at, int second) =>
        said[at].Text.Length == 2 && said[second].Text.Length == 2 && said[at].Number is >= 1 and <= 31 && said[second].Number is >= 1 and <= 12
        && !said[second + 1].IsWord && said[second + 1].Text is not ("%" or "€");

    private static Found<DateMention>? Full(Sentence said, int at, int second, int third, LocalDate today, Tense tense)
    {
        var (first, month, last) = (said[at], said[second].Number, said[third]);
        if (first.Text.Length == 4)
        {
            return new(Days.Of(last.Number, month, first.Number, today, tense), at, third + 1);
        }

        if (first.Text.Length > 2 || last.Text.Length is not (2 or 4)) return null;
        var year = last.Text.Length == 2 ? 2000 + last.Number : last.Number;
        return new(Days.Of(first.Number, month, year, today, tense), at, third + 1);
    }

    // "24/7" and "30/60 logements" are no dates unless an article says so; "31/11" is one that does not exist.
    private static bool CouldBeDate(int day, int month) =>
        day is >= 1 and <= 31 && month is >= 1 and <= 12 && (day, month) is not ((24, 7) or (7, 7) or (1, 2) or (1, 3) or (2, 3) or (1, 4) or (3, 4));

    private static (int At, char Sign)? Next(Sentence said, int at)
    {
        if (said[at + 1] is { IsNumber: true, Joint: '-' }) return (at + 1, '-');
        var sign = said[at + 1];
        return sign is { IsSymbol: true, Glued: true, Text: "/" or "." } && said[at + 2] is { IsNumber: true, Glued: true }
            ? (at + 2, sign.Text[0])
            : null;
    }
}
