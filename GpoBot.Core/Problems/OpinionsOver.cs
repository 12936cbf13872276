using GpoBot.Core.Calendars;
using GpoBot.Core.Deciding;
using GpoBot.Core.Effects;
using GpoBot.Core.Reminders;

namespace GpoBot.Core.Problems;

/// <summary>
/// The lead is told once what an evaluation came to: on the working morning after its last day, or as soon as everybody has
/// answered.
/// </summary>
internal static class OpinionsOver
{
    public static IEnumerable<Effect> Announced(Situation situation, Problem problem)
    {
        if (LeadNews.Reader(situation.Gpo) is not { } lead || problem is not { OpinionsUntil: { } until, OpinionsAskedAt: { } askedAt }) return [];
        var over = situation.Gpo.Group.TimeZone.AtStartOfDay(until.PlusDays(1)).ToInstant();
        return
        [
            EffectFactory.Message(situation, MessageTopics.OpinionsOver, lead.Id, $"{problem.Id}.{askedAt.ToUnixTimeSeconds()}", problem.Id) with
            {
                DueAt = SpeakingHours.OnOrAfter(over, situation.Gpo.Group),
            },
        ];
    }

    // Told already, or on its way: once is enough, the card says how it stands when it is opened.
    public static IEnumerable<Effect> BroughtForward(Situation situation, Problem after)
    {
        if (!OpinionCount.Of(situation.Gpo, after).Complete || after.OpinionsAskedAt is not { } askedAt) return [];
        var beginning = $"msg.{MessageTopics.OpinionsOver}.{after.Id}.{askedAt.ToUnixTimeSeconds()}.";
        return situation.Gpo.Effects
            .Where(effect => effect.Id.StartsWith(beginning, StringComparison.Ordinal) && effect.DueAt > situation.Now && effect.Attempts == 0)
            .Select(effect => effect with { DueAt = situation.Now });
    }
}
