using System.Collections.Frozen;

namespace GpoBot.Core.Language;

/// <summary>
/// A message as tokens, for readers that look for phrases. A reader cuts out what it has understood; what is left can be
/// asked for as it was typed.
/// </summary>
/// <param name="text">The message as typed.</param>
/// <param name="limit">Tokens read at most: a message is a few hundred words, what follows does not change its meaning.</param>
public sealed class Sentence(string text, int limit = 600)
{
    private readonly List<Token> _tokens = Tokenizer.Split(text, limit);

    public string Text { get; } = text;
    public int Count => _tokens.Count;

    /// <summary>The token at this place; <see cref="Token.None"/> before the first and after the last.</summary>
    public Token this[int at] => at >= 0 && at < _tokens.Count ? _tokens[at] : Token.None;

    public bool Is(int at, string word) => string.Equals(this[at].Text, word, StringComparison.Ordinal);

    public bool IsOneOf(int at, FrozenSet<string> words) => this[at].Text is { Length: > 0 } word && words.Contains(word);

    /// <summary>How many tokens this folded phrase ("en ce moment") takes from here; 0 when it does not stand here.</summary>
    public int Says(int at, string phrase)
    {
        // Nearly every phrase is told apart by its first letter.
        if (this[at].Text is not { Length: > 0 } first || first[0] != phrase[0]) return 0;
        var taken = 0;
        foreach (var range in phrase.AsSpan().Split(' '))
        {
            if (!phrase.AsSpan(range).SequenceEqual(this[at + taken].Text)) return 0;
            taken++;
        }

        return taken;
    }

    /// <summary>The length of the first phrase that stands here; 0 when none does. Put longer phrases first.</summary>
    public int SaysOneOf(int at, ReadOnlySpan<string> phrases)
    {
        foreach (var phrase in phrases)
        {
            if (Says(at, phrase) is > 0 and var taken) return taken;
        }

        return 0;
    }

    /// <summary>Where the first of these phrases stands, and how many tokens it takes; null when none is said.</summary>
    public (int At, int Length)? Find(ReadOnlySpan<string> phrases, int from = 0)
    {
        for (var at = from; at < Count; at++)
        {
            if (SaysOneOf(at, phrases) is > 0 and var taken) return (at, taken);
        }

        return null;
    }

    public bool Has(params ReadOnlySpan<string> phrases) => Find(phrases) is not null;

    public bool HasOneOf(FrozenSet<string> words) => FindWord(words) >= 0;

    /// <summary>Where the first of these words stands; -1 when none is said.</summary>
    public int FindWord(FrozenSet<string> words, int from = 0)
    {
        for (var at = from; at < Count; at++)
        {
            if (IsOneOf(at, words)) return at;
        }

        return -1;
    }

    /// <summary>The tokens from one place up to another, as typed.</summary>
    public string Slice(int from, int to) => from >= to ? "" : Text[this[from].Start..this[to - 1].End];

    /// <summary>Takes tokens out of sight: no phrase is found in or across them any more.</summary>
    public void Cut(int from, int to)
    {
        for (var at = Math.Max(from, 0); at < Math.Min(to, Count); at++)
        {
            _tokens[at] = _tokens[at] with { Kind = TokenKind.Cut, Text = "", Number = -1 };
        }
    }

    /// <summary>Drops everything but the tokens from one place up to another, as if never typed.</summary>
    public void Keep(int from, int to)
    {
        if (to < Count) _tokens.RemoveRange(to, Count - to);
        if (from > 0) _tokens.RemoveRange(0, from);
    }

    /// <summary>What is left from one place up to another as typed, without separators at its ends; null when nothing is.</summary>
    public string? Rest(int from = 0, int to = int.MaxValue)
    {
        var pieces = new List<string>(2);
        for (var at = from; at < Math.Min(to, Count); at++)
        {
            var start = at;
            while (at < Math.Min(to, Count) && this[at].Kind != TokenKind.Cut) at++;
            var piece = Slice(start, at).Trim(' ', ',', ';', ':', '-', '–', '.', '!', '?');
            if (piece.Length > 0) pieces.Add(piece);
        }

        return pieces.Count == 0 ? null : string.Join(' ', pieces);
    }
}
