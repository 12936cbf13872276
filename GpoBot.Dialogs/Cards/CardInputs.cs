using System.Globalization;
using System.Text.Json;
using NodaTime;
using NodaTime.Text;

namespace GpoBot.Dialogs.Cards;

/// <summary>What somebody filled in, by input id. A missing, empty or unreadable value is null, never an error.</summary>
public sealed class CardInputs
{
    private static readonly LocalDatePattern French = LocalDatePattern.CreateWithInvariantCulture("dd/MM/uuuu");

    private static readonly LocalTimePattern[] Times =
    [
        LocalTimePattern.CreateWithInvariantCulture("H:mm"),
        LocalTimePattern.CreateWithInvariantCulture("H:mm:ss"),
    ];

    private readonly CardPayload _payload;

    private CardInputs(CardPayload payload) => _payload = payload;

    /// <param name="value">As for <see cref="CardData.Parse"/>.</param>
    public static CardInputs Parse(JsonElement? value) => new(CardPayload.Of(value));

    /// <summary>The text without the spaces around it; null when nothing is left.</summary>
    public string? Text(string id) => _payload.Text(id)?.Trim() is { Length: > 0 } text ? text : null;

    /// <summary>ISO, as the standard says, or <c>24/11/2026</c>, as French clients were seen to send.</summary>
    public LocalDate? Date(string id)
    {
        if (Text(id) is not { } text) return null;
        if (LocalDatePattern.Iso.Parse(text) is { Success: true } iso) return iso.Value;
        return French.Parse(text) is { Success: true } french ? french.Value : null;
    }

    /// <summary><c>09:30</c>, to the minute.</summary>
    public LocalTime? Time(string id)
    {
        if (Text(id) is not { } text) return null;
        var read = Times.Select(pattern => pattern.Parse(text)).FirstOrDefault(result => result.Success);
        return read is null ? null : new LocalTime(read.Value.Hour, read.Value.Minute);
    }

    public int? Number(string id) =>
        int.TryParse(Text(id), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>True only for a ticked box.</summary>
    public bool Ticked(string id) => string.Equals(Text(id), "true", StringComparison.OrdinalIgnoreCase);

    /// <summary>The values of a list; empty when none was chosen.</summary>
    public IReadOnlyList<string> Choices(string id)
    {
        var values = _payload.Value(id) is { ValueKind: JsonValueKind.Array } array
            ? array.EnumerateArray().Select(CardPayload.Scalar)
            : [Text(id)];
        return [.. values.OfType<string>()
            .SelectMany(v => v.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)).Distinct()];
    }

    /// <summary>True when something was sent that this id's reader may still have refused: a reason to ask again.</summary>
    public bool Has(string id) => Text(id) is not null;
}
