using GpoBot.Core.Deciding;
using GpoBot.Core.Guard;

namespace GpoBot.Core.Problems;

/// <summary>What is said of a problem when it is brought up: what, where, how many speak of it; never who.</summary>
/// <param name="Category">One of <see cref="ProblemCategories"/>.</param>
/// <param name="People">How many residents speak of it.</param>
public sealed record NewProblem(string Title, string Category, string? Place, int? People = null)
{
    public const int LongestTitle = 150;
    public const int LongestPlace = 120;
    public const int MostPeople = 10_000;

    public Outcome.Refused? Fault(Situation situation)
    {
        if (string.IsNullOrWhiteSpace(Title)) return Outcome.Refuse(RefusalCode.ProblemTitleMissing);
        if (string.IsNullOrWhiteSpace(Place)) return Outcome.Refuse(RefusalCode.ProblemPlaceMissing);
        if (Title.Length > LongestTitle) return Outcome.Refuse(RefusalCode.ProblemTextTooLong, $"{LongestTitle}");
        if (Place.Length > LongestPlace) return Outcome.Refuse(RefusalCode.ProblemTextTooLong, $"{LongestPlace}");
        if (!ProblemCategories.All.Contains(Category)) return Outcome.Refuse(RefusalCode.CategoryMissing);
        if (People is < 1 or > MostPeople) return Outcome.Refuse(RefusalCode.CountOutOfRange, $"{MostPeople}");
        return GpoGuard.NamesAPerson(Title, situation.Gpo) || GpoGuard.NamesAPerson(Place, situation.Gpo)
            ? Outcome.Refuse(RefusalCode.NamesAPerson) : null;
    }

    public Problem Proposed(string id, string? origin, Situation situation) => new()
    {
        Id = id, Title = Title.Trim(), Category = Category, Place = Place!.Trim(), PeopleConcerned = People, Origin = origin,
        ReportedOn = situation.Today,
    };
}
