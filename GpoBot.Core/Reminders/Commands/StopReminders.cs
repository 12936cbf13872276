using GpoBot.Core.Access;
using GpoBot.Core.Deciding;
using GpoBot.Core.Effects;
using GpoBot.Core.Groups;

namespace GpoBot.Core.Reminders.Commands;

/// <summary>
/// No reminders any more for the person who asks. Invitations, moves, cancellations and answers to what they did still come; the
/// sector lead is told, who would otherwise wait for somebody that nobody asks.
/// </summary>
public sealed record StopReminders : ICommand
{
    public string Verb => "reminders.stop";

    public Outcome Decide(Situation situation)
    {
        var actor = situation.Actor;
        if (!Rights.May(actor, Right.SetOwnReminders)) return Outcome.Refuse(RefusalCode.NotAllowed);
        if (actor.RemindersStopped) return new Outcome.Unchanged(new RemindersStopped(actor));
        var after = actor with { RemindersStopped = true };
        return new Outcome.Done(new RemindersStopped(after), [
            after,
            .. situation.Gpo.Lead is { Active: true } lead && lead.Id != actor.Id
                ? [EffectFactory.Message(
                    situation, MessageTopics.RemindersStopped, lead.Id, $"{actor.Id}.{situation.CorrelationId}", actor.Id)]
                : Array.Empty<Effect>(),
            situation.Audit(Verb, actor.Id, ResumeReminders.Told(actor), ResumeReminders.Told(after)),
        ]);
    }
}

/// <summary>This contact is not reminded of anything any more.</summary>
public sealed record RemindersStopped(Contact Contact) : Happening;
