using GpoBot.Tests.Drivers;

namespace GpoBot.Tests.Hostile;

/// <summary>Presses, as one person, a button of every kind on every card that comes by, until no new one is seen.</summary>
internal sealed class Crawl(TeamsPerson person)
{
    private readonly HashSet<string> _pressed = new(StringComparer.Ordinal);
    private readonly Queue<SeenCard> _cards = new();

    /// <summary>Presses that were possible, made or not, as JSON.</summary>
    public List<string> Presses { get; } = [];

    public async Task SayAsync(string text)
    {
        Take(await person.SaysAsync(text));
        while (_cards.TryDequeue(out var card)) await PressAsync(card);
    }

    private async Task PressAsync(SeenCard card)
    {
        foreach (var button in CardButtons.Of(card))
        {
            var activity = CardButtons.Press(person.Activity("invoke"), card, button);
            Presses.Add(activity.ToJsonString());
            // A deletion or a departure would end the walk.
            if (!_pressed.Add(button.Verb) || button.Verb.EndsWith(".remove", StringComparison.Ordinal)) continue;
            Take(await person.WithRepliesAsync(() => person.PostAsync(activity)));
        }
    }

    private void Take(Seen seen)
    {
        foreach (var card in seen.Activities.Select(one => one.Card).OfType<SeenCard>()) _cards.Enqueue(card);
        if (CardButtons.InAnswer(seen.Body) is { } own) _cards.Enqueue(own);
    }
}
