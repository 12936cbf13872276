using GpoBot.Core.Language;

namespace GpoBot.Dialogs.Understanding.Answers;

/// <summary>How far somebody is, in percent: <c>60 %</c>, <c>à moitié</c>, <c>aux deux tiers</c>.</summary>
internal static class Progress
{
    private static readonly (string Phrase, int Percent)[] Parts =
    [
        ("a moitie", 50), ("la moitie", 50), ("moitie", 50),
        ("mi chemin", 50), ("mi parcours", 50), ("a mi course", 50), ("halfway", 50), ("les trois quarts", 75), ("trois quarts", 75),
        ("aux deux tiers", 66), ("deux tiers", 66), ("un tiers", 33), ("un quart", 25), ("au quart", 25), ("half", 50),
    ];

    public static Found<int>? Find(Sentence said)
    {
        for (var at = 0; at < said.Count; at++)
        {
            if ((Percent(said, at) ?? Fraction(said, at)) is { } percent) return percent;
            foreach (var (phrase, value) in Parts)
            {
                if (said.Says(at, phrase) is > 0 and var length && !said.Is(at + length, "d")) return new(value, at, at + length);
            }
        }

        return null;
    }

    // "3/4" alone may be a day; "3/4 fait", "aux 3/4", "3/4 des travaux" are a share.
    private static Found<int>? Fraction(Sentence said, int at)
    {
        if (!said[at].IsNumber || !said.Is(at + 1, "/") || !said[at + 2].IsNumber) return null;
        int share = (said[at].Number, said[at + 2].Number) switch { (1, 2) => 50, (1, 3) => 33, (2, 3) => 66, (1, 4) => 25, (3, 4) => 75, _ => 0 };
        var after = said[at + 3];
        var told = after.Text is "des" or "du" or "de" || StatusPhrases.Done.Contains(after.Text) || said[at - 1].Text is "aux" or "les";
        return share > 0 && told ? new(share, said[at - 1].Text is "aux" or "les" or "a" ? at - 1 : at, at + 3) : null;
    }

    private static Found<int>? Percent(Sentence said, int at)
    {
        if (said[at] is not { IsNumber: true, Number: >= 0 and <= 100 } number) return null;
        var from = said[at - 1].Text is "a" ? at - 1 : at;
        if (said[at + 1].Text is "%" or "pct" or "pourcent" or "pourcents" or "pc" or "percent") return new(number.Number, from, at + 2);
        return said.Says(at + 1, "pour cent") > 0 ? new(number.Number, from, at + 3) : null;
    }
}
