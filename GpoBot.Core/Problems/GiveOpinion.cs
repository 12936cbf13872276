using GpoBot.Core.Access;
using GpoBot.Core.Deciding;
using GpoBot.Core.Groups;

namespace GpoBot.Core.Problems;

/// <summary>Gives the opinion of one's organisation on a problem; what a colleague said before is replaced by it.</summary>
public sealed record GiveOpinion(string ProblemId, Opinion Opinion) : ICommand
{
    public string Verb => "problem.give-opinion";

    public Outcome Decide(Situation situation)
    {
        var (gpo, actor) = (situation.Gpo, situation.Actor);
        if (!Rights.MayGiveOpinion(actor) || gpo.FindProblem(ProblemId) is not { } before)
            return Outcome.Refuse(RefusalCode.UnknownProblem, ProblemId);
        if (!before.AsksOpinions || before.OpinionsUntil < situation.Today) return Outcome.Refuse(RefusalCode.OpinionsNotAsked, before.Id);

        var former = Of(gpo, before, actor);
        if (former is not null && former.ContactId == actor.Id && former.Opinion == Opinion)
            return new Outcome.Unchanged(new OpinionGiven(before, former));
        var given = new GivenOpinion(actor.Id, Opinion, situation.Now);
        var after = before with { GivenOpinions = [.. before.GivenOpinions.Where(one => one != former), given] };
        return new Outcome.Done(new OpinionGiven(after, given), [
            after, .. OpinionsOver.BroughtForward(situation, after), situation.Audit(Verb, after.Id, former?.Opinion.ToString(), Opinion.ToString()),
        ]);
    }

    /// <summary>What counts for the organisation of this contact; null when nobody of it has answered.</summary>
    public static GivenOpinion? Of(Gpo gpo, Problem problem, Contact contact) =>
        problem.GivenOpinions.FirstOrDefault(given => SpeaksForTheSame(gpo, given, contact));

    /// <summary>Whether this opinion was given for the organisation of the contact.</summary>
    public static bool SpeaksForTheSame(Gpo gpo, GivenOpinion given, Contact contact) => given.ContactId == contact.Id
        || (gpo.FindContact(given.ContactId) is { } other
            && (other.Organisation, other.PartnerType) == (contact.Organisation, contact.PartnerType));
}

/// <summary>The problem as it now stands, with the opinion that counts for the organisation.</summary>
public sealed record OpinionGiven(Problem Problem, GivenOpinion Given) : Happening;
