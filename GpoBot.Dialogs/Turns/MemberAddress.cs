using GpoBot.Connector.Schema;

namespace GpoBot.Dialogs.Turns;

/// <summary>The one rule by which somebody whom Teams names is looked for in the rosters.</summary>
public static class MemberAddress
{
    // The sign-in name of a guest looks like an address, and is none.
    private const string GuestMark = "#EXT#";

    /// <summary>The lower-case address, or null when Teams tells none.</summary>
    public static string? Of(TeamsMember? member)
    {
        var told = member?.Email is { Length: > 0 } mail ? mail : member?.UserPrincipalName;
        return told?.Contains('@') == true && !told.Contains(GuestMark, StringComparison.OrdinalIgnoreCase)
            ? told.Trim().ToLowerInvariant()
            : null;
    }

    /// <summary>What an identity is bound by, within its tenant.</summary>
    public static string UserIdOf(TeamsMember member) => member.AadObjectId ?? member.Id;
}
