namespace GpoBot.Core.Groups;

/// <summary>What somebody is outside the groups: it opens figures and settings, never the content of a group they do not stand in.</summary>
/// <param name="Scope">The district ("CPN Montfictif") or directorate ("DIPN 9A") it is held for; empty for the whole country.</param>
public sealed record Post(PostRole Role, string Scope);

/// <summary>Somebody holds a post, or holds it no more.</summary>
/// <param name="Email">Lower-case address; the key by which a Teams identity is bound.</param>
public sealed record Appointment(string Email, string FirstName, string LastName, Post Post, bool Active = true);

/// <summary>The posts of the hierarchy and of those who keep the house.</summary>
public enum PostRole { DistrictChief, Directorate, National, Administrator, Auditor }
