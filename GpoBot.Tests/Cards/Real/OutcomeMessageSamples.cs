using GpoBot.Core.Effects;
using GpoBot.Core.Groups;
using GpoBot.Core.Problems;
using GpoBot.Dialogs.Messages;
using NodaTime;

namespace GpoBot.Tests.Cards.Real;

/// <summary>What is told of the end of a problem and of what comes after it.</summary>
internal static class OutcomeMessageSamples
{
    private static readonly Instant Now = Instant.FromUtc(2026, 11, 20, 8, 0);
    private static readonly LocalDate Today = new(2026, 11, 20);

    public static IReadOnlyList<(string Name, string Topic, OutgoingMessage Message)> Of(Gpo gpo)
    {
        var (lead, partner, dcpp) = (gpo.Lead!, gpo.FindContact("P07")!, gpo.FindContact("P12")!);
        var open = gpo.FindProblem("PB03")!;
        var asked = open with
        {
            OpinionsAskedAt = Now - Duration.FromDays(10), OpinionsUntil = Today.PlusDays(-1), CurrentValue = 3, MeasuredOn = Today.PlusDays(-2),
            GivenOpinions = [Given("P07", Opinion.Yes), Given("P10", Opinion.RatherYes), Given("P05", Opinion.No)],
        };
        var settled = gpo.With([], gpo.Commitments.Where(one => one.ProblemId == "PB03" && one.Open));
        var solved = asked with
        {
            Status = ProblemStatus.Solved, ClosedOn = Today, RuleVersion = 1, Opinions = 3, FavourableOpinions = 2,
            RecurrenceCheckOn = Today.PlusDays(RecurrenceCheck.DaysAfter),
        };
        return
        [
            Tell("opinions-over", MessageTopics.OpinionsOver, gpo, lead, asked),
            Tell("opinions-over-met", MessageTopics.OpinionsOver, settled, lead, asked),
            Tell("problem-solved", MessageTopics.ProblemEnded, gpo, partner, solved),
            Tell("problem-dropped", MessageTopics.ProblemEnded, gpo, partner,
                open with { Status = ProblemStatus.ClosedWithoutFollowUp, EndedFor = EndReason.Duplicate, ClosedOn = Today }),
            Tell("problem-transferred", MessageTopics.ProblemEnded, gpo, partner,
                open with { Status = ProblemStatus.Transferred, EndedFor = EndReason.SeveralSectors, SentTo = "T05", ClosedOn = Today }),
            Tell("plan-relaunched", MessageTopics.PlanRelaunched, gpo, partner, open with { PlanVersion = 2 }),
            Tell("problem-reopened", MessageTopics.ProblemReopened, gpo, partner, open with { Id = "PB21", ReopenedFrom = "PB03", Status = ProblemStatus.Diagnosis }),
            Tell("return-reported", MessageTopics.ReturnReported, gpo, lead, solved, "entrée B", "P07"),
            Tell("return-reported-open", MessageTopics.ReturnReported, gpo, lead, open, null, "P07"),
            Tell("return-noted", MessageTopics.ReturnNoted, gpo, partner, open),
            Tell("public-text-proposed", MessageTopics.PublicTextProposed, gpo, lead, open with { PublicDraft = "Les ralentisseurs sont posés." }),
            Tell("public-text-approved", MessageTopics.PublicTextApproved, gpo, dcpp, open with { PublicText = "Les ralentisseurs sont posés." }),
        ];
    }

    private static GivenOpinion Given(string contact, Opinion opinion) => new(contact, opinion, Now);

    private static (string, string, OutgoingMessage) Tell(
        string name, string topic, Gpo gpo, Contact to, Problem problem, string? reason = null, params string[] subjects) =>
        (name, topic, MessageWriter.Write(new MessageSubject(
            new Effect
            {
                Id = $"msg.{topic}.{problem.Id}.{problem.OpinionsAskedAt?.ToUnixTimeSeconds()}.{to.Id}", Kind = EffectKind.Message, Topic = topic,
                Recipient = to.Id, DueAt = Now, Reason = reason, SubjectIds = [problem.Id, .. subjects],
            },
            problem.Closed ? gpo.With([], [gpo.FindProblem("PB03")!]) : gpo.With([problem], []), to, [], [], Now)
        {
            Problems = [problem],
        }) ?? throw new InvalidOperationException($"Nothing to say of {name}"));
}
