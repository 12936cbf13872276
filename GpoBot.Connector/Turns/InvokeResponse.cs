using System.Text.Json;

namespace GpoBot.Connector.Turns;

/// <summary>HTTP status and body of the answer to an invoke.</summary>
public sealed record InvokeResponse(int Status, JsonElement? Body);
