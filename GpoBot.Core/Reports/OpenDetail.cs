using GpoBot.Core.Access;
using GpoBot.Core.Calendars;
using GpoBot.Core.Deciding;
using GpoBot.Core.Effects;
using GpoBot.Core.Groups;
using GpoBot.Core.Running;

namespace GpoBot.Core.Reports;

/// <summary>
/// Somebody who commands a sector looks into its GPO, with a reason. The reading is noted in the audit of the GPO, and its lead is told.
/// </summary>
public sealed record OpenDetail(DetailReason Reason) : IVisit
{
    public string Verb => "gpo.detail";

    public Post? PostFor(Person person, Group group) => person.Posts.FirstOrDefault(post => Rights.MayOpenDetail(post, group));

    public Outcome Decide(Situation situation)
    {
        // Whoever stands in the roster sees the group by its own rights, without this door.
        if (!situation.Actor.Id.StartsWith(Visitor.IdPrefix, StringComparison.Ordinal)) return Outcome.Refuse(RefusalCode.GpoNotYours);
        var gpo = situation.Gpo;
        return new Outcome.Done(new DetailOpened(Reason),
        [
            .. Told(situation),
            situation.Audit(Verb, gpo.Id, null, Reason.ToString()) with { Role = situation.Actor.Organisation },
        ]);
    }

    private IEnumerable<Effect> Told(Situation situation) =>
        LeadNews.Of(situation.Gpo, MessageTopics.DetailOpened, situation.CorrelationId, situation.Now, [situation.Actor.Organisation]) is { } news
            ? [news with { Reason = Reason.ToString() }]
            : [];
}

/// <summary>Why a detail is opened: a closed list, so that no free text is needed.</summary>
public enum DetailReason { Interview, Review, Authority, Other }

/// <summary>The group may be shown.</summary>
public sealed record DetailOpened(DetailReason Reason) : Happening;
