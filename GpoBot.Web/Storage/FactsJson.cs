using System.Text.Json;
using System.Text.Json.Serialization;
using GpoBot.Core.Reports;
using NodaTime;

namespace GpoBot.Web.Storage;

/// <summary>The facts of a GPO as JSON. A change of their shape changes its number: rows of another one are made anew, never guessed at.</summary>
[JsonSourceGenerationOptions(
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault, UseStringEnumConverter = true, Converters = [typeof(DayJson)])]
[JsonSerializable(typeof(GpoFacts))]
internal sealed partial class FactsJson : JsonSerializerContext
{
    public const int Shape = 1;

    public static string Write(GpoFacts facts) => JsonSerializer.Serialize(facts, Default.GpoFacts);

    public static GpoFacts Read(string json) =>
        JsonSerializer.Deserialize(json, Default.GpoFacts) ?? throw new StorageException("A row of totals is empty");

    /// <summary>A day as the number 20261120: still readable, and a hundred thousand of them are read for the nation.</summary>
    internal sealed class DayJson : JsonConverter<LocalDate>
    {
        public override LocalDate Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.GetInt32() is var day ? new LocalDate(day / 10_000, day / 100 % 100, day % 100) : default;

        public override void Write(Utf8JsonWriter writer, LocalDate value, JsonSerializerOptions options) =>
            writer.WriteNumberValue(value.Year * 10_000 + value.Month * 100 + value.Day);
    }
}
