using GpoBot.Core.Access;
using GpoBot.Core.Deciding;
using GpoBot.Core.Effects;
using GpoBot.Core.Guard;
using NodaTime;

namespace GpoBot.Core.Meetings;

/// <summary>
/// Moves a planned meeting, or changes how long it takes or where people meet; with those of its series that follow, when they
/// are meant too. What is null stays.
/// </summary>
/// <param name="Date">New day of the named meeting; those that follow are moved by as many days.</param>
/// <param name="SeenVersion">Version of the named meeting that the person had before them, or null.</param>
public sealed record ChangeMeeting(
    string MeetingId, LocalDate? Date = null, LocalTime? At = null, int? DurationMinutes = null, MeetingFormat? Format = null,
    string? Place = null, MeetingScope Scope = MeetingScope.This, int? SeenVersion = null) : ICommand
{
    public string Verb => Date is null && At is null ? "meeting.change" : "meeting.move";

    public Outcome Decide(Situation situation)
    {
        if (Check(situation) is { } refused) return refused;
        var plan = PlanFor(situation);
        return new Outcome.Done(new MeetingsChanged(plan), [
            .. plan.Changed.Select(change => change.After),
            .. plan.Changed.Select(change => EffectFactory.Calendar(situation, change.After)),
            .. ChangeNotices.Of(situation, plan),
            situation.Audit(Verb, MeetingId, ChangeAudit.Of(plan.Changed.Select(change => change.Before)),
                ChangeAudit.Of(plan.Changed.Select(change => change.After))),
        ]);
    }

    /// <summary>What would be changed and what would stay; only of a meeting that is planned.</summary>
    public ChangePlan PlanFor(Situation situation) => new ChangePlanner(this, situation).Plan();

    /// <summary>Why this would be refused, or null; the preview asks before anything is confirmed.</summary>
    public Outcome.Refused? Check(Situation situation)
    {
        if (!Rights.MayPlanMeetings(situation.Actor)) return Outcome.Refuse(RefusalCode.NotAllowed);
        if (situation.Gpo.FindMeeting(MeetingId) is not { Status: MeetingStatus.Planned } meeting)
            return Outcome.Refuse(RefusalCode.UnknownMeeting, MeetingId);
        if (SeenVersion is { } seen && seen != meeting.Version) return Outcome.Refuse(RefusalCode.MeetingChanged);
        if (meeting.StartInstant(situation.Gpo.Group.TimeZone) <= situation.Now) return Outcome.Refuse(RefusalCode.MeetingStarted);
        return Fault(situation, meeting) is { } fault ? new Outcome.Refused(fault) : ChangeLimit(situation);
    }

    private Refusal? Fault(Situation situation, Meeting meeting)
    {
        if (DurationMinutes is < PlanMeetings.ShortestMinutes or > PlanMeetings.LongestMinutes)
            return new Refusal(RefusalCode.DurationOutOfRange);
        if (Place?.Length > PlanMeetings.LongestPlace) return new Refusal(RefusalCode.PlaceTooLong);
        if (GpoGuard.NamesAPerson(Place, situation.Gpo)) return new Refusal(RefusalCode.PlaceNamesAPerson);

        var planner = new ChangePlanner(this, situation);
        if (planner.LacksPlace(meeting)) return new Refusal(RefusalCode.PlaceMissing);
        var plan = planner.Plan();
        if (plan.Kept.FirstOrDefault(kept => kept.Meeting.Id == MeetingId) is { } named) return named.Reason;
        return plan.Changed.Count > 0 ? null : new Refusal(RefusalCode.NothingChanges);
    }

    private Outcome.Refused? ChangeLimit(Situation situation)
    {
        var changed = PlanFor(situation).Changed;
        var told = situation.CalendarInvites ? 0 : changed.SelectMany(change => change.After.InvitedIds).Distinct().Count();
        var most = SeriesLimit.ChangesFor(told);
        return changed.Count > most ? Outcome.Refuse(RefusalCode.TooManyAtOnce, $"{most}") : null;
    }
}

/// <summary>What was changed and what stayed.</summary>
public sealed record MeetingsChanged(ChangePlan Plan) : Happening;
