using GpoBot.Core.Access;
using GpoBot.Core.Deciding;
using GpoBot.Core.Guard;
using GpoBot.Core.Meetings;
using NodaTime;
using NodaTime.Text;

namespace GpoBot.Core.Groups;

/// <summary>
/// Notes that the group does not meet from one day to another. Said again of the same first day it corrects the end or the
/// name. Meetings planned in it stay as they are: whoever leads decides on each.
/// </summary>
/// <param name="Name">What it is for; null or empty when nobody said.</param>
public sealed record SetClosedPeriod(LocalDate From, LocalDate To, string? Name) : ICommand
{
    public string Verb => "group.close";

    public ClosedPeriod Asked => new(From, To, string.IsNullOrWhiteSpace(Name) ? ClosedPeriod.Unnamed : Name.Trim());

    public Outcome Decide(Situation situation)
    {
        if (Check(situation) is { } refused) return refused;
        var group = situation.Gpo.Group;
        var former = group.ClosedPeriods.FirstOrDefault(period => period.From == From);
        var within = MeetingsWithin(situation.Gpo, situation.LocalNow);
        if (former == Asked) return new Outcome.Unchanged(new PeriodClosed(Asked, within));
        return new Outcome.Done(new PeriodClosed(Asked, within), [
            group with { ClosedPeriods = [.. Others(situation).Append(Asked).OrderBy(period => period.From)] },
            situation.Audit(Verb, group.Id, former is null ? null : Told(former), Told(Asked)),
        ]);
    }

    /// <summary>Why this period would be refused, or null; the preview asks before anything is confirmed.</summary>
    public Outcome.Refused? Check(Situation situation) => this switch
    {
        _ when !Rights.MayClosePeriods(situation.Actor) => Outcome.Refuse(RefusalCode.NotAllowed),
        { Asked.Name.Length: > ClosedPeriod.LongestName } => Outcome.Refuse(RefusalCode.ClosedNameTooLong),
        _ when GpoGuard.NamesAPerson(Name, situation.Gpo) => Outcome.Refuse(RefusalCode.NamesAPerson),
        _ when To < From => Outcome.Refuse(RefusalCode.ClosedEndsBeforeStart),
        _ when To < situation.Today => Outcome.Refuse(RefusalCode.ClosedPeriodPast),
        { Asked.Days: > ClosedPeriod.LongestDays } => Outcome.Refuse(RefusalCode.ClosedPeriodTooLong),
        _ when Others(situation).FirstOrDefault(Asked.Overlaps) is { } other =>
            Outcome.Refuse(RefusalCode.ClosedPeriodsOverlap, other.Name),
        _ when Others(situation).Count() >= ClosedPeriod.MostPeriods => Outcome.Refuse(RefusalCode.TooManyClosedPeriods),
        _ => null,
    };

    /// <summary>Meetings to come that are planned in this period.</summary>
    public IReadOnlyList<Meeting> MeetingsWithin(Gpo gpo, LocalDateTime now) =>
        [.. gpo.Meetings.Where(m => m.Status == MeetingStatus.Planned && m.Start > now && Asked.Holds(m.Start.Date))];

    /// <summary>For the audit, which keeps no words: without the name.</summary>
    internal static string Told(ClosedPeriod period) =>
        $"{LocalDatePattern.Iso.Format(period.From)}/{LocalDatePattern.Iso.Format(period.To)}";

    // What ended over a year ago explains nothing that is still looked at, and makes room.
    private IEnumerable<ClosedPeriod> Others(Situation situation) => situation.Gpo.Group.ClosedPeriods
        .Where(period => period.From != From && period.To >= situation.Today.PlusYears(-1));
}

/// <summary>The period as it now stands, and the meetings that are planned in it all the same.</summary>
public sealed record PeriodClosed(ClosedPeriod Period, IReadOnlyList<Meeting> Within) : Happening;
