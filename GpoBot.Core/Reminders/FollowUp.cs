using GpoBot.Core.Attendance;
using GpoBot.Core.Commitments;
using GpoBot.Core.Effects;
using GpoBot.Core.Groups;
using GpoBot.Core.Reminders.Commands;
using NodaTime;

namespace GpoBot.Core.Reminders;

/// <summary>
/// Where each organisation stands: told, answered, late, out of reach. Of organisations, for it is they who commit; a person is
/// named only where the way to them is closed.
/// </summary>
public static class FollowUp
{
    public const int Days = 30;

    /// <param name="messages">Finished messages; those older than <see cref="Days"/> are left out here.</param>
    /// <param name="blocked">Contact ids whose conversation in Teams is closed to GpoBot.</param>
    /// <returns>Those to act on first.</returns>
    public static IReadOnlyList<OrganisationFollowUp> Of(
        Gpo gpo, IEnumerable<Effect> messages, IReadOnlySet<string> blocked, Instant now, IComparer<string> order)
    {
        var recent = messages.Where(one => one.Kind == EffectKind.Message && one.FinishedAt > now - Duration.FromDays(Days))
            .ToLookup(one => one.Recipient, StringComparer.Ordinal);
        return [.. gpo.Partners
            .GroupBy(contact => (contact.Organisation, contact.PartnerType))
            .Select(people => One(gpo, [.. people.OrderBy(one => one.Role).ThenBy(one => one.Id, StringComparer.Ordinal)], recent, blocked, now))
            .OrderByDescending(one => one.Unreachable.Count > 0).ThenByDescending(one => one.Late.Count)
            .ThenByDescending(one => one.Questions).ThenBy(one => one.Organisation, order)];
    }

    private static OrganisationFollowUp One(
        Gpo gpo, IReadOnlyList<Contact> people, ILookup<string, Effect> messages, IReadOnlySet<string> blocked, Instant now)
    {
        var today = ReminderMoments.DayOf(now, gpo.Group);
        var owned = gpo.Commitments.Where(one => CommitmentOwners.IsLive(one) && people.Any(person => person.Id == one.OwnerId)).ToList();
        return new OrganisationFollowUp(people[0].Organisation, people)
        {
            LastSent = people.SelectMany(person => messages[person.Id]).Where(one => one.State == EffectState.Sent).MaxBy(one => one.FinishedAt),
            LastAnswer = LastAnswer(gpo, people),
            Open = owned.Count,
            Late = [.. owned.Where(one => OpenQuestions.IsLateAndSilent(one, gpo, today)).OrderBy(one => one.DueOn)],
            Questions = people.Sum(person => OpenQuestions.Of(gpo, person, now).Count),
            Unreachable = [.. people.Where(person => IsOutOfReach(messages[person.Id]))],
            LeftTeams = [.. people.Where(person => blocked.Contains(person.Id))],
            Silent = [.. people.Where(person => person.RemindersStopped || person.RemindersPausedUntil > today)],
            AskedToday = people.Any(person => RemindNow.WasAskedOn(gpo, person, today)),
        };
    }

    // What was dropped was not meant to arrive and tells nothing.
    private static bool IsOutOfReach(IEnumerable<Effect> messages) =>
        messages.Where(one => one.State != EffectState.Dropped).MaxBy(one => one.FinishedAt)?.State is EffectState.Unreachable or EffectState.Failed;

    private static Instant? LastAnswer(Gpo gpo, IReadOnlyList<Contact> people)
    {
        var ids = people.Select(person => person.Id).ToHashSet(StringComparer.Ordinal);
        var commitments = gpo.Commitments.Where(one => ids.Contains(one.AnsweredBy ?? one.OwnerId)).Select(one => one.AnsweredAt);
        var attendance = gpo.Meetings.SelectMany(one => one.Attendance)
            .Where(one => ids.Contains(one.ContactId) && one.Source != AttendanceSource.Lead).Select(one => (Instant?)one.At);
        var opinions = gpo.Problems.SelectMany(one => one.GivenOpinions).Where(one => ids.Contains(one.ContactId)).Select(one => (Instant?)one.At);
        return commitments.Concat(attendance).Concat(opinions).Max();
    }
}

/// <summary>One organisation in the follow-up.</summary>
/// <param name="Contacts">Its active contacts, those who speak for it first.</param>
public sealed record OrganisationFollowUp(string Organisation, IReadOnlyList<Contact> Contacts)
{
    public Effect? LastSent { get; init; }
    public Instant? LastAnswer { get; init; }

    /// <summary>Open commitments of its contacts.</summary>
    public int Open { get; init; }

    /// <summary>Late, and nothing said of them since.</summary>
    public IReadOnlyList<Commitment> Late { get; init; } = [];

    /// <summary>How many commitments it could be asked about at once.</summary>
    public int Questions { get; init; }
    public IReadOnlyList<Contact> Unreachable { get; init; } = [];
    public IReadOnlyList<Contact> LeftTeams { get; init; } = [];

    /// <summary>Contacts who have stopped or paused their reminders.</summary>
    public IReadOnlyList<Contact> Silent { get; init; } = [];
    public bool AskedToday { get; init; }
}
