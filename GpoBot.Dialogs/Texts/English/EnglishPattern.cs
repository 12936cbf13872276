namespace GpoBot.Dialogs.Texts.English;

/// <summary>
/// An entry with parts that vary: <c>{0}</c> is anything, <c>{0#}</c> a number, <c>{0d}</c> a date, <c>{0r}</c> a reference,
/// <c>{0h}</c> a duration, <c>{0!}</c> words that stay as they are. Literals are sought from left to right, so that a text of any length costs one pass.
/// </summary>
public sealed class EnglishPattern
{
    private readonly string[] _literals;
    private readonly (int Number, char Kind)[] _parts;
    private readonly (string Text, int Number)[] _english;

    public EnglishPattern(string french, string english)
    {
        (_literals, _parts) = Read(french);
        var (words, numbers) = Read(english);
        _english = [.. words.Select((word, index) => (word, index < numbers.Length ? numbers[index].Number : -1))];
        French = french;
    }

    public string French { get; }
    public string First => _literals[0];
    public string Last => _literals[^1];
    public bool IsSound => _english.All(piece => piece.Number < 0 || _parts.Any(part => part.Number == piece.Number));

    /// <summary>More literal letters say more of what it is: such a pattern is tried first.</summary>
    public int Weight => _literals.Sum(literal => literal.Length);

    public string? Apply(string plain, int depth)
    {
        if (plain.Length < Weight + _parts.Length || !plain.StartsWith(First, StringComparison.Ordinal)
            || !plain.EndsWith(Last, StringComparison.Ordinal)) return null;
        var caught = new string[_parts.Length];
        var at = First.Length;
        for (var index = 0; index < _parts.Length; index++)
        {
            var literal = _literals[index + 1];
            var end = index == _parts.Length - 1 ? plain.Length - Last.Length
                : at + 1 < plain.Length ? plain.IndexOf(literal, at + 1, StringComparison.Ordinal) : -1;
            if (end <= at) return null;
            caught[index] = plain[at..end];
            if (!Fits(_parts[index].Kind, caught[index])) return null;
            at = end + literal.Length;
        }

        return string.Concat(_english.Select(piece => piece.Text + Written(piece.Number, caught, depth)));
    }

    private static bool Fits(char kind, string caught) => kind switch
    {
        '#' => caught.All(letter => char.IsAsciiDigit(letter) || letter == ' '),
        'd' => EnglishDates.Of(caught) is not null,
        'r' => caught.All(letter => char.IsAsciiDigit(letter) || char.IsAsciiLetterUpper(letter)),
        'h' => true,
        // What ends within is another sentence, with an entry of its own.
        _ => !EnglishText.HasSeveralSentences(caught),
    };

    private string Written(int number, string[] caught, int depth)
    {
        if (number < 0) return "";
        var index = Array.FindIndex(_parts, part => part.Number == number);
        return _parts[index].Kind switch
        {
            '!' => caught[index],
            'h' => EnglishDates.Duration(caught[index]),
            _ => EnglishText.OfPart(caught[index], depth + 1),
        };
    }

    private static (string[] Literals, (int Number, char Kind)[] Parts) Read(string text)
    {
        var literals = new List<string>();
        var parts = new List<(int, char)>();
        var from = 0;
        for (var open = text.IndexOf('{', StringComparison.Ordinal); open >= 0; open = text.IndexOf('{', from))
        {
            var close = text.IndexOf('}', open);
            literals.Add(text[from..open]);
            parts.Add((text[open + 1] - '0', close == open + 2 ? ' ' : text[open + 2]));
            from = close + 1;
        }

        literals.Add(text[from..]);
        return ([.. literals], [.. parts]);
    }
}
