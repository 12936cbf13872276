using GpoBot.Core.Groups;
using GpoBot.Core.Meetings;
using GpoBot.Dialogs.Cards.Elements;
using GpoBot.Dialogs.Commands;
using GpoBot.Dialogs.Texts;
using NodaTime;

namespace GpoBot.Dialogs.Cards.DropIns;

/// <summary>When and where the delegate is to be found: the form, and a typed one shown back.</summary>
public static class DropInFormCard
{
    public const string DateInput = "date";
    public const string FromInput = "from";
    public const string UntilInput = "until";
    public const string PlaceInput = "place";
    public const string Title = "Noter une permanence";
    public const string Summary = "Permanence à confirmer";

    public static AdaptiveCard Of(Gpo gpo, LocalDate? day, LocalTime? from, LocalTime? until, string? place, LocalDate today, string? problem = null) => new()
    {
        FallbackText = Title,
        Body =
        [
            TextBlock.Heading(Title),
            TextBlock.Subtle($"{gpo.Id} {CardText.Plain(gpo.Group.Name)}"),
            .. problem is null ? Array.Empty<Element>() : [new TextBlock(problem) { Color = TextColor.Attention }],
            new DateInput(DateInput, "Jour") { IsRequired = true, Value = day, Min = today },
            new TimeInput(FromInput, "Début") { IsRequired = true, Value = from },
            new TimeInput(UntilInput, "Fin") { Value = until },
            new TextInput(PlaceInput, "Lieu") { IsRequired = true, MaxLength = PlanMeetings.LongestPlace, Value = place, Placeholder = "Par exemple : mairie, salle 2" },
            TextBlock.Subtle("Le jour, l'heure et le lieu paraissent à l'ordre du jour. N'écrivez le nom d'aucune personne reçue."),
        ],
        Actions = [new ExecuteAction("Enregistrer", new CardData { Verb = Verbs.DropInSet, Gpo = gpo.Id }) { Style = ActionStyle.Positive }],
    };

    public static AdaptiveCard Preview(Gpo gpo, string sentence, string draftId) => new()
    {
        FallbackText = sentence.Replace("**", "", StringComparison.Ordinal),
        Body =
        [
            new TextBlock(sentence), TextBlock.Subtle($"GPO {gpo.Id} {CardText.Plain(gpo.Group.Name)}"), TextBlock.Subtle(Sentences.YesNo),
        ],
        Actions = DraftButtons.Of(draftId, "Oui"),
    };
}
