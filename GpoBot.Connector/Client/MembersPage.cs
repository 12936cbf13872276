using System.Text.Json.Serialization;
using GpoBot.Connector.Schema;

namespace GpoBot.Connector.Client;

/// <param name="ContinuationToken">Asks for the next page; null or empty on the last one.</param>
internal sealed record MembersPage(
    [property: JsonConverter(typeof(LenientList<MemberAnswer>))] List<MemberAnswer>? Members, string? ContinuationToken);
