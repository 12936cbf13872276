using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using GpoBot.Dialogs.Texts;
using NodaTime;
using NodaTime.Text;

namespace GpoBot.Dialogs.Cards.Elements;

/// <summary>
/// Writes the properties of a card, those that are null left out; the one place where cards get their typography. Each element
/// says itself what it writes, so that nothing is found out by reflection and nothing stands in between.
/// </summary>
internal sealed class CardWriter : IDisposable
{
    // As much as the largest card takes, so that none makes it grow; and what is larger is not kept.
    private const int Usual = 24 * 1024;
    private const int LongestKept = 64 * 1024;

    private static readonly JsonWriterOptions Options = new()
    {
        // Accents stay one character: escaped they would take six of the 25 KB a card may have.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        SkipValidation = true,
    };

    // Cards are written often and one at a time: each thread keeps what it wrote the last one with.
    [ThreadStatic]
    private static CardWriter? _spare;

    private readonly ArrayBufferWriter<byte> _bytes = new(Usual);
    private readonly Utf8JsonWriter _json;
    private char[] _room = new char[Typography.Room(1024)];

    private CardWriter() => _json = new Utf8JsonWriter(_bytes, Options);

    /// <summary>The card, written; good until disposed of.</summary>
    public static CardWriter Of(AdaptiveCard card)
    {
        var writer = _spare ?? new CardWriter();
        _spare = null;
        ((ICardPart)card).WriteTo(writer);
        writer._json.Flush();
        return writer;
    }

    public ReadOnlySpan<byte> Written => _bytes.WrittenSpan;

    public void Open() => _json.WriteStartObject();

    public void Open(ReadOnlySpan<byte> name) => _json.WriteStartObject(name);

    public void Close() => _json.WriteEndObject();

    /// <summary>Words that people read.</summary>
    public void Prose(ReadOnlySpan<byte> name, string? words)
    {
        if (words is null) return;
        if (!Typography.HasSigns(words))
        {
            _json.WriteString(name, words);
            return;
        }

        if (_room.Length < Typography.Room(words.Length)) _room = new char[Typography.Room(words.Length)];
        _json.WriteString(name, Typography.French(words, _room));
    }

    /// <summary>What machines read, or what comes back as it went.</summary>
    public void Text(ReadOnlySpan<byte> name, string? text)
    {
        if (text is not null) _json.WriteString(name, text);
    }

    public void Text(string name, string? text)
    {
        if (text is not null) _json.WriteString(name, text);
    }

    /// <param name="value">A name of the card standard; empty for none.</param>
    public void Named(ReadOnlySpan<byte> name, ReadOnlySpan<byte> value)
    {
        if (!value.IsEmpty) _json.WriteString(name, value);
    }

    public void Flag(ReadOnlySpan<byte> name, bool? value)
    {
        if (value is { } flag) _json.WriteBoolean(name, flag);
    }

    public void Number(ReadOnlySpan<byte> name, int? value)
    {
        if (value is { } number) _json.WriteNumber(name, number);
    }

    /// <summary><c>2026-11-24</c>.</summary>
    public void Date(ReadOnlySpan<byte> name, LocalDate? value)
    {
        if (value is { } date) _json.WriteString(name, LocalDatePattern.Iso.Format(date));
    }

    /// <summary><c>09:30</c>.</summary>
    public void Time(ReadOnlySpan<byte> name, LocalTime? value)
    {
        if (value is { } time) _json.WriteString(name, LocalTimePattern.HourMinuteIso.Format(time));
    }

    public void Texts(ReadOnlySpan<byte> name, IReadOnlyList<string> texts)
    {
        _json.WriteStartArray(name);
        foreach (var text in texts) _json.WriteStringValue(text);
        _json.WriteEndArray();
    }

    public void Part(ReadOnlySpan<byte> name, ICardPart? part)
    {
        if (part is null) return;
        _json.WritePropertyName(name);
        part.WriteTo(this);
    }

    public void Parts(ReadOnlySpan<byte> name, IReadOnlyList<ICardPart>? parts)
    {
        if (parts is null) return;
        _json.WriteStartArray(name);
        for (var index = 0; index < parts.Count; index++) parts[index].WriteTo(this);
        _json.WriteEndArray();
    }

    public void Dispose()
    {
        if (_bytes.Capacity > LongestKept) return;
        // Cleared, for cards hold the words of their readers.
        _bytes.Clear();
        Array.Clear(_room);
        _json.Reset();
        _spare = this;
    }
}
