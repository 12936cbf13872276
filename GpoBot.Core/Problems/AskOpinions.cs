using GpoBot.Core.Access;
using GpoBot.Core.Deciding;
using GpoBot.Core.Effects;
using GpoBot.Core.Groups;
using NodaTime;

namespace GpoBot.Core.Problems;

/// <summary>Asks every member whether a problem seems solved to their organisation: the collegial evaluation.</summary>
/// <param name="Until">Last day for answering; two weeks when null.</param>
public sealed record AskOpinions(string ProblemId, LocalDate? Until = null) : ICommand
{
    public const int UsualDays = 14;

    public string Verb => "problem.ask-opinions";

    /// <summary>Who is asked for an opinion in this group.</summary>
    public static IEnumerable<Contact> Members(Gpo gpo) => 
        gpo.Partners.Where(contact => contact.Role == ContactRole.Member && Rights.IsBoundByCharter(contact));

    public Outcome Decide(Situation situation)
    {
        if (!Rights.MayEvaluate(situation.Actor)) return Outcome.Refuse(RefusalCode.NotAllowed);
        if (situation.Gpo.FindProblem(ProblemId) is not { Open: true } before) return Outcome.Refuse(RefusalCode.UnknownProblem, ProblemId);
        if (Until < situation.Today) return Outcome.Refuse(RefusalCode.DueDatePast, before.Id);
        // A second request while one runs would ask anew those who have just answered.
        if (before.AsksOpinions && before.OpinionsUntil >= situation.Today) return new Outcome.Unchanged(new OpinionsAsked(before, []));

        var after = before with
        {
            Status = ProblemStatus.UnderEvaluation, OpinionsAskedAt = situation.Now, GivenOpinions = [],
            OpinionsUntil = Until ?? situation.Today.PlusDays(UsualDays),
            // What residents said of an earlier plan says nothing of this one.
            ResidentsAsked = before.OpinionsAskedAt is null ? before.ResidentsAsked : null,
            ResidentsFavourable = before.OpinionsAskedAt is null ? before.ResidentsFavourable : null,
        };
        var asked = Members(situation.Gpo).ToList();
        return new Outcome.Done(new OpinionsAsked(after, asked), [
            after,
            .. asked.Select(contact => EffectFactory.Message(
                situation, MessageTopics.OpinionAsked, contact.Id, $"{after.Id}.{situation.Now.ToUnixTimeSeconds()}", after.Id)),
            .. OpinionsOver.Announced(situation, after),
            situation.Audit(Verb, after.Id, before.Status.ToString(), after.Status.ToString()),
        ]);
    }
}

/// <summary>The problem as it now stands, and who is being asked; nobody when they were before.</summary>
public sealed record OpinionsAsked(Problem Problem, IReadOnlyList<Contact> Asked) : Happening;
