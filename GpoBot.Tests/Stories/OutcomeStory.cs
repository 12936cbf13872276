using GpoBot.Core.Ports;
using GpoBot.Core.Problems;
using GpoBot.Tests.Drivers;

namespace GpoBot.Tests.Stories;

/// <summary>What the stories of how problems end have in common.</summary>
internal static class OutcomeStory
{
    public const string LeadOfS07 = "dominique.prototype@police.example.org";
    public const string Town = "solene.moulintemoin@belleplaine.example.org";
    public const string TownPolice = "theo.carrefour@belleplaine.example.org";
    public const string Mediators = "xenia.pont@mediation-nomade.example.org";
    public const string School = "violette.tableaunoir@dsden9b.example.org";
    public const string Dcpp = "yves.relaismodele@police.example.org";
    public const string LeadOfS03 = "sacha.fictif@police.example.org";

    public static async Task<Problem?> PastProblemAsync(this TeamsScenario teams, string gpoId, string id)
    {
        await foreach (var row in teams.Store.ReadHistoryAsync(gpoId, "p.problem." + id, CancellationToken.None))
        {
            if (row is Problem past && past.Id == id) return past;
        }

        return null;
    }

    public static async Task ChangeAsync(this TeamsScenario teams, string gpoId, string problemId, Func<Problem, Problem> change)
    {
        var gpo = await teams.GpoAsync(gpoId);
        var commit = new GpoCommit { GpoId = gpoId, Read = gpo, Puts = [change(gpo.FindProblem(problemId)!)] };
        Assert.Equal(CommitResult.Done, await teams.Store.CommitAsync(commit, CancellationToken.None));
    }

    /// <summary>Types something and says yes to what is shown.</summary>
    public static async Task<Seen> DecidesAsync(this TeamsPerson person, string says)
    {
        await person.SaysAsync(says);
        return await person.SaysAsync("oui");
    }

    /// <summary>The last card of this person that speaks of this.</summary>
    public static SeenCard CardAbout(this TeamsPerson person, string words) =>
        person.Sees.Last(sent => sent.Card?.Text.Contains(words, StringComparison.Ordinal) == true).Card!;
}
