using GpoBot.Core.Commitments;
using GpoBot.Core.Groups;
using GpoBot.Dialogs.Cards.Elements;
using NodaTime;

namespace GpoBot.Dialogs.Cards.Commitments;

/// <summary>Several commitments, each with a button that opens it. A long list goes on from card to card.</summary>
public static class CommitmentListCard
{
    /// <param name="lines">By due date.</param>
    /// <param name="again">What asks for the same list; its choice is where the card begins.</param>
    public static AdaptiveCard Of(
        string title, string? lead, IReadOnlyList<(Gpo Gpo, Commitment Commitment)> lines, LocalDate today, CardData again)
    {
        List<string> order = [.. lines.Select(line => CommitmentLine.Order(line.Commitment))];
        return Portion.Draw([.. lines.Select(_ => true)], Portion.Find(order, again.Choice), portion => new AdaptiveCard
        {
            FallbackText = title,
            Body =
            [
                TextBlock.Heading(title),
                .. lead is null ? Array.Empty<Element>() : [new TextBlock(lead)],
                .. lines.Skip(portion.First).Take(portion.Count).SelectMany(line => CommitmentLine.Of(line.Gpo, line.Commitment, today)),
            ],
            Actions = Turning(portion, order, again),
        });
    }

    private static IReadOnlyList<CardAction>? Turning(Portion portion, IReadOnlyList<string> order, CardData again)
    {
        List<CardAction> actions = [];
        if (portion.More is { } more) actions.Add(new ExecuteAction(more, again with { Choice = order.ElementAtOrDefault(portion.After) }));
        if (portion.First > 0) actions.Add(new ExecuteAction(Portion.Back, again with { Choice = null }));
        return actions.Count == 0 ? null : actions;
    }
}
