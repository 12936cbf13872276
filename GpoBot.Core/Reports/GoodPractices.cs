using NodaTime;

namespace GpoBot.Core.Reports;

/// <summary>What worked and has lasted: the approved text of problems that stayed solved, by category.</summary>
public static class GoodPractices
{
    public static IReadOnlyList<GoodPractice> Of(IEnumerable<GpoFacts> facts, LocalDate today) =>
    [
        .. from gpo in facts
           from practice in gpo.Practices
           where gpo.Problems.Any(problem => problem.Id == practice.ProblemId && Counting.IsStable(gpo, problem, today))
           orderby practice.Category, gpo.GpoId, practice.ProblemId
           select new GoodPractice(gpo.GpoId, gpo.Name, practice),
    ];
}

/// <summary>A practice and the GPO it comes from.</summary>
public sealed record GoodPractice(string GpoId, string GpoName, PracticeFact Practice);
