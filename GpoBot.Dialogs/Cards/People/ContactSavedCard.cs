using GpoBot.Core.Access;
using GpoBot.Core.Groups;
using GpoBot.Core.Meetings;
using GpoBot.Dialogs.Cards.Elements;
using GpoBot.Dialogs.Commands;
using GpoBot.Dialogs.Texts;
using NodaTime;

namespace GpoBot.Dialogs.Cards.People;

/// <summary>What was written of a contact, and what comes next.</summary>
public static class ContactSavedCard
{
    public static AdaptiveCard Of(Gpo gpo, Contact contact, bool added, LocalDateTime now)
    {
        var title = added ? $"Contact ajouté dans {gpo.Id} : {PeopleCard.Name(contact)}" : $"Fiche enregistrée : {PeopleCard.Name(contact)}";
        return new AdaptiveCard
        {
            FallbackText = title,
            Body =
            [
                TextBlock.Heading(title), new FactSet([.. Facts(contact)]),
                .. Rights.IsBoundByCharter(contact) ? Array.Empty<Element>()
                    : [new TextBlock("**La charte n'est pas signée.** D'ici là, cette personne est invitée aux réunions et ne voit que les titres de l'ordre du jour et ses propres engagements.")],
                .. added ? [TextBlock.Subtle("Un message de bienvenue part maintenant, dans Teams ou par courriel.")] : Array.Empty<Element>(),
            ],
            Actions =
            [
                .. MayInvite(gpo, contact, now) ? [PeopleCard.Button("Inviter aux réunions à venir", Verbs.ContactInvite, gpo, contact.Id)] : Array.Empty<CardAction>(),
                .. Rights.IsBoundByCharter(contact) ? Array.Empty<CardAction>() : [PeopleCard.Button("Charte signée", Verbs.NoteCharter, gpo, contact.Id)],
                PeopleCard.Button("Corriger la fiche", Verbs.ContactForm, gpo, contact.Id), PeopleCard.Button("Membres", Verbs.Roster, gpo),
            ],
        };
    }

    public static IEnumerable<Fact> Facts(Contact contact)
    {
        yield return new Fact("Organisation", $"{PeopleCard.Organisation(contact)}");
        if (contact.Function is { } function) yield return new Fact("Fonction", CardText.Plain(function));
        yield return new Fact("Adresse", CardText.Plain(contact.Email));
        yield return new Fact("Accès", RosterLabels.Access(contact.Access));
        yield return new Fact("Rôle", RosterLabels.Of(contact.Role));
        if (contact.AccessUntil is { } last) yield return new Fact("Dernier jour d'accès", French.Date(last));
    }

    private static bool MayInvite(Gpo gpo, Contact contact, LocalDateTime now) => !contact.LeadsTheGroup
        && gpo.Meetings.Any(one => one.Status == MeetingStatus.Planned && one.Start > now && !one.InvitedIds.Contains(contact.Id));
}
