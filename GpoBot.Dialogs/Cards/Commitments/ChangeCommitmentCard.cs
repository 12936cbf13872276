using GpoBot.Core.Commitments;
using GpoBot.Core.Groups;
using GpoBot.Dialogs.Cards.Elements;
using GpoBot.Dialogs.Commands;
using GpoBot.Dialogs.Texts;
using NodaTime;

namespace GpoBot.Dialogs.Cards.Commitments;

/// <summary>The sector lead changes a commitment: the form, what is to be confirmed, and what was done.</summary>
public static class ChangeCommitmentCard
{
    public const string OwnerInput = "owner";
    public const string TitleInput = "title";
    public const string DueInput = "due";
    public const string ToConfirm = "Changement à confirmer";

    public static AdaptiveCard Form(Gpo gpo, Commitment commitment, LocalDate today, string? problem = null)
    {
        var title = $"Modifier ou réaffecter {commitment.Id}";
        return new AdaptiveCard
        {
            FallbackText = title,
            Body =
            [
                TextBlock.Heading(title),
                .. problem is null ? Array.Empty<Element>() : [new TextBlock(problem) { Color = TextColor.Attention, Weight = TextWeight.Bolder }],
                new FactSet([.. CommitmentFacts.Of(gpo, commitment, today)]),
                new ChoiceSetInput(OwnerInput, "Qui s'engage", [.. Owners(gpo, commitment).Select(OwnerChoice)])
                {
                    Selected = gpo.FindContact(commitment.OwnerId) is { Active: true } ? [commitment.OwnerId] : [], IsRequired = true,
                    Style = ChoiceInputStyle.Compact, Placeholder = "Choisir l'organisation",
                },
                new TextInput(TitleInput, "À faire, sans nom de personne")
                {
                    Value = commitment.Title, IsRequired = true, MaxLength = AddCommitment.LongestTitle,
                },
                new DateInput(DueInput, "Échéance, facultative") { Value = commitment.DueOn },
                TextBlock.Subtle($"Ou écrivez « réaffecte {commitment.Id} à la mairie », « échéance {commitment.Id} au 15 décembre »."),
            ],
            Actions =
            [
                new ExecuteAction("Enregistrer", CommitmentCard.Data(Verbs.CommitmentChange, gpo, commitment)) { Style = ActionStyle.Positive },
                .. PoliceOnly(gpo, commitment),
            ],
        };
    }

    /// <summary>What changes, line by line, before it is written.</summary>
    public static AdaptiveCard Preview(Gpo gpo, Commitment commitment, IReadOnlyList<Fact> changes, string? note, string draftId) => new()
    {
        FallbackText = ToConfirm,
        Body =
        [
            TextBlock.Heading($"{ToConfirm} – {commitment.Id}"), new TextBlock(CardText.Plain(commitment.Title)), new FactSet(changes),
            .. note is null ? Array.Empty<Element>() : [TextBlock.Subtle(note)],
            TextBlock.Subtle(Sentences.YesNo),
        ],
        Actions = DraftButtons.Of(draftId, "Enregistrer"),
    };

    public static AdaptiveCard Done(Gpo gpo, Commitment commitment, LocalDate today, string title, string note) => new()
    {
        FallbackText = title,
        Body = [TextBlock.Heading(title), new TextBlock(note), new FactSet([.. CommitmentFacts.Of(gpo, commitment, today)])],
        Actions =
        [
            new ExecuteAction("Corriger", CommitmentCard.Data(Verbs.CommitmentChangeForm, gpo, commitment)), .. PoliceOnly(gpo, commitment),
        ],
    };

    private static IEnumerable<CardAction> PoliceOnly(Gpo gpo, Commitment commitment)
    {
        if (gpo.FindContact(commitment.OwnerId) is not { } owner || !(owner.LeadsTheGroup || owner.PartnerType == "PN")) yield break;
        var data = CommitmentCard.Data(Verbs.CommitmentPoliceOnly, gpo, commitment) with { Choice = commitment.PoliceOnly ? "off" : "on" };
        yield return new ExecuteAction(commitment.PoliceOnly ? "Montrer aux membres" : "Police seulement", data) { AssociatedInputs = AssociatedInputs.None };
    }

    private static IEnumerable<Contact> Owners(Gpo gpo, Commitment commitment) => gpo.Contacts
        .Where(one => one.Active && (!commitment.PoliceOnly || one.LeadsTheGroup || one.PartnerType == "PN")).OrderBy(one => one.Organisation, French.Order);

    private static Choice OwnerChoice(Contact contact) =>
        new($"{CardText.Plain(contact.Organisation)} ({CardText.Plain(contact.FullName)})", contact.Id);
}
