namespace GpoBot.Core.Groups;

/// <summary>The three kinds of GPO: standing in a sector, thematic over several, opened for one place.</summary>
public enum GroupKind { Sector, Thematic, OneOff }

/// <summary>Whether the group works, sleeps, or is being created; the last two are shown apart in reports.</summary>
public enum GroupStatus { Active, Dormant, InCreation }

/// <summary>How often the group means to meet.</summary>
public enum Cadence { Fortnightly, Monthly }
