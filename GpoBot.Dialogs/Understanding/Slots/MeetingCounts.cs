using System.Collections.Frozen;
using GpoBot.Core.Language;
using GpoBot.Dialogs.Understanding.Dates;

namespace GpoBot.Dialogs.Understanding.Slots;

/// <summary>How many meetings a series has: <c>pendant 6 réunions</c>, <c>6 fois</c>, <c>dix séances</c>.</summary>
internal static class MeetingCounts
{
    private static readonly FrozenSet<string> Units = FrozenSet.Create(
        "reunion", "reunions", "seance", "seances", "rencontre", "rencontres", "fois", "dates", "occurrences", "meetings", "times");

    private static readonly FrozenSet<string> Leads = FrozenSet.Create("pendant", "durant", "pour", "sur", "en", "les", "soit", "limite", "a");

    public static Found<int>? Find(Sentence said)
    {
        for (var at = 0; at < said.Count; at++)
        {
            // "Une réunion" is an article, "2 fois par mois" a rhythm.
            var count = said[at].Text is "un" or "une" ? -1 : CalendarWords.Number(said[at]);
            var unit = said[at + 1].Text is "prochaines" or "autres" ? at + 2 : at + 1;
            if (count < 0 || said[at].Glued || !said.IsOneOf(unit, Units) || said.Is(unit + 1, "par")) continue;
            var from = at;
            while (said.IsOneOf(from - 1, Leads)) from--;
            return new(count, from, unit + 1);
        }

        return null;
    }
}
