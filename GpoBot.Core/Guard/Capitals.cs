using GpoBot.Core.Language;

namespace GpoBot.Core.Guard;

/// <summary>What the capitals of a text are worth: nothing when all of it is in capitals, little at the start of a sentence.</summary>
internal sealed class Capitals
{
    private const int LongestAcronym = 5;
    private readonly Sentence _said;
    private readonly bool _allCapitals;

    public Capitals(Sentence said)
    {
        _said = said;
        var letters = said.Text.Count(char.IsLetter);
        _allCapitals = letters > 12 && said.Text.Count(char.IsUpper) > letters * 6 / 10;
    }

    public bool Is(int at) => !_allCapitals && _said[at].IsWord && char.IsUpper(_said.Text[_said[at].Start]);

    public bool IsAcronym(int at)
    {
        var token = _said[at];
        return token.End - token.Start <= LongestAcronym && !_said.Text.AsSpan(token.Start, token.End - token.Start).ContainsAnyExceptInRange('A', 'Z');
    }

    public bool StartsSentence(int at) =>
        at == 0 || (_said[at - 1].IsSymbol && _said[at - 1].Text is "." or "!" or "?" or ":" or "-" or "•" or "*" or "\"" or "«");
}
