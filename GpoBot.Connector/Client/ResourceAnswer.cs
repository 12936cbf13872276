namespace GpoBot.Connector.Client;

/// <summary>What the channel made: an activity, or a conversation and where to speak in it.</summary>
internal sealed record ResourceAnswer(string? Id, string? ServiceUrl);
