namespace GpoBot.Core.Groups;

/// <summary>What somebody is outside the groups: it opens figures and settings, never the content of a group they do not stand in.</summary>
/// <param name="Scope">The district ("CPN Montfictif") or directorate ("DIPN 9A") it is held for; empty for the whole country.</param>
public sealed record Post(PostRole Role, string Scope);

/// <summary>The posts of the hierarchy and of those who keep the house.</summary>
public enum PostRole { DistrictChief, Directorate, National, Administrator, Auditor }
