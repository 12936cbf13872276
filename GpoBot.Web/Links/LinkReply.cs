using System.Text.Json;
using System.Text.Json.Serialization;
using GpoBot.Core.Deciding;

namespace GpoBot.Web.Links;

/// <summary>What came of an answer. Stored with it, so that whoever sends it twice reads the same both times.</summary>
/// <param name="At">When it was recorded.</param>
/// <param name="Refusal">Why nothing was recorded.</param>
public sealed record LinkReply(DateTimeOffset At, IReadOnlyList<LinkFact> Facts, RefusalCode? Refusal = null)
{
    public string Serialise() => JsonSerializer.Serialize(this, LinkReplyJson.Default.LinkReply);

    public static LinkReply Deserialise(string text) => JsonSerializer.Deserialize(text, LinkReplyJson.Default.LinkReply)!;
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, UseStringEnumConverter = true)]
[JsonSerializable(typeof(LinkReply))]
internal sealed partial class LinkReplyJson : JsonSerializerContext;
