using System.Text.Json;

namespace GpoBot.Connector.Cards;

/// <summary>What somebody did on a card, whichever of the two ways the client told it.</summary>
/// <param name="Data">The action's data with the inputs of the card; always an object.</param>
/// <param name="Automatic">The client refreshed the card by itself; nobody clicked.</param>
public sealed record CardAction(string Verb, JsonElement Data, bool Automatic);
