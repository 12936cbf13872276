using GpoBot.Core.Groups;
using GpoBot.Core.Roster;
using GpoBot.Dialogs.Cards.Elements;
using GpoBot.Dialogs.Commands;
using GpoBot.Dialogs.Texts;
using NodaTime;

namespace GpoBot.Dialogs.Cards.People;

/// <summary>Who follows somebody who leaves: one of the roster, or a newcomer with name and professional address.</summary>
public static class SuccessorFormCard
{
    public const string KnownInput = "known";
    public const string DayInput = "day";

    /// <summary>In the data: the sector lead hands over, and does not only leave.</summary>
    public const string Handover = "handover";

    /// <summary>In the data: every group the leaver is in, by id.</summary>
    public const string Groups = "groups";

    public static AdaptiveCard Of(SuccessorForm form) => new()
    {
        FallbackText = Title(form),
        Body =
        [
            TextBlock.Heading($"{Title(form)} – {French.Join(form.Gpos.Select(gpo => gpo.Id))}"), .. PeopleCard.Problem(form.Problem),
            new TextBlock(form.HandsOver
                ? "Votre successeur reçoit le dossier aujourd'hui, et les droits le jour dit. Les vôtres cessent ce jour-là."
                : "Votre successeur reprend les engagements. Sans successeur, le référent en décide."),
            new ChoiceSetInput(KnownInput, "Quelqu'un du GPO", [.. form.Known.Select(one => new Choice(PeopleCard.Full(one), one.Id))])
            {
                Style = ChoiceInputStyle.Compact, Placeholder = "Choisir dans la liste",
            },
            new TextBlock("**Ou une personne nouvelle**") { Separator = true },
            Text(ContactFormCard.FirstNameInput, "Prénom", form.Entry?.FirstName), Text(ContactFormCard.LastNameInput, "Nom", form.Entry?.LastName),
            Text(ContactFormCard.FunctionInput, "Fonction", form.Entry?.Function),
            Text(ContactFormCard.EmailInput, "Adresse professionnelle, de la même organisation", form.Entry?.Email) with { Style = TextInputStyle.Email },
            new DateInput(DayInput, form.HandsOver ? "Jour où les droits passent" : "Dernier jour d'accès (vide : aujourd'hui)")
            {
                Value = form.Day, Min = form.Today, IsRequired = form.HandsOver,
            },
        ],
        Actions =
        [
            new ExecuteAction(form.HandsOver ? "Préparer la passation" : "Confirmer le départ", new CardData
            {
                Verb = Verbs.SuccessorSave, Gpo = form.Gpos[0].Id, Id = form.LeaverId, Extra = new Dictionary<string, string>
                {
                    [Groups] = string.Join(' ', form.Gpos.Select(gpo => gpo.Id)), [Handover] = form.HandsOver ? "yes" : "no",
                },
            }) { Style = ActionStyle.Positive },
        ],
    };

    public static string Title(SuccessorForm form) => form.HandsOver ? "Passation" : "Qui prend la suite ?";

    private static TextInput Text(string id, string label, string? value) => new(id, label) { Value = value, MaxLength = ContactEntry.LongestName };
}

/// <summary>What the form shows.</summary>
/// <param name="LeaverId">Who leaves, when it is not the person themselves.</param>
/// <param name="Known">Who of the roster can follow.</param>
public sealed record SuccessorForm(
    IReadOnlyList<Gpo> Gpos, string? LeaverId, bool HandsOver, IReadOnlyList<Contact> Known, LocalDate? Day, LocalDate Today,
    ContactEntry? Entry = null, string? Problem = null);
