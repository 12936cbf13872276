using System.Buffers;

namespace GpoBot.Dialogs.Texts;

/// <summary>
/// One way through a text, from sign to sign: what <see cref="Typography"/> changes is copied with its changes, and as long as
/// there are none nothing is copied at all.
/// </summary>
internal ref struct SpacingPass(ReadOnlySpan<char> text, Span<char> room)
{
    private const string NoSpaceAfter = ":;?!([{«‹/\\&=#@";
    private const string Closing = "*_\"»";
    private const string ClosingAfterMark = Closing + ")]›.,…?!";

    // The signs, and where something may begin that stays as it is; the dot is the one of « www. ».
    private static readonly SearchValues<char> Anchors = SearchValues.Create(":;?!«»]`{&.");

    private readonly ReadOnlySpan<char> _text = text;
    private readonly Span<char> _room = room;
    private int _settled;
    private int _copied;
    private int _written;

    /// <summary>What it became, after a <see cref="Run"/> that changed something.</summary>
    public readonly ReadOnlySpan<char> Spaced => _room[.._written];

    /// <returns>False when nothing changes.</returns>
    public bool Run()
    {
        for (var at = 0; _text[at..].IndexOfAny(Anchors) is var next and >= 0;)
        {
            at += next;
            var end = KeptText.EndAt(_text, at);
            if (end > 0) (at, _settled) = (end, end);
            else if (_text[at] == '«') at = Open(at);
            else if (_text[at] is ':' or ';' or '?' or '!' or '»') Mark(at++);
            else at++;
        }

        if (_copied == 0) return false;
        Copy(_text.Length);
        return true;
    }

    private int Open(int at)
    {
        var end = at + 1;
        while (end < _text.Length && IsBlank(_text[end])) end++;
        _settled = end;
        if (end < _text.Length) Space(at + 1, end);
        return end;
    }

    private void Mark(int at)
    {
        var start = at;
        while (start > 0 && IsBlank(_text[start - 1])) start--;
        // Blanks that an opening « has taken are no longer this one's.
        if (start < _settled) return;
        _settled = at + 1;
        if (start == 0 || char.IsWhiteSpace(_text[start - 1])) return;
        var (mark, before, spaced) = (_text[at], _text[start - 1], start < at);
        var changes = mark == '»'
            ? spaced || before != '«'
            : EndsProse(at + 1, mark) && (spaced || !NoSpaceAfter.Contains(before));
        if (changes) Space(start, at);
    }

    private readonly bool EndsProse(int after, char mark) => after == _text.Length || char.IsWhiteSpace(_text[after])
        || (mark is '?' or '!' ? ClosingAfterMark : Closing).Contains(_text[after]);

    /// <summary>One narrow space for whatever stands between the two places.</summary>
    private void Space(int start, int end)
    {
        if (end == start + 1 && _text[start] == Typography.NarrowSpace) return;
        Copy(start);
        _room[_written++] = Typography.NarrowSpace;
        _copied = end;
    }

    private void Copy(int end)
    {
        var part = _text[_copied..end];
        part.CopyTo(_room[_written..]);
        _written += part.Length;
    }

    private static bool IsBlank(char character) => character is ' ' or '\u00A0' or Typography.NarrowSpace;
}
