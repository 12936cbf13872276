using System.Reflection;
using System.Text.Json.Nodes;
using GpoBot.Dialogs.Cards;
using GpoBot.Dialogs.Commands;
using GpoBot.Tests.Drivers;

namespace GpoBot.Tests.Access;

/// <summary>Buttons of no card: whoever can send an activity can send any verb with any data.</summary>
internal static class MadeUpButtons
{
    /// <summary>Every verb that any card knows.</summary>
    public static IReadOnlyList<string> AllVerbs { get; } =
    [
        .. typeof(Verbs).GetFields(BindingFlags.Public | BindingFlags.Static).Where(one => one.IsLiteral)
            .Select(one => (string)one.GetRawConstantValue()!).Order(StringComparer.Ordinal),
    ];

    public static Task<Seen> PressesMadeUpAsync(
        this TeamsPerson person, string verb, string? gpo, string? id, params (string Id, string Value)[] inputs) =>
        person.AsksAsync("adaptiveCard/action", Value(verb, gpo, id, inputs));

    public static JsonObject Value(string verb, string? gpo, string? id, params (string Id, string Value)[] inputs)
    {
        var data = new JsonObject { ["verb"] = verb, ["schema"] = CardData.CurrentSchema };
        if (gpo is not null) data["gpo"] = gpo;
        if (id is not null) data["id"] = id;
        foreach (var (input, value) in inputs) data[input] = value;
        return new JsonObject
        {
            ["action"] = new JsonObject { ["type"] = "Action.Execute", ["verb"] = verb, ["data"] = data }, ["trigger"] = "manual",
        };
    }
}
