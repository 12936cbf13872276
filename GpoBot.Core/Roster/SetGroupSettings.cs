using GpoBot.Core.Access;
using GpoBot.Core.Deciding;
using GpoBot.Core.Groups;
using GpoBot.Core.Guard;
using GpoBot.Core.Meetings;
using GpoBot.Core.Problems;
using NodaTime;

namespace GpoBot.Core.Roster;

/// <summary>
/// The habits of a group, which fill in every new meeting, the line it shows to its members, and how many organisations have to
/// give their opinion before a problem counts as solved.
/// </summary>
/// <param name="Quorum">Null: as it is.</param>
public sealed record SetGroupSettings(
    Cadence Cadence, IsoDayOfWeek UsualDay, LocalTime UsualTime, int UsualDurationMinutes, string? UsualPlace, string? Banner, int? Quorum = null) : ICommand
{
    public const int LongestBanner = 200;

    public string Verb => "group.settings";

    public Outcome Decide(Situation situation)
    {
        if (Check(situation) is { } refused) return refused;
        var before = situation.Gpo.Group;
        var after = before with
        {
            Cadence = Cadence, UsualDay = UsualDay, UsualTime = UsualTime, UsualDurationMinutes = UsualDurationMinutes,
            UsualPlace = Line(UsualPlace), Banner = Line(Banner), Closing = before.Closing with { Quorum = Quorum ?? before.Closing.Quorum },
        };
        if (after == before) return new Outcome.Unchanged(new GroupSet(after));
        return new Outcome.Done(new GroupSet(after), [after, situation.Audit(Verb, before.Id, Told(before), Told(after))]);
    }

    /// <summary>Why it would be refused, or null.</summary>
    public Outcome.Refused? Check(Situation situation) => this switch
    {
        _ when !Rights.MaySetGroup(situation.Actor) => Outcome.Refuse(RefusalCode.NotAllowed),
        { UsualDurationMinutes: < PlanMeetings.ShortestMinutes or > PlanMeetings.LongestMinutes } => Outcome.Refuse(RefusalCode.DurationOutOfRange),
        { Quorum: < ClosingRule.FewestOrganisations or > ClosingRule.MostOrganisations } => Outcome.Refuse(RefusalCode.QuorumOutOfRange),
        { UsualPlace.Length: > PlanMeetings.LongestPlace } => Outcome.Refuse(RefusalCode.PlaceTooLong),
        { Banner.Length: > LongestBanner } => Outcome.Refuse(RefusalCode.BannerTooLong),
        _ when GpoGuard.NamesAPerson(UsualPlace, situation.Gpo) => Outcome.Refuse(RefusalCode.PlaceNamesAPerson),
        _ when GpoGuard.NamesAPerson(Banner, situation.Gpo) => Outcome.Refuse(RefusalCode.NamesAPerson),
        _ => null,
    };

    private static string Told(Group group) =>
        $"{group.Cadence} {group.UsualDay} {group.UsualTime.ToString("HH:mm", null)} {group.UsualDurationMinutes} quorum {group.Closing.Quorum}";

    private static string? Line(string? text) =>
        string.Join(' ', (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) is { Length: > 0 } line ? line : null;
}

/// <summary>The group as it now stands.</summary>
public sealed record GroupSet(Group Group) : Happening;
