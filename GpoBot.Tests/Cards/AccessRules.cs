using System.Text.Json;

namespace GpoBot.Tests.Cards;

/// <summary>What a card owes those who hear it, enlarge it or see no colours.</summary>
internal static class AccessRules
{
    /// <summary>Teams cuts longer ones.</summary>
    private const int LongestButton = 40;

    public static IEnumerable<string> BrokenBy(JsonElement card)
    {
        var nodes = CardNode.All(card).ToList();
        if (card.Text("speak") is null) yield return "A voice has nothing to say of it.";
        foreach (var text in nodes.Where(n => n.Type == "TextBlock").Select(n => n.Json))
        {
            if (!text.Is("wrap")) yield return $"A text is cut at the edge: {text.Text("text")}";
            if (text.Text("text")?.Contains("~~", StringComparison.Ordinal) == true) yield return "Struck-out words, which Teams does not strike out.";
        }

        var buttons = nodes.Where(n => n is { IsFallback: false } && n.Type.StartsWith("Action.", StringComparison.Ordinal)).Select(n => n.Json.Text("title") ?? "").ToList();
        foreach (var title in buttons.Where(title => title.Length is 0 or > LongestButton)) yield return $"A button cannot be read: « {title} ».";
        foreach (var title in Twice(buttons)) yield return $"Two buttons say {title}.";
        foreach (var label in Twice(nodes.Select(n => n.Json.Text("label")).OfType<string>())) yield return $"Two inputs are labelled {label}.";
    }

    private static IEnumerable<string> Twice(IEnumerable<string> words) => words.CountBy(word => word).Where(word => word.Value > 1).Select(word => word.Key);
}
