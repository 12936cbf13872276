using GpoBot.Connector.Schema;

namespace GpoBot.Connector.Client;

/// <summary>A member as the channel writes it.</summary>
/// <param name="ObjectId">Older name of <paramref name="AadObjectId"/>.</param>
internal sealed record MemberAnswer(
    string? Id, string? Name, string? AadObjectId, string? ObjectId, string? Email, string? UserPrincipalName,
    string? TenantId, string? UserRole)
{
    public TeamsMember Member() => new(Id ?? "", Name, AadObjectId ?? ObjectId, Email, UserPrincipalName, TenantId, UserRole);
}
