using System.Text;
using System.Text.Json;
using GpoBot.Dialogs.Cards;

namespace GpoBot.Tests.Cards;

/// <summary>What every card of ours keeps, beyond being valid.</summary>
internal static class CardRules
{
    /// <summary>Safe under every limit Teams has published, in bytes of UTF-8.</summary>
    public const int LargestCard = 25 * 1024;
    public const int MostPrimaryActions = 6;

    public static IReadOnlyList<string> BrokenBy(JsonElement card)
    {
        var nodes = CardNode.All(card).ToList();
        return [.. Frame(card), .. Inputs(nodes), .. Executes(nodes), .. Crowds(nodes), .. Targets(nodes)];
    }

    private static IEnumerable<string> Frame(JsonElement card)
    {
        var size = Encoding.UTF8.GetByteCount(card.GetRawText());
        if (size >= LargestCard) yield return $"The card has {size} bytes.";
        if (card.Text("type") != "AdaptiveCard") yield return "It is no card.";
        if (card.Text("version") != "1.5") yield return "Its version is not 1.5.";
        if (card.Text("fallbackText") is null) yield return "It says nothing to clients that cannot draw it.";
    }

    private static IEnumerable<string> Inputs(List<CardNode> nodes)
    {
        var ids = nodes.Select(n => n.Json.Text("id")).OfType<string>().ToList();
        foreach (var id in ids.GroupBy(id => id).Where(g => g.Count() > 1)) yield return $"The id {id.Key} is there twice.";

        var sent = nodes.Where(n => n.Type is "Action.Execute").SelectMany(n => CardData.Parse(n.Json).Extra.Keys).ToHashSet();
        foreach (var input in nodes.Where(n => n.Type.StartsWith("Input.", StringComparison.Ordinal)).Select(n => n.Json))
        {
            var id = input.Text("id");
            if (id is null) yield return "An input has no id.";
            else if (CardData.IsReserved(id) || sent.Contains(id)) yield return $"The input {id} would overwrite a button's data.";
            if (string.IsNullOrWhiteSpace(input.Text("label"))) yield return $"The input {id} has no label.";
            if (input.Is("isRequired") && input.Text("label")?.EndsWith("(obligatoire)", StringComparison.Ordinal) != true)
                yield return $"The label of {id} does not say that it is required.";
            if (input.Is("isRequired") && input.Text("errorMessage") is null) yield return $"The input {id} has no error message.";

            var values = input.Children("choices").Select(choice => choice.Text("value") ?? "").ToList();
            foreach (var value in values.Where(v => v.Contains(',', StringComparison.Ordinal))) yield return $"A comma in the choice {value}.";
            if (values.Distinct().Count() < values.Count) yield return $"The input {id} has one value twice.";
        }
    }

    private static IEnumerable<string> Executes(List<CardNode> nodes)
    {
        foreach (var action in nodes.Where(n => n.Type == "Action.Execute").Select(n => n.Json))
        {
            var verb = action.Text("verb");
            var fallback = action.TryGetProperty("fallback", out var found) ? found : default;
            if (string.IsNullOrEmpty(verb)) yield return "A button has no verb.";
            else if (fallback.ValueKind != JsonValueKind.Object || fallback.Text("type") != "Action.Submit")
                yield return $"The button {verb} has no fallback for old clients.";
            else if (CardData.Parse(fallback).Verb != verb) yield return $"The fallback of {verb} has another verb.";
            if (!CardData.Parse(action).IsCurrent) yield return $"The data of {verb} name no schema.";
        }

        // One that opens a dialog stands for itself: there is no other way to ask for one.
        if (nodes.Any(n => n is { Type: "Action.Submit", IsFallback: false } && !OpensDialog(n.Json))) yield return "A submit that is no fallback.";
    }

    private static bool OpensDialog(JsonElement action) => action.TryGetProperty("data", out var data)
        && data.TryGetProperty("msteams", out var teams) && teams.Text("type") == "task/fetch" && CardData.Parse(action) is { Verb: not null, IsCurrent: true };

    private static IEnumerable<string> Crowds(List<CardNode> nodes) => nodes
        .Select(n => n.Json.Children("actions").Count(a => a.Text("mode") != "secondary"))
        .Where(count => count > MostPrimaryActions)
        .Select(count => $"{count} primary buttons in one row.");

    private static IEnumerable<string> Targets(List<CardNode> nodes) => nodes
        .SelectMany(n => n.Json.Children("targetElements")).Select(target => target.GetString())
        .Except(nodes.Select(n => n.Json.Text("id")))
        .Select(id => $"Nothing to show or hide is called {id}.");
}
