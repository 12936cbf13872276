using GpoBot.Core.Groups;
using GpoBot.Core.Problems;
using GpoBot.Core.Problems.Links;
using GpoBot.Dialogs.Cards.Elements;
using GpoBot.Dialogs.Commands;
using GpoBot.Dialogs.Texts;
using NodaTime;

namespace GpoBot.Dialogs.Cards.Problems;

/// <summary>Several problems by what they are for their reader, each with a button that opens it. A long list goes on from card to card.</summary>
public static class ProblemListCard
{
    /// <param name="lines">In the order of the parts.</param>
    /// <param name="again">What asks for the same list; its choice is where the card begins.</param>
    public static AdaptiveCard Of(string title, IReadOnlyList<ProblemLine> lines, LocalDate today, CardData again)
    {
        List<string> order = [.. lines.Select(line => line.Order)];
        return Portion.Draw([.. lines.Select(_ => true)], Portion.Find(order, again.Choice), portion => new AdaptiveCard
        {
            FallbackText = title,
            Body = [TextBlock.Heading(title), .. Shown([.. lines.Skip(portion.First).Take(portion.Count)], lines, today)],
            Actions = Turning(portion, order, again),
        });
    }

    private static IEnumerable<Element> Shown(IReadOnlyList<ProblemLine> lines, IReadOnlyList<ProblemLine> all, LocalDate today)
    {
        var several = all.Select(line => line.Part).Distinct().Count() > 1;
        ListPart? part = null;
        foreach (var line in lines)
        {
            if (several && line.Part != part) yield return new TextBlock(Heading(line.Part)) { Weight = TextWeight.Bolder, Size = TextSize.Medium, Spacing = Spacing.Medium };
            part = line.Part;
            yield return new TextBlock($"**{line.Id} – {CardText.Plain(line.Title)}**") { Separator = true };
            yield return new TextBlock(line.Said(today)) { Spacing = Spacing.None, IsSubtle = true };
            yield return new ActionSet([new ExecuteAction($"Voir {line.Id}", new CardData { Verb = Verbs.ProblemShow, Gpo = line.GpoId, Id = line.Id })]);
        }
    }

    private static string Heading(ListPart part) => part switch
    {
        ListPart.Proposed => "Proposées : à retenir ou à réorienter",
        ListPart.Mine => "Vos signalements",
        ListPart.Linked => "Portées par un autre GPO, en lecture",
        ListPart.Closed => "Closes",
        _ => "Suivies",
    };

    private static IReadOnlyList<CardAction>? Turning(Portion portion, IReadOnlyList<string> order, CardData again)
    {
        List<CardAction> actions = [];
        if (portion.More is { } more) actions.Add(new ExecuteAction(more, again with { Choice = order.ElementAtOrDefault(portion.After) }));
        if (portion.First > 0) actions.Add(new ExecuteAction(Portion.Back, again with { Choice = null }));
        return actions.Count == 0 ? null : actions;
    }
}

/// <summary>Why a problem is in the list, in the order of reading.</summary>
public enum ListPart { Proposed, Open, Mine, Linked, Closed }

/// <summary>One problem of a list.</summary>
/// <param name="More">Beside its state: what is counted, or who answers for it.</param>
public sealed record ProblemLine(ListPart Part, string GpoId, string Id, string Title, string? Place, string State, Func<LocalDate, string?> More)
{
    public string Order => $"{(int)Part}.{GpoId}.{Id.Length}.{Id}";

    public static ProblemLine Of(ListPart part, Gpo gpo, Problem problem) => new(
        part, gpo.Id, problem.Id, problem.Title, problem.Place, ProblemWords.State(problem), today => ProblemWords.Indicator(problem, today));

    /// <summary>For who may repeat to residents what is public, and no more.</summary>
    public static ProblemLine InPublic(ListPart part, Gpo gpo, Problem problem) => new(
        part, gpo.Id, problem.Id, problem.Title, problem.Place, ProblemLabels.InPublic(problem.Status), _ => null);

    public static ProblemLine Of(Gpo gpo, LinkedProblem linked) => new(
        ListPart.Linked, gpo.Id, linked.ProblemId, linked.Title, linked.Place, ProblemLabels.Status(linked.Status),
        _ => $"Portée par {LinkedProblemCard.Owner(linked)}");

    internal string Said(LocalDate today)
    {
        string?[] lines = [$"{GpoId}{(Place is { Length: > 0 } place ? $", {CardText.Plain(place)}" : "")}", State, More(today)];
        return string.Join("  \n", lines.OfType<string>());
    }
}
