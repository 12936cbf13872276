using GpoBot.Core.Access;
using GpoBot.Core.Commitments;
using GpoBot.Core.Deciding;
using GpoBot.Core.Effects;
using GpoBot.Core.Groups;
using NodaTime;
using NodaTime.Text;

namespace GpoBot.Core.Meetings.Rounds;

/// <summary>
/// A round between two meetings: owners are asked where they stand, the other members are told how the group stands, and after
/// five days the lead hears who answered.
/// </summary>
public sealed record StartRound : ICommand
{
    public const int Days = 5;
    private const int MostMembers = 90;

    public string Verb => "round.start";

    public Outcome Decide(Situation situation)
    {
        var gpo = situation.Gpo;
        if (!Rights.MayStartRounds(situation.Actor)) return Outcome.Refuse(RefusalCode.NotAllowed);
        if (Running(gpo) is { } running)
            return Outcome.Refuse(RefusalCode.RoundRunning, LocalDatePattern.Iso.Format(running.DueAt.InZone(gpo.Group.TimeZone).Date));
        List<Contact> members = [.. gpo.Partners.Take(MostMembers)];
        var asked = members.Where(one => Asked(gpo, one).Count > 0).ToList();
        if (asked.Count == 0) return Outcome.Refuse(RefusalCode.NobodyToAsk);

        var occasion = $"{situation.Today:uuuuMMdd}.{situation.CorrelationId}";
        var end = EndsAt(situation);
        var started = InstantPattern.ExtendedIso.Format(situation.Now);
        return new Outcome.Done(new RoundStarted(asked, members.Count - asked.Count, end.InZone(gpo.Group.TimeZone).Date), [
            .. asked.Select(one => EffectFactory.Message(
                situation, MessageTopics.RoundAsked, one.Id, occasion, [.. Asked(gpo, one).Select(c => c.Id)]) with { Reason = started }),
            .. members.Except(asked).Select(one => EffectFactory.Message(situation, MessageTopics.RoundState, one.Id, occasion) with { Reason = started }),
            EffectFactory.Message(situation, MessageTopics.RoundSummary, situation.Actor.Id, occasion, [.. asked.Select(one => one.Id)])
                with { Reason = started, DueAt = end },
            situation.Audit(Verb, gpo.Id, null, $"{asked.Count}/{members.Count}"),
        ]);
    }

    /// <summary>The summary that is still to come; null when no round runs.</summary>
    public static Effect? Running(Gpo gpo) =>
        gpo.Effects.FirstOrDefault(one => one is { Topic: MessageTopics.RoundSummary, Finished: false });

    /// <summary>What somebody is asked in a round: all their open commitments, what is due first first.</summary>
    public static IReadOnlyList<Commitment> Asked(Gpo gpo, Contact contact) =>
    [
        .. gpo.Commitments.Where(one => one is { Open: true, Archived: false } && Rights.EveryMemberSees(one) && one.OwnerId == contact.Id)
            .OrderBy(one => one.DueOn ?? LocalDate.MaxIsoValue).ThenBy(one => one.Id, StringComparer.Ordinal),
    ];

    // On the morning after the fifth day, when the reminders leave too.
    private static Instant EndsAt(Situation situation) =>
        (situation.Today.PlusDays(Days) + situation.Gpo.Group.Reminders.Morning).InZoneLeniently(situation.Gpo.Group.TimeZone).ToInstant();
}

/// <summary>Who was asked, how many others were told, and on which day it ends.</summary>
public sealed record RoundStarted(IReadOnlyList<Contact> Asked, int Told, LocalDate EndsOn) : Happening;
