using System.Text;
using System.Text.Json.Nodes;

namespace GpoBot.Tests.Hostile;

/// <summary>A share of the cases, on one bot, from one seed.</summary>
internal sealed class HostileRun(int seed, int cases)
{
    private const int BetweenSettlings = 200;

    /// <summary>How many of each kind were sent, how they were answered, and what they came to.</summary>
    public Dictionary<string, int> Sent { get; } = [];

    /// <summary>Lives it through; gives one report for each kind of fault, ready to be read.</summary>
    public async Task<IReadOnlyList<string>> LiveAsync()
    {
        Dictionary<string, string> faults = [];
        var harvest = await Harvest.ActivitiesAsync();
        await using var world = await HostileWorld.StartAsync();
        var maker = new Cases(world, harvest, new Chance(seed));
        for (var number = 0; number < cases; number++)
        {
            var request = maker.Next();
            Count(request.Kind);
            var wrongs = await world.SendAsync(request);
            Count($"answered {world.LastStatus}");
            if (world.LastWrote) Count("changed something");
            if (world.LastRead) Count("read something of a group");
            foreach (var wrong in wrongs)
            {
                if (faults.Count < 20) faults.TryAdd(Shape(wrong), await ReportAsync(number, request, wrong));
            }

            if (number % BetweenSettlings != BetweenSettlings - 1) continue;
            foreach (var wrong in await world.SettleAsync()) faults.TryAdd(Shape(wrong), $"Seed {seed}, after case {number}, while working: {wrong}");
        }

        if (!await world.ForeignIsUntouchedAsync()) faults["foreign"] = $"Seed {seed}: groups of nobody here were written to";
        return [.. faults.Values];
    }

    private void Count(string what) => Sent[what] = Sent.GetValueOrDefault(what) + 1;

    /// <summary>Faults with one cause look alike up to numbers and references.</summary>
    private static string Shape(string wrong) => new([.. wrong.Split('\n').Take(4).SelectMany(line => line).Where(letter => !char.IsAsciiHexDigit(letter))]);

    private async Task<string> ReportAsync(int number, HostileRequest request, string wrong)
    {
        var report = new StringBuilder($"GPOBOT_SEED={seed}, case {number}: {wrong}\n");
        var (smallest, alone) = await Smallest.OfAsync(request, wrong);
        return report.Append(alone ? "Smallest request that does it alone:\n" : "Not alone; the request was:\n").Append(smallest).ToString();
    }

    /// <summary>Takes parts away from a request as long as the same goes wrong with it on a bot of its own.</summary>
    private static class Smallest
    {
        private const int MostTries = 40;

        public static async Task<(HostileRequest Request, bool Alone)> OfAsync(HostileRequest request, string wrong)
        {
            if (!await FailsAsync(request, wrong)) return (request, false);
            var tries = 0;
            for (var smaller = true; smaller && tries < MostTries;)
            {
                smaller = false;
                foreach (var one in Smaller(request))
                {
                    if (tries++ >= MostTries) break;
                    if (!await FailsAsync(one, wrong)) continue;
                    (request, smaller) = (one, true);
                    break;
                }
            }

            return (request, true);
        }

        private static async Task<bool> FailsAsync(HostileRequest request, string wrong)
        {
            await using var world = await HostileWorld.StartAsync();
            // The channel of this bot listens elsewhere than that of the other.
            var here = request.ContentType == HostileRequest.Json
                ? request with { Body = Encoding.UTF8.GetBytes(ServiceUrl().Replace(request.Text, world.Teams.Connector.ServiceUrl)) } : request;
            return (await world.SendAsync(here)).Any(found => Shape(found) == Shape(wrong));
        }

        private static IEnumerable<HostileRequest> Smaller(HostileRequest request)
        {
            JsonNode? root = null;
            try { root = JsonNode.Parse(request.Body); }
            catch (System.Text.Json.JsonException) { }
            if (root is null) yield break;
            foreach (var path in Paths(root, []))
            {
                var copy = root.DeepClone();
                var parent = path.SkipLast(1).Aggregate(copy, (at, name) => at[name]!);
                parent.AsObject().Remove(path[^1]);
                if (Written(copy) is { } json) yield return request with { Body = json };
            }
        }

        // What was cut at half a character can be read, but not written again.
        private static byte[]? Written(JsonNode json)
        {
            try { return Encoding.UTF8.GetBytes(json.ToJsonString()); }
            catch (InvalidOperationException) { return null; }
        }

        private static IEnumerable<string[]> Paths(JsonNode? node, string[] above)
        {
            if (node is not JsonObject parent) yield break;
            foreach (var (name, inner) in parent)
            {
                yield return [.. above, name];
                foreach (var path in Paths(inner, [.. above, name])) yield return path;
            }
        }

        private static System.Text.RegularExpressions.Regex ServiceUrl() => new("http://127\\.0\\.0\\.1:[0-9]{4,5}(?=\")");
    }
}
