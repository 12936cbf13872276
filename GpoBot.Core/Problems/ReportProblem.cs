using GpoBot.Core.Access;
using GpoBot.Core.Calendars;
using GpoBot.Core.Deciding;
using GpoBot.Core.Effects;
using GpoBot.Core.Groups;
using GpoBot.Core.Reminders;
using NodaTime;

namespace GpoBot.Core.Problems;

/// <summary>
/// A member brings a problem before the group. The lead decides whether it is taken up; who brought it is told what came of it,
/// and that it is still looked into before a fortnight is over.
/// </summary>
/// <param name="Id">Reference taken beforehand from the series <c>PB</c>.</param>
public sealed record ReportProblem(string Id, NewProblem Said) : ICommand
{
    /// <summary>Days within which whoever reported has heard of it.</summary>
    public const int NewsWithinDays = 15;

    // With room for a weekend between feasts before the days above are over.
    private const int LeadAskedAfterDays = 7;
    private const int SenderToldAfterDays = 11;
    private static readonly LocalTime Morning = new(9, 0);

    public string Verb => "problem.report";

    public Outcome Decide(Situation situation)
    {
        if (!Rights.MayReport(situation.Actor)) return Outcome.Refuse(RefusalCode.CharterNotSigned);
        if (Said.Fault(situation) is { } fault) return fault;
        var problem = Said.Proposed(Id, OriginOf(situation.Actor), situation) with { ProposedBy = situation.Actor.Id };
        return new Outcome.Done(new ProblemReported(problem), [
            problem, .. Messages(problem, situation), situation.Audit(Verb, problem.Id, null, problem.Category),
        ]);
    }

    /// <summary>What a delegate passes on comes from the residents, what others say from their own trade.</summary>
    public static string OriginOf(Contact actor) => actor.PartnerType switch
    {
        "DCPP" => "HABITANTS",
        "PN" => "POLICE",
        "TRANSPORT" => "TRANSPORTEUR",
        var type => type,
    };

    private static IEnumerable<Effect> Messages(Problem problem, Situation situation)
    {
        if (LeadNews.Reader(situation.Gpo) is { } lead && lead.Id != situation.Actor.Id)
        {
            yield return EffectFactory.Message(situation, MessageTopics.ProblemProposed, lead.Id, problem.Id, problem.Id);
            yield return EffectFactory.Message(situation, MessageTopics.ProposalWaiting, lead.Id, problem.Id, problem.Id) with
            {
                DueAt = MorningAfter(LeadAskedAfterDays, situation),
            };
        }

        yield return EffectFactory.Message(situation, MessageTopics.ProposalPending, situation.Actor.Id, problem.Id, problem.Id) with
        {
            DueAt = MorningAfter(SenderToldAfterDays, situation),
        };
    }

    private static Instant MorningAfter(int days, Situation situation)
    {
        var group = situation.Gpo.Group;
        return SpeakingHours.OnOrAfter((situation.Today.PlusDays(days) + Morning).InZoneLeniently(group.TimeZone).ToInstant(), group);
    }
}

/// <summary>The problem as it was brought up.</summary>
public sealed record ProblemReported(Problem Problem) : Happening;
