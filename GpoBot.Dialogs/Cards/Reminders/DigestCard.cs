using GpoBot.Dialogs.Cards.Elements;
using GpoBot.Dialogs.Commands;

namespace GpoBot.Dialogs.Cards.Reminders;

/// <summary>
/// A message of reminders as cards: section by section, cut where a card is full. Whatever button is pressed, the message stays and
/// what the button brings comes below it, so that nobody loses the other things they were reminded of.
/// </summary>
internal static class DigestCard
{
    public static AdaptiveCard Of(Digest digest, DigestPlace place)
    {
        List<(DigestSection Section, DigestLine Line)> lines =
            [.. digest.Sections.SelectMany(section => section.Lines.Select(line => (section, line)))];
        List<string> order = [.. lines.Select(line => line.Line.Order)];
        return Portion.Draw([.. lines.Select(line => line.Line.Counts)], Portion.Find(order, place.From), portion => new AdaptiveCard
        {
            FallbackText = digest.Title,
            Body =
            [
                TextBlock.Heading(digest.Title),
                TextBlock.Subtle($"GPO {digest.Group}"),
                .. digest.Lead is { } lead && portion.First == 0 ? [new TextBlock(lead)] : Array.Empty<Element>(),
                .. Body(lines, portion).Select(element => Kept(element, place with { From = portion.First == 0 ? null : order[portion.First] })),
                .. digest.ToType is { } words ? [TextBlock.Subtle(words)] : Array.Empty<Element>(),
            ],
            Actions = Turning(portion, order, place),
        });
    }

    /// <summary>What stands in the place of a message whose last line was dealt with.</summary>
    public static AdaptiveCard Done { get; } = NoticeCard.Of("Rappels à jour", ["Plus rien n'attend votre réponse dans ce message."],
        new ExecuteAction("Mes actions", new CardData { Verb = Verbs.MyCommitments }),
        new ExecuteAction("Réunions", new CardData { Verb = Verbs.MeetingList }));

    internal static IEnumerable<Element> Body(IReadOnlyList<(DigestSection Section, DigestLine Line)> lines, Portion portion)
    {
        for (var index = portion.First; index < portion.After; index++)
        {
            var (section, line) = lines[index];
            var begins = index == 0 || lines[index - 1].Section != section;
            var headed = section.Title is not null && (begins || index == portion.First);
            if (headed) yield return Heading(begins ? section.Title! : $"{section.Title} (suite)");
            // The heading has drawn its line already.
            yield return headed ? line.Elements[0] with { Separator = null } : line.Elements[0];
            foreach (var element in line.Elements.Skip(1)) yield return element;
        }
    }

    private static TextBlock Heading(string title) => new(title)
    {
        Style = TextBlockStyle.Heading, Weight = TextWeight.Bolder, Size = TextSize.Medium, Separator = true, Spacing = Spacing.Large,
    };

    internal static Element Kept(Element element, DigestPlace place) => element is ActionSet set
        ? set with { Actions = [.. set.Actions.Select(action => action is ExecuteAction button ? Kept(button, place) : action)] }
        : element;

    private static ExecuteAction Kept(ExecuteAction button, DigestPlace place) => new(button.Title, place.In(button.Data))
    {
        Style = button.Style, Tooltip = button.Tooltip, Mode = button.Mode, AssociatedInputs = button.AssociatedInputs,
    };

    private static IReadOnlyList<CardAction>? Turning(Portion portion, IReadOnlyList<string> order, DigestPlace place)
    {
        List<CardAction> actions = [];
        if (portion.More is { } more) actions.Add(Turn(more, place with { From = order.ElementAtOrDefault(portion.After) }));
        if (portion.First > 0) actions.Add(Turn(Portion.Back, place with { From = null }));
        if (place.View is not null) actions.Add(Turn("Retour aux rappels", place with { From = null, View = null }));
        return actions.Count == 0 ? null : actions;
    }

    /// <summary>Shows another page, or another view, of the same message in its place.</summary>
    public static ExecuteAction Turn(string title, DigestPlace to) =>
        new(title, to.In(new CardData { Verb = Verbs.ReminderPage, Gpo = to.GpoId }));
}
