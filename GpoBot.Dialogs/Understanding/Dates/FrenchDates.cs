using System.Collections.Frozen;
using GpoBot.Core.Language;
using NodaTime;

namespace GpoBot.Dialogs.Understanding.Dates;

/// <summary>Finds the first day that is said in a sentence.</summary>
internal static class FrenchDates
{
    private static readonly FrozenSet<string> Leads = FrozenSet.Create(
        "le", "la", "l", "au", "du", "de", "des", "ce", "cette", "avant", "pour", "d", "ici", "jusqu", "depuis", "vers",
        "partir", "compter", "a", "on", "the", "next", "this", "until", "by", "before", "since");

    public static Found<DateMention>? Find(Sentence said, LocalDate today, Tense tense = Tense.Coming, int from = 0)
    {
        for (var at = from; at < said.Count; at++)
        {
            if (!said[at].IsWord && !said[at].IsNumber) continue;
            if (ReadAt(said, at, today, SaidAsPast(said, at) ? Tense.Gone : tense) is not { } found) continue;
            var start = StartOf(said, found.From);
            return new(found.Value with { Words = said.Slice(start, found.To) }, start, found.To);
        }

        return null;
    }

    /// <summary>The day that is said at this very place.</summary>
    public static Found<DateMention>? ReadAt(Sentence said, int at, LocalDate today, Tense tense) =>
        NumericDates.Read(said, at, today, tense)
        ?? PartsOfMonths.Read(said, at, today, tense)
        ?? NamedDates.Read(said, at, today, tense)
        ?? WeekdayDates.Read(said, at, today, tense)
        ?? RelativeDates.Read(said, at, today, tense)
        ?? Feasts.Read(said, at, today, tense);

    private static bool SaidAsPast(Sentence said, int at) =>
        said[at - 1].Text is "depuis" or "since" || (said[at - 1].Text is "le" or "la" && said.Is(at - 2, "depuis"));

    private static int StartOf(Sentence said, int from)
    {
        var start = from;
        while (from - start < 4 && said[start - 1].IsWord && said.IsOneOf(start - 1, Leads)) start--;
        return start;
    }
}
