using GpoBot.Core.Access;
using GpoBot.Core.Deciding;
using GpoBot.Core.Guard;
using NodaTime;

namespace GpoBot.Core.Meetings.DropIns;

/// <summary>Notes drop-in hours; those that are over go at the same time.</summary>
public sealed record AddDropIn(LocalDate On, LocalTime At, LocalTime? Until, string Place) : ICommand
{
    public const int Most = 60;

    public string Verb => "dropin.add";

    public Outcome Decide(Situation situation)
    {
        var gpo = situation.Gpo;
        if (!Rights.MayNoteDropIns(situation.Actor)) return Outcome.Refuse(RefusalCode.NotDelegate);
        if (On + At <= situation.LocalNow) return Outcome.Refuse(RefusalCode.DatePast);
        if (string.IsNullOrWhiteSpace(Place)) return Outcome.Refuse(RefusalCode.DropInIncomplete);
        if (Place.Length > PlanMeetings.LongestPlace) return Outcome.Refuse(RefusalCode.PlaceTooLong);
        if (GpoGuard.NamesAPerson(Place, gpo)) return Outcome.Refuse(RefusalCode.PlaceNamesAPerson);
        var dropIn = new DropIn
        {
            Id = $"{On:uuuuMMdd}-{At:HHmm}", Start = On + At, Until = Until > At ? Until : null, Place = Place.Trim(), HeldBy = situation.Actor.Id,
        };
        if (gpo.DropIns.FirstOrDefault(one => one.Start == dropIn.Start && one.Place == dropIn.Place) is { } there)
            return new Outcome.Unchanged(new DropInNoted(there));
        // Two delegates may sit in two places at the same time.
        while (gpo.FindDropIn(dropIn.Id) is not null) dropIn = dropIn with { Id = dropIn.Id + "b" };
        if (gpo.DropIns.Count(one => !one.IsOver(situation.Today)) >= Most) return Outcome.Refuse(RefusalCode.TooManyDropIns, $"{Most}");
        return new Outcome.Done(new DropInNoted(dropIn), [dropIn, situation.Audit(Verb, dropIn.Id, null, null)],
            [.. gpo.DropIns.Where(one => one.IsOver(situation.Today)).Take(30)]);
    }
}

/// <summary>The hours as they now stand.</summary>
public sealed record DropInNoted(DropIn DropIn) : Happening;
