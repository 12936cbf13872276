using GpoBot.Core.Groups;
using GpoBot.Core.Meetings.Holding;
using GpoBot.Core.Records;
using GpoBot.Dialogs.Cards.Elements;
using GpoBot.Dialogs.Commands;
using GpoBot.Dialogs.Texts;

namespace GpoBot.Dialogs.Cards.Records;

/// <summary>Puts a draft right: presence, decisions, and in a correction which lines stay.</summary>
public static class RecordFormCard
{
    public const string PresentInput = "present";
    public const string KeptInput = "kept";
    public const string Title = "Corriger le relevé";

    /// <summary>Field of the decision at this place, or of a new one.</summary>
    public static string DecisionInput(int index) => $"decision{index}";

    public static AdaptiveCard Of(Gpo gpo, DecisionRecord draft, string? problem = null)
    {
        var decisions = draft.Of(RecordItemKind.Decision).ToList();
        return new AdaptiveCard
        {
            FallbackText = Title,
            Body =
            [
                TextBlock.Heading(Title),
                TextBlock.Subtle($"{gpo.Id} {CardText.Plain(gpo.Group.Name)}. {RecordWords.Title(draft)}"),
                .. problem is null ? Array.Empty<Element>() : [new TextBlock(problem) { Color = TextColor.Attention }],
                Present(draft),
                .. decisions.Select((item, index) => Decision(index, $"Décision {index + 1} (videz pour la retirer)", item.Text)),
                .. decisions.Count < NoteDecision.Most ? [Decision(decisions.Count, "Ajouter une décision", null)] : Array.Empty<Element>(),
                .. Kept(draft),
                TextBlock.Subtle(draft.Version > 1
                    ? "Les autres lignes restent celles de la version validée."
                    : "Pour un engagement, corrigez-le lui-même, par exemple « échéance AC002 au 15 décembre » : le relevé suit."),
            ],
            Actions =
            [
                new ExecuteAction("Enregistrer", RecordCard.Data(Verbs.RecordEdit, gpo, draft)) { Style = ActionStyle.Positive },
                new ExecuteAction("Retour au relevé", RecordCard.Data(Verbs.DecisionRecord, gpo, draft)) { AssociatedInputs = AssociatedInputs.None },
            ],
        };
    }

    /// <summary>The organisations of a draft, in the order in which the form numbers them.</summary>
    public static IReadOnlyList<string> Organisations(DecisionRecord draft) => [.. draft.Present.Concat(draft.Absent).Order(French.Order)];

    // Names may hold a comma, which parts values: the place in the list stands for them.
    private static ChoiceSetInput Present(DecisionRecord draft)
    {
        var all = Organisations(draft);
        return new ChoiceSetInput(PresentInput, "Organisations présentes", [.. all.Select((name, index) => new Choice(CardText.Plain(name), $"{index}"))])
        {
            Style = ChoiceInputStyle.Expanded, IsMultiSelect = true,
            Selected = [.. all.Select((name, index) => (name, index)).Where(one => draft.Present.Contains(one.name)).Select(one => $"{one.index}")],
        };
    }

    private static TextInput Decision(int index, string label, string? text) =>
        new(DecisionInput(index), label) { IsMultiline = true, MaxLength = NoteDecision.Longest, Value = text };

    private static IEnumerable<Element> Kept(DecisionRecord draft)
    {
        var lines = draft.Items.Where(item => (item.CommitmentId ?? item.ProblemId) is not null).ToList();
        if (draft.Version == 1 || lines.Count == 0) yield break;
        yield return new ChoiceSetInput(KeptInput, "Lignes du relevé (décochez pour retirer)",
            [.. lines.Select(item => new Choice(RecordWords.Line(item, CardText.Plain), (item.CommitmentId ?? item.ProblemId)!))])
        {
            Style = ChoiceInputStyle.Expanded, IsMultiSelect = true, Selected = [.. lines.Select(item => (item.CommitmentId ?? item.ProblemId)!)],
        };
    }
}
