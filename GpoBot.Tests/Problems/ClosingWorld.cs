using GpoBot.Core.Commitments;
using GpoBot.Core.Deciding;
using GpoBot.Core.Groups;
using GpoBot.Core.Problems;
using GpoBot.Tests.Reminders;
using NodaTime;

namespace GpoBot.Tests.Problems;

/// <summary>PB14 with all that the rule asks for, to the least: one thing is then changed. Alix of the police leads; P05, P07, P09 are members.</summary>
internal sealed class ClosingWorld
{
    public const string Id = "PB14";
    public static readonly LocalDate Today = new(2026, 11, 20);

    public ClosingWorld()
    {
        Group.Has(
            Group.Gpo.FindContact(GroupInTime.Lead)! with { PartnerType = "PN" },
            new Problem
            {
                Id = Id, Title = "Occupation du square", Category = "ALCOOL", Place = "Square du Moulin", Status = ProblemStatus.UnderEvaluation,
                Indicator = "Jours d'occupation", InitialValue = 11, TargetValue = 2, CurrentValue = 2, MeasuredOn = Today.PlusDays(-30),
                OpinionsAskedAt = Group.At("2026-11-10T09:00"), OpinionsUntil = Today.PlusDays(5),
                GivenOpinions = [Given("P05", Opinion.Yes), Given("P07", Opinion.RatherYes), Given("P09", Opinion.No)],
            },
            Promise("AC001") with { Status = CommitmentStatus.Done },
            Promise("AC002") with { Status = CommitmentStatus.Dropped, BlockedBy = BlockingReason.Budget },
            Promise("AC003") with { ProblemId = "PB01" });
    }

    public GroupInTime Group { get; } = new();
    public Gpo Gpo => Group.Gpo;
    public Problem Problem => Gpo.FindProblem(Id)!;

    public static Commitment Promise(string id) => new()
    {
        Id = id, ProblemId = Id, OwnerId = "P05", Title = "Éclairer le square", DecidedOn = Today.PlusDays(-60),
    };

    public GivenOpinion Given(string contact, Opinion opinion) => new(contact, opinion, Group.At("2026-11-12T09:00"));

    public ClosingWorld Has(params GpoRow[] rows)
    {
        Group.Has(rows);
        return this;
    }

    public ClosingWorld But(Func<Problem, Problem> change) => Has(change(Problem));

    public ClosingCheck Check() => ClosingCheck.Of(Gpo, Problem, Today);

    public Outcome Decide(string actor, ICommand command, params Problem[] past) => command.Decide(new Situation(
        past.Length == 0 ? Gpo : Gpo.WithPast(past, new Dictionary<string, string>()), Gpo.FindContact(actor)!,
        Group.At("2026-11-20T10:00"), "text", "turn", CalendarInvites: false));

    public RefusalCode Refusal(string actor, ICommand command, params Problem[] past) =>
        Assert.IsType<Outcome.Refused>(Decide(actor, command, past)).Reason.Code;

    public Outcome.Done Done(string actor, ICommand command, params Problem[] past) => Assert.IsType<Outcome.Done>(Decide(actor, command, past));
}
