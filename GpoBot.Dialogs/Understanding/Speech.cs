using System.Collections.Frozen;
using GpoBot.Core.Language;
using GpoBot.Dialogs.Understanding.Commands;
using GpoBot.Dialogs.Understanding.Slots;

namespace GpoBot.Dialogs.Understanding;

/// <summary>
/// What the readers of commands share: they look for their own words (one slip of the finger forgiven in long ones), take out
/// what they understand, and refuse a message that speaks of something else.
/// </summary>
internal static class Speech
{
    private const int ForgivenFrom = 6;

    // One letter apart and far apart in meaning: "retenu" and "revenu".
    private static readonly FrozenSet<string> Exact = FrozenSet.Create(
        "probleme", "problemes", "retenu", "retenue", "revenu", "revenue", "retenir", "revenir", "retient", "revient", "tenir", "venir", "releve",
        "relever", "fermer", "ferme",
        "former", "ouvert", "couvert", "partie", "sortie", "points", "poing", "charge", "charte", "marche", "montre", "mesure", "mesurer", "classe", "classer");

    /// <summary>The message again, for a reader that cuts words out of it and leaves it whole for the next one.</summary>
    public static Sentence Copy(Sentence said) => new(said.Slice(0, said.Count));

    /// <summary>The first word or number that is left.</summary>
    public static int First(Sentence said, int from = 0)
    {
        while (from < said.Count && !said[from].IsWord && !said[from].IsNumber) from++;
        return from;
    }

    /// <summary>How many tokens the first of these phrases takes here; 0 when none is said.</summary>
    public static int Says(Sentence said, int at, ReadOnlySpan<string> phrases)
    {
        foreach (var phrase in phrases)
        {
            if (Says(said, at, phrase) is > 0 and var length) return length;
        }

        return 0;
    }

    /// <summary>Where the first of these phrases stands.</summary>
    public static (int At, int Length)? Find(Sentence said, ReadOnlySpan<string> phrases, int from = 0)
    {
        for (var at = from; at < said.Count; at++)
        {
            if (said[at].IsWord && Says(said, at, phrases) is > 0 and var length) return (at, length);
        }

        return null;
    }

    /// <summary>True when one of these phrases is said; its words are then out of sight.</summary>
    public static bool Take(Sentence said, ReadOnlySpan<string> phrases)
    {
        if (Find(said, phrases) is not { } found) return false;
        said.Cut(found.At, found.At + found.Length);
        return true;
    }

    /// <summary>The same, when the message opens with one of them.</summary>
    public static bool TakeFirst(Sentence said, ReadOnlySpan<string> phrases)
    {
        var at = First(said);
        if (Says(said, at, phrases) is not (> 0 and var length)) return false;
        said.Cut(at, at + length);
        return true;
    }

    /// <summary>The reference of this kind, out of sight then; <paramref name="several"/>: more than one is named, and none is guessed.</summary>
    public static string? TakeReference(Sentence said, string kind, out bool several)
    {
        several = false;
        if (References.Find(said, kind) is not { } found) return null;
        said.Cut(found.From, found.To);
        for (; References.Find(said, kind) is { } other; said.Cut(other.From, other.To)) several |= other.Value != found.Value;
        return several ? null : found.Value;
    }

    public static string? TakeGpo(Sentence said)
    {
        if (GpoWords.Find(said) is not { } gpo) return null;
        said.Cut(gpo.From, gpo.To);
        return gpo.Value;
    }

    public static T? Take<T>(Sentence said, Found<T>? found) where T : class
    {
        if (found is { } here) said.Cut(here.From, here.To);
        return found?.Value;
    }

    /// <summary>Nothing is left but words that say nothing beside the rest.</summary>
    public static bool SaysNoMore(Sentence said, FrozenSet<string> fillers, int from = 0)
    {
        for (var at = from; at < said.Count; at++)
        {
            if (said[at].IsNumber || (said[at].IsWord && !said.IsOneOf(at, fillers))) return false;
        }

        return true;
    }

    /// <summary>What is left as typed, without the fillers and signs at its beginning; null when nothing is.</summary>
    public static string? Words(Sentence said, FrozenSet<string> fillers, int from = 0)
    {
        while (from < said.Count && (said.IsOneOf(from, fillers) || (!said[from].IsWord && !said[from].IsNumber))) from++;
        var rest = said.Rest(from)?.Trim(' ', ':', ',', '-', '–', '"', '«', '»', '\u00A0', '\u202F');
        return string.IsNullOrEmpty(rest) ? null : rest;
    }

    /// <summary>The place of a colon that something follows; -1 when there is none.</summary>
    public static int Colon(Sentence said)
    {
        for (var at = 0; at < said.Count - 1; at++)
        {
            if (said[at] is { IsSymbol: true, Text: ":" }) return at;
        }

        return -1;
    }

    public static bool Asks(Sentence said) => said[said.Count - 1].Text == "?";

    private static int Says(Sentence said, int at, string phrase)
    {
        // Nearly every phrase is told apart by its first letter, which is rarely the one that slips.
        if (said[at].Text is not { Length: > 0 } first || first[0] != phrase[0]) return 0;
        var taken = 0;
        foreach (var range in phrase.AsSpan().Split(' '))
        {
            var meant = phrase.AsSpan(range);
            var typed = said[at + taken];
            if (!meant.SequenceEqual(typed.Text) && !IsSlip(typed, meant)) return 0;
            taken++;
        }

        return taken;
    }

    private static bool IsSlip(Token typed, ReadOnlySpan<char> meant) =>
        typed.IsWord && meant.Length >= ForgivenFrom && typed.Text.Length >= ForgivenFrom - 1 && Spelling.Near(typed.Text, meant)
        && !Exact.Contains(typed.Text) && !Exact.GetAlternateLookup<ReadOnlySpan<char>>().Contains(meant);
}
