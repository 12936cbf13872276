namespace GpoBot.Connector.Schema;

/// <summary>A member of a conversation as the members API tells it.</summary>
/// <param name="AadObjectId">Entra object id (older services call it objectId).</param>
public sealed record TeamsMember(
    string Id, string? Name, string? AadObjectId, string? Email, string? UserPrincipalName, string? TenantId, string? UserRole);
