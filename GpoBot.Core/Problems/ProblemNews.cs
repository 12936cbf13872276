using GpoBot.Core.Calendars;
using GpoBot.Core.Deciding;
using GpoBot.Core.Effects;
using GpoBot.Core.Groups;

namespace GpoBot.Core.Problems;

/// <summary>Who is told what has become of a problem.</summary>
internal static class ProblemNews
{
    /// <summary>Members and those who lead, but for whoever decided it.</summary>
    public static IEnumerable<Effect> ToMembers(Situation situation, string topic, string occasion, params IReadOnlyList<string> subjectIds) =>
        situation.Gpo.Contacts
            .Where(one => one.Active && one.Id != situation.Actor.Id && (one.LeadsTheGroup || one.Role == ContactRole.Member))
            .Select(one => EffectFactory.Message(situation, topic, one.Id, $"{occasion}.{situation.Now.ToUnixTimeSeconds()}", subjectIds));

    /// <summary>Whoever leads, unless it is the one who speaks.</summary>
    public static IEnumerable<Effect> ToLead(Situation situation, string topic, string occasion, params IReadOnlyList<string> subjectIds) =>
        LeadNews.Reader(situation.Gpo) is { } lead && lead.Id != situation.Actor.Id
            ? [EffectFactory.Message(situation, topic, lead.Id, $"{occasion}.{situation.Now.ToUnixTimeSeconds()}", subjectIds)]
            : [];
}
