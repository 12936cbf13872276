using GpoBot.Core.Language;

namespace GpoBot.Dialogs.Understanding.Answers;

/// <summary>How far somebody is, in percent: <c>60 %</c>, <c>à moitié</c>, <c>aux deux tiers</c>.</summary>
internal static class Progress
{
    private static readonly (string Phrase, int Percent)[] Parts =
    [
        ("a moitie", 50), ("la moitie", 50), ("moitie", 50), ("mi chemin", 50), ("les trois quarts", 75), ("trois quarts", 75),
        ("aux deux tiers", 66), ("deux tiers", 66), ("un tiers", 33), ("un quart", 25), ("au quart", 25), ("half", 50),
    ];

    public static Found<int>? Find(Sentence said)
    {
        for (var at = 0; at < said.Count; at++)
        {
            if (Percent(said, at) is { } percent) return percent;
            foreach (var (phrase, value) in Parts)
            {
                if (said.Says(at, phrase) is > 0 and var length && !said.Is(at + length, "d")) return new(value, at, at + length);
            }
        }

        return null;
    }

    private static Found<int>? Percent(Sentence said, int at)
    {
        if (said[at] is not { IsNumber: true, Number: >= 0 and <= 100 } number) return null;
        var from = said[at - 1].Text is "a" ? at - 1 : at;
        if (said[at + 1].Text is "%" or "pct" or "pc" or "percent") return new(number.Number, from, at + 2);
        return said.Says(at + 1, "pour cent") > 0 ? new(number.Number, from, at + 3) : null;
    }
}
