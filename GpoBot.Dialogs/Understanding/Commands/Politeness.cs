using GpoBot.Core.Language;

namespace GpoBot.Dialogs.Understanding.Commands;

/// <summary>Takes greetings and courtesies off both ends of a message; they carry no order.</summary>
internal static class Politeness
{
    private static readonly string[] Before =
    [
        "bonjour a tous", "bonjour a toutes et a tous", "bonjour", "bonsoir", "salut", "coucou", "hello", "hi", "bjr", "slt",
        "hey", "gpobot", "gpo bot", "le bot", "s il vous plait", "s il te plait", "svp", "stp", "please", "merci de bien vouloir",
        "merci de", "merci d", "merci", "peux tu", "peut tu", "pouvez vous", "pourriez vous", "pourrais tu", "tu peux",
        "vous pouvez", "veuillez", "je voudrais", "je veux", "je souhaite", "je souhaiterais", "j aimerais", "il faudrait",
        "il faut", "faudrait", "faut", "est ce que tu peux", "est ce que vous pouvez", "j ai besoin de", "nous souhaitons", "on voudrait",
        "on souhaite", "nous voudrions", "i would like to", "i d like to", "would you", "peut on", "pourrait on", "pouvons nous", "pourrions nous",
        "could we", "can we", "serait il possible de", "serait il possible d", "est il possible de", "est il possible d", "auriez vous la gentillesse de", "would it be possible to", "is it possible to", "i need to", "we need to", "let s", "can you", "could you", "i want to", "can i",
    ];

    private static readonly string[] After =
    [
        "s il vous plait", "s il te plait", "svp", "stp", "please", "merci beaucoup", "merci bien", "merci d avance", "merci",
        "bonne journee", "bonne soiree", "bien a vous", "cordialement", "bien cordialement", "thanks", "thank you",
        "bonjour", "a bientot",
    ];

    private static readonly string[] Inside = ["s il vous plait", "s il te plait", "svp", "stp", "please", "pls"];

    /// <summary>The message without a "s'il vous plaît" in its midst, which would part what belongs together.</summary>
    public static Sentence WithoutCourtesy(Sentence said)
    {
        if (said.Find(Inside, 1) is not { } found || found.At + found.Length >= said.Count) return said;
        var before = said.Slice(0, found.At).TrimEnd(' ', ',');
        var next = said.Is(found.At + found.Length, ",") ? found.At + found.Length + 1 : found.At + found.Length;
        return new Sentence($"{before} {said.Slice(next, said.Count)}");
    }

    public static Sentence Strip(Sentence said)
    {
        var (from, to) = (0, said.Count);
        while (from < to && TakenBefore(said, from) is > 0 and var length) from += length;
        while (to > from && TakenAfter(said, from, to) is > 0 and var length) to -= length;
        said.Keep(from, to);
        return said;
    }

    private static int TakenBefore(Sentence said, int at) =>
        said[at] is { IsSymbol: true, Text: "," or "." or "!" or ";" or ":" or "-" } ? 1 : said.SaysOneOf(at, Before);

    private static int TakenAfter(Sentence said, int from, int to)
    {
        if (said[to - 1] is { IsSymbol: true, Text: "," or "." or "!" or ";" }) return 1;
        for (var at = Math.Max(from, to - 4); at < to; at++)
        {
            if (said.SaysOneOf(at, After) is > 0 and var length && at + length == to) return length;
        }

        return 0;
    }
}
