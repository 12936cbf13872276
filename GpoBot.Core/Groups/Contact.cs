using NodaTime;

namespace GpoBot.Core.Groups;

/// <summary>A person of the roster of one GPO. The organisation commits; the contact answers for it.</summary>
public sealed record Contact : GpoRow
{
    public override string RowKey => "b.contact." + Id;

    /// <summary><c>P05</c> for a partner; <c>PN:S01</c> for the sector lead, <c>PN:S01:D</c> for the deputy lead.</summary>
    public required string Id { get; init; }
    public required string Organisation { get; init; }

    /// <summary>Closed list of the trade: MAIRIE, PM, BAILLEUR, TRANSPORT, EDUCATION, DCPP, PN…</summary>
    public required string PartnerType { get; init; }
    public required string FirstName { get; init; }
    public required string LastName { get; init; }
    public string? Function { get; init; }

    /// <summary>Lower-case address; the key by which a Teams identity is bound to the roster.</summary>
    public required string Email { get; init; }
    public AccessType Access { get; init; } = AccessType.EmailOnly;
    public ContactRole Role { get; init; } = ContactRole.Member;
    public Channel PreferredChannel { get; init; } = Channel.Teams;
    public LocalDate? CharterSignedOn { get; init; }
    public bool Active { get; init; } = true;
    public string? DeputyId { get; init; }

    /// <summary>Wants no reminders at all; invitations and answers to what they did still come.</summary>
    public bool RemindersStopped { get; init; }

    /// <summary>First day on which this person gets reminders again; null when there is no pause.</summary>
    public LocalDate? RemindersPausedUntil { get; init; }

    /// <summary>Language of the conversation, <c>fr</c> or <c>en</c>; null is French.</summary>
    public string? Language { get; init; }

    /// <summary>Last day of access, when the departure is announced or the stay was limited; null: open.</summary>
    public LocalDate? AccessUntil { get; init; }

    /// <summary>Day on which who this was went from the memory; what they did stays, under the name of their organisation.</summary>
    public LocalDate? ForgottenOn { get; init; }

    public string FullName => ForgottenOn is null ? $"{FirstName} {LastName}" : $"Ancien membre ({Organisation})";
    /// <summary>The same contact without anything that says who it was.</summary>
    public Contact Nameless(LocalDate today) => this with
    {
        FirstName = "", LastName = "", Function = null, Email = "", Active = false, DeputyId = null, CharterSignedOn = null, Language = null,
        RemindersPausedUntil = null, AccessUntil = AccessUntil ?? today, ForgottenOn = today, Role = LeadsTheGroup ? ContactRole.Member : Role,
    };

    public bool LeadsTheGroup => Role is ContactRole.Lead or ContactRole.DeputyLead;
}
