namespace GpoBot.Core.Access;

/// <summary>What a cell of <see cref="RightsTable"/> says: never, always, or under one condition.</summary>
public enum Permission
{
    Never,
    Always,

    /// <summary>Once the charter is signed; the police are bound by rules of their own.</summary>
    WhenCharterSigned,

    /// <summary>Of a meeting one is invited to.</summary>
    WhenInvited,

    /// <summary>Of what one's own organisation answers for.</summary>
    OfOwnOrganisation,

    /// <summary>Of what was entrusted to oneself, not to a colleague.</summary>
    WhenEntrusted,

    /// <summary>Of what one has written oneself.</summary>
    OfOwnDoing,

    /// <summary>Of the groups that one's post is held for.</summary>
    WithinScope,

    /// <summary>Of every group, in figures and never in words.</summary>
    FiguresOnly,
}

/// <summary>What is true of somebody and of the thing at hand.</summary>
[Flags]
public enum Circumstances
{
    None = 0,
    CharterSigned = 1,
    Invited = 2,
    OwnOrganisation = 4,
    Entrusted = 8,
    OwnDoing = 16,
    WithinScope = 32,
}

internal static class Permissions
{
    public static bool Holds(this Permission permission, Circumstances circumstances) => permission switch
    {
        Permission.Always or Permission.FiguresOnly => true,
        Permission.WhenCharterSigned => circumstances.HasFlag(Circumstances.CharterSigned),
        Permission.WhenInvited => circumstances.HasFlag(Circumstances.Invited),
        Permission.OfOwnOrganisation => circumstances.HasFlag(Circumstances.OwnOrganisation),
        Permission.WhenEntrusted => circumstances.HasFlag(Circumstances.Entrusted),
        Permission.OfOwnDoing => circumstances.HasFlag(Circumstances.OwnDoing),
        Permission.WithinScope => circumstances.HasFlag(Circumstances.WithinScope),
        _ => false,
    };
}
