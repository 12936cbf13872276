using GpoBot.Core.Groups;
using GpoBot.Dialogs.Cards.Elements;
using GpoBot.Dialogs.Commands;
using NodaTime;

namespace GpoBot.Dialogs.Cards.Groups;

/// <summary>The form to note when the GPO does not meet: two days and a name.</summary>
public static class ClosedPeriodFormCard
{
    public const string Summary = "Noter une fermeture";
    public const string GpoInput = "group";
    public const string FromInput = "from";
    public const string ToInput = "to";
    public const string NameInput = "name";

    /// <summary>What can be typed instead.</summary>
    public const string Question = "de quand à quand ? Par exemple « du 21 décembre au 3 janvier, vacances de Noël ».";

    public static AdaptiveCard Of(ClosedPeriodForm form) => new()
    {
        FallbackText = Summary,
        Body =
        [
            TextBlock.Heading($"Noter une fermeture – {form.Gpo.Id} {CardText.Plain(form.Gpo.Group.Name)}"),
            .. form.Problem is null ? Array.Empty<Element>()
                : [new TextBlock(form.Problem) { Color = TextColor.Attention, Weight = TextWeight.Bolder }],
            new TextBlock("Les dates d'une série qui tombent ces jours-là seront écartées."),
            new ChoiceSetInput(GpoInput, "GPO", [.. form.Led.Select(g => new Choice($"{g.Id} – {CardText.Plain(g.Name)}", g.Id))])
            {
                Selected = [form.Gpo.Id], IsRequired = true, Style = ChoiceInputStyle.Compact,
            },
            new ColumnSet(
            [
                new Column([new DateInput(FromInput, "Premier jour") { Value = form.From, IsRequired = true }]),
                new Column([new DateInput(ToInput, "Dernier jour") { Value = form.To, Min = form.Today, IsRequired = true }]),
            ]),
            new TextInput(NameInput, "Nom, sans nom de personne")
            {
                Value = form.Name, MaxLength = ClosedPeriod.LongestName, Placeholder = "Vacances de Noël",
            },
            TextBlock.Subtle($"Sans la carte, répondez simplement ici : {Question}"),
        ],
        Actions =
        [
            new ExecuteAction("Enregistrer", new CardData { Verb = Verbs.ClosedPeriodSet, Gpo = form.Gpo.Id }) { Style = ActionStyle.Positive },
        ],
    };
}

/// <summary>What the form shows: empty, or what was said before.</summary>
/// <param name="Problem">Why the last try was not accepted, or null.</param>
public sealed record ClosedPeriodForm(
    Gpo Gpo, IReadOnlyList<Group> Led, LocalDate? From, LocalDate? To, string? Name, LocalDate Today, string? Problem);
