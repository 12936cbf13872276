using GpoBot.Core.Groups;
using GpoBot.Core.Meetings;
using GpoBot.Dialogs.Cards.Meetings;
using NodaTime;

namespace GpoBot.Dialogs.Flows.Meetings;

/// <summary>What calendars have to say of a plan before it is confirmed.</summary>
public sealed class PlanConflicts(CalendarGlance glance, CalendarPatience patience)
{
    public async Task<PlanNotes> OfAsync(Gpo gpo, PlanMeetings plan, CancellationToken cancellation)
    {
        List<LocalDate> days = [.. plan.PlanDates(gpo).NewDays];
        if (!glance.HasCalendars || days.Count == 0) return PlanNotes.None;
        var zone = gpo.Group.TimeZone;
        var room = plan.RoomOf(gpo);
        var whose = WhoseCalendars.Of(gpo, plan.InvitedIds, room?.Name);
        var seen = await glance.LookAsync(gpo.Group, whose, FreeSlots.SpanOf(days, zone), patience.ForPlan, cancellation);
        return new(
            Conflicts.Of(seen.View, days.Select(day => day + plan.At), plan.DurationMinutes, zone), room, seen.Sight == CalendarSight.Failed);
    }
}
