using GpoBot.Core.Commitments;
using GpoBot.Core.Deciding;
using GpoBot.Core.Groups;
using NodaTime;

namespace GpoBot.Core.Problems.Plans;

/// <summary>Adds several commitments to a problem at once, all of them or none.</summary>
public sealed record AddPlan(string ProblemId, IReadOnlyList<NewCommitment> Commitments) : ICommand
{
    /// <summary>Each takes at most four rows of the hundred of a transaction.</summary>
    public const int Most = 10;

    public string Verb => "problem.plan";

    public Outcome Decide(Situation situation)
    {
        if (Commitments.Count is 0 or > Most) return Outcome.Refuse(RefusalCode.PlanEmpty, ProblemId);
        var gpo = situation.Gpo;
        List<GpoRow> puts = [];
        List<Commitment> added = [];
        foreach (var one in Commitments)
        {
            var outcome = new AddCommitment(one.Id, ProblemId, one.OwnerId, one.Title, one.DueOn).Decide(situation with { Gpo = gpo });
            if (outcome is not Outcome.Done done) return outcome;
            var rows = done.Puts.Select(row => Kept(row, gpo.FindContact(one.OwnerId), one)).ToList();
            puts.AddRange(rows);
            added.AddRange(rows.OfType<Commitment>());
            gpo = gpo.With(rows, []);
        }

        return new Outcome.Done(new PlanAdded(gpo.FindProblem(ProblemId)!, added), puts);
    }

    // Only what the police itself is to do can be kept from the partners.
    private static GpoRow Kept(GpoRow row, Contact? owner, NewCommitment one) =>
        row is Commitment commitment && one.PoliceOnly && owner?.PartnerType == "PN" ? commitment with { PoliceOnly = true } : row;
}

/// <summary>One commitment to add.</summary>
/// <param name="Id">Reference taken beforehand from the series <c>AC</c>.</param>
public sealed record NewCommitment(string Id, string OwnerId, string Title, LocalDate? DueOn, bool PoliceOnly);

/// <summary>The problem whose plan runs now, and what was added to it.</summary>
public sealed record PlanAdded(Problem Problem, IReadOnlyList<Commitment> Commitments) : Happening;
