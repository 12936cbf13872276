using GpoBot.Core.Access;
using GpoBot.Core.Deciding;
using GpoBot.Core.Effects;
using GpoBot.Core.Groups;
using GpoBot.Core.Guard;
using NodaTime;
using NodaTime.Text;

namespace GpoBot.Core.Meetings;

/// <summary>Plans one meeting or a series of single meetings; days of a series on which the group does not meet are set aside.</summary>
/// <param name="Count">How many meetings the series has, instead of its last day.</param>
public sealed record PlanMeetings(
    LocalDate First, LocalTime At, int DurationMinutes, MeetingFormat Format, string? Place,
    IReadOnlyList<string> InvitedIds, Rhythm Rhythm, LocalDate? Until, int? Count = null) : ICommand
{
    public const int ShortestMinutes = 15;
    public const int LongestMinutes = 8 * 60;
    public const int LongestPlace = 200;

    public string Verb => "meeting.plan";

    public Outcome Decide(Situation situation)
    {
        if (Check(situation) is { } refused) return refused;
        var plan = PlanDates(situation.Gpo);
        var number = situation.Gpo.Group.LastMeetingNumber;
        var seriesId = Rhythm == Rhythm.Once ? null : $"{situation.Gpo.Id}-{number + 1}";
        List<Meeting> meetings = [.. plan.NewDays.Select(date => NewMeeting(situation, date, ++number, seriesId))];
        var planned = new MeetingsPlanned(meetings, plan);
        return new Outcome.Done(planned, [
            situation.Gpo.Group with { LastMeetingNumber = number },
            .. meetings,
            .. meetings.Select(meeting => EffectFactory.Calendar(situation, meeting)),
            .. Invitations(situation, meetings),
            situation.Audit(Verb, seriesId ?? meetings[0].Id, null, Days(meetings)),
        ]);
    }

    /// <summary>The dates of this plan, each new, already planned or set aside; for the preview as for the decision.</summary>
    public SeriesPlan PlanDates(Gpo gpo) => SeriesDates.Plan(
        new SeriesWish(First, At, Rhythm, Until, Count), DaysOff.Of(gpo.Group), gpo.Meetings.Select(meeting => meeting.Start.Date));

    /// <summary>Why this plan would be refused, or null; the preview asks before anything is confirmed.</summary>
    public Outcome.Refused? Check(Situation situation)
    {
        if (!Rights.MayPlanMeetings(situation.Actor)) return Outcome.Refuse(RefusalCode.NotAllowed);
        if (Fault(situation) is { } fault) return fault;
        return SeriesRefusals.Of(PlanDates(situation.Gpo), First + At, InvitedIds.Count) is { } refusal ? new Outcome.Refused(refusal) : null;
    }

    private Outcome.Refused? Fault(Situation situation) => this switch
    {
        { First: var first } when first + At <= situation.LocalNow => Outcome.Refuse(RefusalCode.DatePast),
        { DurationMinutes: < ShortestMinutes or > LongestMinutes } => Outcome.Refuse(RefusalCode.DurationOutOfRange),
        { Format: not MeetingFormat.Video, Place: null or "" } => Outcome.Refuse(RefusalCode.PlaceMissing),
        { Place.Length: > LongestPlace } => Outcome.Refuse(RefusalCode.PlaceTooLong),
        { InvitedIds: [] } => Outcome.Refuse(RefusalCode.NobodyInvited),
        { InvitedIds.Count: > SeriesLimit.MostInvited } => Outcome.Refuse(RefusalCode.TooManyInvited),
        _ when GpoGuard.NamesAPerson(Place, situation.Gpo) => Outcome.Refuse(RefusalCode.PlaceNamesAPerson),
        _ when InvitedIds.FirstOrDefault(id => !situation.Gpo.Partners.Any(p => p.Id == id)) is { } stranger =>
            Outcome.Refuse(RefusalCode.UnknownContact, stranger),
        _ => null,
    };

    private Meeting NewMeeting(Situation situation, LocalDate date, int number, string? seriesId) => new()
    {
        Id = $"R-{situation.Gpo.Id}-{number:00}", Number = number, Start = date + At, DurationMinutes = DurationMinutes,
        Format = Format, Place = Format == MeetingFormat.Video ? null : Place, InvitedIds = InvitedIds,
        RoomAddress = RoomOf(situation.Gpo)?.Address,
        SeriesId = seriesId, PlannedAt = situation.Now,
        AgendaProblemIds = [.. situation.Gpo.Problems.Where(p => p.Open).Select(p => p.Id)],
    };

    /// <summary>The room that is booked with it, because the place bears its name; null for any other place.</summary>
    public Room? RoomOf(Gpo gpo) => Format == MeetingFormat.Video ? null : gpo.Group.FindRoom(Place);

    private static string Days(IEnumerable<Meeting> meetings) =>
        string.Join(' ', meetings.Select(meeting => LocalDatePattern.Iso.Format(meeting.Start.Date)));

    private IEnumerable<Effect> Invitations(Situation situation, IReadOnlyList<Meeting> meetings) =>
        situation.CalendarInvites ? [] : InvitedIds.Select(id => EffectFactory.Message(
            situation, MessageTopics.MeetingInvited, id, meetings[0].Id, [.. meetings.Select(m => m.Id)]));
}

/// <summary>The new meetings, and the fate of every date that was asked for.</summary>
public sealed record MeetingsPlanned(IReadOnlyList<Meeting> Meetings, SeriesPlan Plan) : Happening;
