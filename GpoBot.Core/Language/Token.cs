namespace GpoBot.Core.Language;

public enum TokenKind { None, Word, Number, Symbol, Cut }

/// <summary>One word, number or sign of a message.</summary>
/// <param name="Text">Folded: no case, no accents.</param>
/// <param name="Start">Where it starts in the message as typed.</param>
/// <param name="End">First position after it.</param>
/// <param name="Joint">What stands before it: a space, a hyphen, an apostrophe, or <c>\0</c> when nothing does ("9h30").</param>
/// <param name="Number">Value of a number up to nine digits; -1 for anything else.</param>
public readonly record struct Token(TokenKind Kind, string Text, int Start, int End, char Joint, int Number)
{
    public static readonly Token None = new(TokenKind.None, "", 0, 0, ' ', -1);

    public bool Glued => Joint == '\0';
    public bool IsWord => Kind == TokenKind.Word;
    public bool IsNumber => Kind == TokenKind.Number;
    public bool IsSymbol => Kind == TokenKind.Symbol;
}
