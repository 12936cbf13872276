using GpoBot.Web.Import.Csv;
using GpoBot.Web.Import.Files;

namespace GpoBot.Web.Import.Checks;

/// <summary>Problems: whose they are, and what they come from.</summary>
internal static class ProblemChecks
{
    public static void Check(DepartmentLines files, References known)
    {
        Doubles.FindIds(files.Problems.Lines, "probleme_id", p => p.Problem.Id, p => p.Source);
        foreach (var (source, gpoId, problem) in files.Problems.Lines)
        {
            if (!known.HasGpo(gpoId)) source.Error($"GPO « {Quote.Of(gpoId)} » inconnu");
            if (known.Stored.GpoOfProblem(problem.Id) is { } owner && owner != gpoId)
                source.Error($"probleme_id « {problem.Id} » déjà utilisé par le GPO {owner}, déjà présent");
            foreach (var id in problem.LinkedGroups.Where(id => !known.HasGpo(id)))
                source.Error($"gpo_lies : GPO « {Quote.Of(id)} » inconnu");
            if (problem.ReopenedFrom is { } former && (former == problem.Id || !known.HasProblem(former)))
                source.Error($"rouverture_de : problématique « {Quote.Of(former)} » inconnue");
        }
    }
}
