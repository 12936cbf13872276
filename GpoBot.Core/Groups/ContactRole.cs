namespace GpoBot.Core.Groups;

/// <summary>What a contact is in this GPO. Rights follow from it alone, never from what a card claims.</summary>
public enum ContactRole { Lead, DeputyLead, Member, Deputy, Occasional }

/// <summary>How a contact can be reached: same tenant, guest of it, federated tenant, or by e-mail only.</summary>
public enum AccessType { Internal, Guest, Federated, EmailOnly }

/// <summary>The two equal ways to a person.</summary>
public enum Channel { Teams, Email }
