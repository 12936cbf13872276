using System.Collections.Frozen;
using GpoBot.Core.Language;
using NodaTime;

namespace GpoBot.Dialogs.Understanding.Dates;

/// <summary>Days people call by their feast: <c>Noël</c>, <c>avant Noël</c>, <c>le jour de l'an</c>. Not the market of Noël.</summary>
internal static class Feasts
{
    private static readonly (string Phrase, int Day, int Month)[] All =
    [
        ("noel", 25, 12), ("christmas", 25, 12), ("le jour de l an", 1, 1), ("jour de l an", 1, 1), ("nouvel an", 1, 1), ("new year", 1, 1),
        ("la saint sylvestre", 31, 12),
    ];

    private static readonly FrozenSet<string> Leads =
        FrozenSet.Create("pour", "avant", "a", "ici", "jusqu", "vers", "by", "before", "until", "d", "le", "au", "on");

    public static Found<DateMention>? Read(Sentence said, int at, LocalDate today, Tense tense)
    {
        foreach (var (phrase, day, month) in All)
        {
            if (said.Says(at, phrase) is not (> 0 and var length)) continue;
            // "Le lendemain de Noël", "la veille de Noël".
            var beside = said.Is(at - 1, "de") ? said[at - 2].Text switch { "lendemain" => 1, "veille" => -1, _ => 0 } : 0;
            if (beside != 0) return new(Days.On(Feast().PlusDays(beside), today, tense), at - 2, at + length);
            var before = said[at - 1].Text;
            if (at > 0 && !said.IsOneOf(at - 1, Leads)) return null;
            return new(Days.On(before is "avant" or "before" ? Feast().PlusDays(-1) : Feast(), today, tense), at, at + length);

            LocalDate Feast() => new(Days.YearOf(day, month, today, tense == Tense.Coming ? Tense.Ahead : tense), month, day);
        }

        return null;
    }
}
