namespace GpoBot.Core.Groups;

/// <summary>A room with a calendar of its own, which is invited to a meeting as a resource and accepts or declines.</summary>
/// <param name="Address">Lower-case address of its mailbox.</param>
public sealed record Room(string Name, string Address);
