using GpoBot.Core.Access;
using GpoBot.Core.Deciding;

namespace GpoBot.Core.Problems;

/// <summary>How many residents find a problem solved, of how many asked: one opinion in its evaluation, and no name.</summary>
public sealed record CountResidents(string ProblemId, int Favourable, int Asked) : ICommand
{
    public const int Most = 10_000;

    public string Verb => "problem.residents";

    public Outcome Decide(Situation situation)
    {
        if (!Rights.MayGiveOpinion(situation.Actor) || situation.Gpo.FindProblem(ProblemId) is not { Open: true } before)
            return Outcome.Refuse(RefusalCode.UnknownProblem, ProblemId);
        if (!Rights.MaySpeakForResidents(situation.Actor)) return Outcome.Refuse(RefusalCode.DelegatesOnly);
        if (Asked is < 1 or > Most || Favourable < 0 || Favourable > Asked) return Outcome.Refuse(RefusalCode.ResidentsOutOfRange);
        var after = before with { ResidentsAsked = Asked, ResidentsFavourable = Favourable, Version = before.Version + 1 };
        var happening = new ResidentsCounted(after, ResidentsVoice.Of(after, situation.Gpo.Group.Closing)!);
        return (before.ResidentsAsked, before.ResidentsFavourable) == (Asked, Favourable)
            ? new Outcome.Unchanged(happening with { Problem = before })
            : new Outcome.Done(happening, [after, situation.Audit(Verb, after.Id, Said(before), Said(after))]);
    }

    private static string? Said(Problem problem) => problem.ResidentsAsked is null ? null : $"{problem.ResidentsFavourable}/{problem.ResidentsAsked}";
}

/// <summary>The residents' opinion as it counts now.</summary>
public sealed record ResidentsCounted(Problem Problem, ResidentsVoice Voice) : Happening;
