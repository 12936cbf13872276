using System.Text.RegularExpressions;
using GpoBot.Core.Groups;
using GpoBot.Core.Ports;
using GpoBot.Tests.Drivers;

namespace GpoBot.Tests.Hostile;

/// <summary>Words planted in what belongs to each group: wherever one is read, it tells whose it was.</summary>
internal static partial class Markers
{
    /// <summary>A title that only police officers of S01 may read.</summary>
    public const string PoliceOnly = "ZPOLICEONLYZ";

    public const string PoliceOnlyCommitment = "AC001";

    /// <summary>The groups whose words stand in this text.</summary>
    public static IEnumerable<string> In(string text) => Marks().Matches(text).Select(mark => mark.Groups[1].Value).Distinct();

    public static async Task PlantAsync(TeamsScenario teams, IEnumerable<string> gpos)
    {
        foreach (var id in gpos)
        {
            var gpo = await teams.GpoAsync(id);
            var commit = new GpoCommit { GpoId = id, Read = gpo, Puts = [.. Marked(gpo)] };
            Assert.Equal(CommitResult.Done, await teams.Store.CommitAsync(commit, CancellationToken.None));
        }
    }

    private static IEnumerable<GpoRow> Marked(Gpo gpo)
    {
        var mark = $" ZQ{gpo.Id}QZ";
        foreach (var one in gpo.Commitments)
        {
            var secret = one.Id == PoliceOnlyCommitment;
            yield return one with { Title = one.Title + mark + (secret ? PoliceOnly : ""), PoliceOnly = secret || one.PoliceOnly };
        }

        // The title of a linked problem is shown in the other group too.
        foreach (var one in gpo.Problems)
            yield return one with { Title = one.LinkedGroups.Count == 0 ? one.Title + mark : one.Title, Description = one.Description + mark };
        foreach (var one in gpo.Contacts) yield return one with { Organisation = one.Organisation + mark, LastName = one.LastName + mark };
    }

    [GeneratedRegex("ZQ([A-Z0-9]+)QZ")]
    private static partial Regex Marks();
}
