using System.Text.Json;
using System.Text.Json.Serialization;
using static GpoBot.Dialogs.Cards.CardPayload;

namespace GpoBot.Dialogs.Cards;

/// <summary>The flat form with short names: a card repeats it at every button and its fallback.</summary>
internal sealed class CardDataConverter : JsonConverter<CardData>
{
    public override CardData Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        CardData.Parse(JsonElement.ParseValue(ref reader));

    public override void Write(Utf8JsonWriter writer, CardData value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        Text(Names.Verb, value.Verb);
        Text(Names.Gpo, value.Gpo);
        Text(Names.Id, value.Id);
        if (value.Version is { } version) writer.WriteNumber(Names.Version, version);
        Text(Names.Draft, value.Draft);
        writer.WriteNumber(Names.Schema, value.Schema);
        Text(Names.Choice, value.Choice);
        foreach (var (name, text) in value.Extra.Where(e => !CardData.IsReserved(e.Key))) Text(name, text);
        if (value.OpensDialog)
        {
            writer.WriteStartObject("msteams");
            writer.WriteString("type", "task/fetch");
            writer.WriteEndObject();
        }

        writer.WriteEndObject();

        void Text(string name, string? text)
        {
            if (text is not null) writer.WriteString(name, text);
        }
    }
}
