using System.Buffers;

namespace GpoBot.Dialogs.Texts;

/// <summary>French spacing: a narrow no-break space before <c>: ; ? ! »</c> and after <c>«</c>.</summary>
public static class Typography
{
    /// <summary>U+202F.</summary>
    public const char NarrowSpace = '\u202F';

    private const int ShortText = 256;

    private static readonly SearchValues<char> Signs = SearchValues.Create(":;?!«»");

    /// <summary>
    /// The text with its spacing; applied twice it changes nothing more. Addresses, code, times (<c>14:30</c>), targets of
    /// markdown links, entities and emoji codes stay as they are.
    /// </summary>
    public static string French(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (!HasSigns(text)) return text;
        if (text.Length <= ShortText) return French(text, stackalloc char[Room(ShortText)]);
        var rented = ArrayPool<char>.Shared.Rent(Room(text.Length));
        try
        {
            return French(text, rented);
        }
        finally
        {
            // It may hold somebody's words, and the next one to borrow it is anybody.
            ArrayPool<char>.Shared.Return(rented, clearArray: true);
        }
    }

    /// <summary>Most texts have none of the signs that anything is changed at.</summary>
    internal static bool HasSigns(ReadOnlySpan<char> text) => text.IndexOfAny(Signs) >= 0;

    /// <summary>The most characters that a text of this length can become.</summary>
    internal static int Room(int length) => 2 * length;

    /// <summary>The same without a string of its own: the text itself when nothing changes, else what now begins the room.</summary>
    /// <param name="room">At least <see cref="Room"/> characters.</param>
    internal static ReadOnlySpan<char> French(ReadOnlySpan<char> text, Span<char> room)
    {
        var pass = new SpacingPass(text, room);
        return pass.Run() ? pass.Spaced : text;
    }

    private static string French(string text, Span<char> room)
    {
        var pass = new SpacingPass(text, room);
        return pass.Run() ? pass.Spaced.ToString() : text;
    }
}
