using System.Text.Json;
using System.Text.Json.Serialization;

namespace GpoBot.Dialogs.Cards.Elements;

/// <summary>Writes a choice of the card standard by its name there.</summary>
internal sealed class CamelCase<T>() : JsonStringEnumConverter<T>(JsonNamingPolicy.CamelCase) where T : struct, Enum;
