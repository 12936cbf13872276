using GpoBot.Core.Language;
using GpoBot.Dialogs.Understanding.Dates;
using NodaTime;

namespace GpoBot.Dialogs.Understanding.Reminders;

/// <summary>How long a silence lasts: <c>jusqu'au 5 janvier</c>, <c>du 22 au 31</c>, <c>pendant deux semaines</c>, <c>retour le 12</c>.</summary>
/// <param name="Inclusive">The day said belongs to the silence.</param>
/// <param name="SaysHowLong">An end was said, and not only a day.</param>
internal sealed record Until(DateMention Day, bool Inclusive, bool SaysHowLong)
{
    private static readonly string[] Returns =
        ["retour", "de retour", "je reviens", "reviens", "je rentre", "rentre", "je reprends", "reprise", "je reprend", "back"];

    private static readonly string[] Ends = ["jusqu", "jusque", "until", "till"];

    public static Found<Until>? Find(Sentence said, LocalDate today) => Range(said, today) ?? Span(said, today) ?? Date(said, today);

    private static Found<Until>? Range(Sentence said, LocalDate today) => DateRanges.Find(said, today) is { } range
        ? new(new(range.Value.To, Inclusive: true, SaysHowLong: true), range.From, range.To)
        : null;

    private static Found<Until>? Span(Sentence said, LocalDate today)
    {
        for (var at = 0; at < said.Count; at++)
        {
            if (CalendarWords.Number(said[at]) <= 0 || said[at - 1].Text is "dans" or "sous" or "ici" or "a") continue;
            if (said[at + 1].Text is not ("jour" or "jours" or "j" or "semaine" or "semaines" or "mois" or "quinzaine")) continue;
            // Counted as after "dans", where eight days are a week and fifteen are two.
            if (FrenchDates.Find(new Sentence($"dans {said.Slice(at, at + 2)}"), today) is not { } counted) continue;
            var from = said[at - 1].Text is "pendant" or "pour" or "durant" or "les" ? at - 1 : at;
            return new(new(counted.Value with { Words = said.Slice(from, at + 2) }, Inclusive: false, SaysHowLong: true), from, at + 2);
        }

        return null;
    }

    private static Found<Until>? Date(Sentence said, LocalDate today)
    {
        if (FrenchDates.Find(said, today) is not { } found) return null;
        var from = found.From;
        while (from > 0 && (said[from - 1].Text is "jusque" or "que" or "avant" || Ends.Contains(said[from - 1].Text))) from--;
        var ends = Enumerable.Range(from, found.To - from).Any(at => Ends.Contains(said[at].Text));
        for (var back = 1; back <= 3; back++)
        {
            if (said.SaysOneOf(from - back, Returns) == back) return new(new(found.Value, Inclusive: false, SaysHowLong: true), from - back, found.To);
        }

        var several = found.Value is DateMention.Several;
        var day = found.Value is DateMention.Several { Days: [.., var last] } ? new DateMention.Day(last) { Words = found.Value.Words } : found.Value;
        return new(new(day, Inclusive: several, SaysHowLong: ends || several), from, found.To);
    }
}
