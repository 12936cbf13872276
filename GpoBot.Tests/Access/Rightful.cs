using GpoBot.Core.Commitments;
using GpoBot.Core.Groups;
using GpoBot.Core.Meetings;
using NodaTime;

namespace GpoBot.Tests.Access;

/// <summary>People and things of a small group, for the tables of cases of rights.</summary>
internal static class Rightful
{
    public static readonly LocalDate Day = new(2026, 11, 20);

    /// <summary>A landlord who has signed the charter.</summary>
    public static Contact Member { get; } = new()
    {
        Id = "P05", Organisation = "Horizon", PartnerType = "BAILLEUR", FirstName = "Elias", LastName = "Palier", Email = "elias@example.com", CharterSignedOn = Day,
    };

    public static Contact Unsigned { get; } = Member with { CharterSignedOn = null };
    public static Contact Lead { get; } = Member with { Id = "PN:S01", PartnerType = "PN", Role = ContactRole.Lead };
    public static Contact DeputyLead { get; } = Lead with { Id = "PN:S01:D", Role = ContactRole.DeputyLead };
    public static Contact Operator { get; } = Member with { Id = "P06", PartnerType = "TRANSPORT" };
    public static Contact Delegate { get; } = Member with { Id = "P07", PartnerType = "DCPP" };
    public static Contact Guest { get; } = Member with { Id = "P08", Role = ContactRole.Occasional };

    /// <summary>One of each standing, and those whom a signature or a departure makes different.</summary>
    public static IReadOnlyList<Contact> Everybody { get; } =
    [
        Lead, DeputyLead, Member, Unsigned, Operator, Operator with { CharterSignedOn = null }, Delegate, Delegate with { CharterSignedOn = null }, Guest,
        Guest with { CharterSignedOn = null }, Member with { Role = ContactRole.Deputy }, Member with { Active = false }, Lead with { Active = false },
    ];

    public static Commitment Promise(string owner) => new() { Id = "AC1", ProblemId = "PB1", OwnerId = owner, Title = "Fermer", DecidedOn = Day };

    public static Meeting Invites(params string[] ids) => new()
    {
        Id = "R-S01-1", Number = 1, Start = new(2026, 11, 24, 9, 30), DurationMinutes = 90, PlannedAt = Instant.FromUtc(2026, 11, 1, 8, 0), InvitedIds = ids,
    };

    public static Gpo Group(params Contact[] contacts) => new([Sector, .. contacts]);

    public static Group Sector { get; } =
        new() { Id = "S01", Kind = GroupKind.Sector, Name = "Essai", Directorate = "DIPN 9A", District = "CPN Montfictif" };
}
