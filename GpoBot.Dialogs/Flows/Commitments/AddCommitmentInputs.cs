using GpoBot.Core.Commitments;
using GpoBot.Core.Deciding;
using GpoBot.Core.Groups;
using GpoBot.Core.Guard;
using GpoBot.Dialogs.Cards;
using GpoBot.Dialogs.Cards.Commitments;
using GpoBot.Dialogs.Texts;

namespace GpoBot.Dialogs.Flows.Commitments;

/// <summary>From the inputs of the form to a commitment to add.</summary>
internal static class AddCommitmentInputs
{
    /// <summary>The form as it is opened: empty, or with the words that it was opened on.</summary>
    public static AddCommitmentSlots Begun(Button button, Gpo gpo)
    {
        var said = AddCommitmentSlots.Sentence(button.Data.Extra.GetValueOrDefault(CommitmentFormCard.SaidData));
        // Looked at as a whole, for a name may stand in the part that is cut; the form says so, and drops it.
        var fits = said is null || GpoGuard.NamesAPerson(said, gpo) ? said : CardText.Shortened(said, AddCommitment.LongestTitle);
        return new AddCommitmentSlots(gpo.Id, Title: fits);
    }

    /// <returns>What was filled in, and what is wrong with it.</returns>
    public static (AddCommitmentSlots Slots, string? Problem) Read(Button button, Gpo gpo)
    {
        var inputs = button.Inputs;
        var slots = new AddCommitmentSlots(gpo.Id,
            Title: AddCommitmentSlots.Sentence(inputs.Text(CommitmentFormCard.TitleInput)), Due: inputs.Date(CommitmentFormCard.DueInput));
        // The lists of the form are those of the GPO it was drawn for.
        if (button.Data.Gpo != gpo.Id)
            return (slots, $"Voici les problématiques et les contacts de {gpo.Id} : choisissez dans ces listes.");
        var whole = slots with
        {
            ProblemId = inputs.Text(CommitmentFormCard.ProblemInput), OwnerId = inputs.Text(CommitmentFormCard.OwnerInput),
            NoDue = slots.Due is null, ActionType = inputs.Text(CommitmentFormCard.ActionInput),
            PoliceOnly = inputs.Ticked(CommitmentFormCard.PoliceInput),
        };
        // The words of the list will do where none were written.
        var action = ActionTypes.Find(whole.ActionType);
        whole = whole with { Title = whole.Title ?? action?.Label };
        if (action is not null && gpo.FindContact(whole.OwnerId) is { } owner && !action.PartnerTypes.Contains(owner.PartnerType))
            return (whole, RefusalTexts.Of(new Refusal(RefusalCode.ActionNotOfOwner)));
        if (inputs.Has(CommitmentFormCard.DueInput) && slots.Due is null)
            return (whole with { NoDue = false }, "Cette date n'existe pas. Choisissez un jour dans le calendrier.");
        return (whole, whole.ProblemId is null || whole.OwnerId is null || whole.Title is null
            ? "Indiquez la problématique, qui s'engage, et ce qui est à faire, en mots ou dans la liste." : null);
    }
}
