using System.Globalization;
using GpoBot.Core.Language;

namespace GpoBot.Dialogs.Understanding.Commands;

/// <summary>References people type, brought to their full form: <c>ac 2</c>, <c>#AC12</c>, <c>Ac-002</c>, <c>pb1</c>.</summary>
internal static class References
{
    /// <param name="kind">"ac" for commitments, "pb" for problems.</param>
    public static Found<string>? Find(Sentence said, string kind, int from = 0)
    {
        for (var at = from; at < said.Count; at++)
        {
            var number = NumberAfter(said, at, kind);
            if (number == 0 || said[number] is not { IsNumber: true, Number: > 0 and < 100_000 }) continue;
            var digits = kind == "ac" ? "000" : "00";
            var start = said.Is(at - 1, "#") ? at - 1 : at;
            return new(kind.ToUpperInvariant() + said[number].Number.ToString(digits, CultureInfo.InvariantCulture), start, number + 1);
        }

        return null;
    }

    private static int NumberAfter(Sentence said, int at, string kind)
    {
        if (said.Is(at, kind)) return said.Is(at + 1, "n") && said.Is(at + 2, "°") ? at + 3 : at + 1;
        return kind == "ac" && said[at].Text is "action" or "engagement" && said.Is(at + 1, "n") && said.Is(at + 2, "°")
            ? at + 3
            : 0;
    }
}
