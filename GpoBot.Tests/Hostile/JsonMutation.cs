using System.Text.Json.Nodes;

namespace GpoBot.Tests.Hostile;

/// <summary>Changes one or two things of a document that was right, so that it comes far before it is found wrong.</summary>
internal static class JsonMutation
{
    public static void Mutate(JsonNode root, Chance chance)
    {
        for (var times = chance.Weighted((6, 1), (3, 2), (1, 6)); times > 0; times--) Once(root, chance);
    }

    /// <summary>A value where something else was expected.</summary>
    public static JsonNode? Value(Chance chance) => chance.Weighted(
        (10, (Func<JsonNode?>)(() => NastyTexts.Of(chance))), (1, () => null), (1, () => true), (1, () => false), (1, () => 0), (1, () => -1), (1, () => int.MaxValue),
        (1, () => long.MinValue), (1, () => 1e300), (1, () => 0.5), (1, () => new JsonArray()), (1, () => new JsonObject()), (1, () => new JsonArray("S01", 1, null)),
        (1, () => new JsonObject { ["id"] = NastyTexts.Of(chance), ["type"] = 1, [""] = "" }), (1, () => Deep(chance.Of([10, 60, 70])))) ();

    private static void Once(JsonNode root, Chance chance)
    {
        var parents = Containers(root).ToList();
        if (parents.Count == 0) return;
        switch (chance.Of(parents))
        {
            case JsonObject { Count: > 0 } parent: Change(parent, chance); break;
            case JsonObject parent: parent[chance.Of(NastyTexts.Ids)] = Value(chance); break;
            case JsonArray { Count: > 0 } list: list[chance.Below(list.Count)] = Value(chance); break;
            case JsonArray list: list.Add(Value(chance)); break;
        }
    }

    private static void Change(JsonObject parent, Chance chance)
    {
        var name = chance.Of([.. parent.Select(member => member.Key)]);
        switch (chance.Below(10))
        {
            case 0: parent.Remove(name); break;
            case 1: parent[name] = new JsonArray(parent[name]?.DeepClone()); break;
            case 2: parent[name] = new JsonObject { [name] = parent[name]?.DeepClone() }; break;
            case 3: parent[chance.Of([.. parent.Select(member => member.Key)])] = parent[name]?.DeepClone(); break;
            case 4: parent[chance.OneIn(2) ? name.ToUpperInvariant() : NastyTexts.Of(chance)] = parent[name]?.DeepClone(); break;
            case 5: parent[name] = parent[name]?.ToString(); break;
            default: parent[name] = Value(chance); break;
        }
    }

    private static IEnumerable<JsonNode> Containers(JsonNode? node)
    {
        if (node is not (JsonObject or JsonArray)) yield break;
        yield return node;
        var inner = node is JsonObject parent ? parent.Select(member => member.Value) : node.AsArray();
        foreach (var one in inner.SelectMany(Containers)) yield return one;
    }

    private static JsonArray Deep(int levels)
    {
        var inner = new JsonArray();
        for (; levels > 0; levels--) inner = new JsonArray(inner);
        return inner;
    }
}
