using GpoBot.Core.Access;
using GpoBot.Core.Deciding;
using GpoBot.Core.Effects;

namespace GpoBot.Core.Commitments;

/// <summary>The sector lead grants or refuses the later date that was asked for; the initial due date is kept for the record.</summary>
public sealed record DecidePostponement(string CommitmentId, bool Granted, int? CardVersion) : ICommand
{
    public string Verb => "commitment.postpone";

    public Outcome Decide(Situation situation)
    {
        if (!Rights.MayDecidePostponements(situation.Actor)) return Outcome.Refuse(RefusalCode.NotAllowed);
        if (situation.Gpo.FindCommitment(CommitmentId) is not { } before)
            return Outcome.Refuse(RefusalCode.UnknownCommitment, CommitmentId);
        if (before is not { Open: true, RequestedDueOn: { } asked }) return Outcome.Refuse(RefusalCode.NothingAsked, before.Id);
        if (CardVersion is { } version && version != before.Version) return Outcome.Refuse(RefusalCode.CardOutdated, before.Id);

        var after = before with
        {
            DueOn = Granted ? asked : before.DueOn, RequestedDueOn = null, Version = before.Version + 1,
        };
        return new Outcome.Done(new PostponementDecided(after, Granted, asked), [
            after,
            .. Told(situation, after, Granted),
            situation.Audit(
                Verb, after.Id, before.DueOn?.ToString("uuuu-MM-dd", null), Granted ? asked.ToString("uuuu-MM-dd", null) : "refused"),
        ]);
    }

    /// <summary>The owner learns what was decided, unless they decided it themselves.</summary>
    internal static IEnumerable<Effect> Told(Situation situation, Commitment after, bool granted) =>
        after.OwnerId == situation.Actor.Id ? [] :
        [
            EffectFactory.Message(
                situation, granted ? MessageTopics.PostponementGranted : MessageTopics.PostponementRefused,
                after.OwnerId, $"{after.Id}.v{after.Version}", after.Id),
        ];
}

/// <summary>What the sector lead decided of the date asked for.</summary>
public sealed record PostponementDecided(Commitment Commitment, bool Granted, NodaTime.LocalDate Asked) : Happening;
