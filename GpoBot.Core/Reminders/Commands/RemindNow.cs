using GpoBot.Core.Access;
using GpoBot.Core.Commitments;
using GpoBot.Core.Deciding;
using GpoBot.Core.Effects;
using GpoBot.Core.Groups;
using NodaTime;

namespace GpoBot.Core.Reminders.Commands;

/// <summary>
/// The sector lead has the open questions of some owners asked at once, at most once a day each. Outside of the hours in which
/// people are spoken to it leaves at the next opening.
/// </summary>
public sealed record RemindNow(IReadOnlyList<string> ContactIds) : ICommand
{
    /// <summary>First part of the ledger key that keeps it to once a day.</summary>
    public const string LedgerKind = "commitment-nudge";

    private const int MostRows = 80;

    // Of one person besides what the plan is spared: the message, its line of the ledger and the audit.
    private const int OwnRows = 3;

    public string Verb => "reminders.now";

    public Outcome Decide(Situation situation)
    {
        var (contacts, refused) = ReminderTargets.Of(situation, ContactIds);
        if (refused is not null) return refused;
        var leavesAt = SpeakingHours.OnOrAfter(situation.Now, situation.Gpo.Group);
        List<GpoRow> puts = [];
        List<Asked> asked = [];
        List<NotAsked> left = [];
        foreach (var contact in contacts)
        {
            var questions = OpenQuestions.Of(situation.Gpo, contact, situation.Now);
            if (WhyNot(situation, contact, questions) is { } why)
            {
                left.Add(new NotAsked(contact, why));
                continue;
            }

            var rows = Rows(situation, contact, questions, leavesAt).ToList();
            if (puts.Count + rows.Count > MostRows)
            {
                left.Add(new NotAsked(contact, RefusalCode.TooManyAtOnce));
                continue;
            }

            asked.Add(new Asked(contact, questions));
            puts.AddRange(rows);
        }

        return asked.Count == 0
            ? Outcome.Refuse(left[0].Why, left[0].Contact.Organisation)
            : new Outcome.Done(new RemindedNow(asked, left, leavesAt), puts);
    }

    /// <summary>Whether this owner was asked about commitments on that local day, by the plan or by the sector lead.</summary>
    public static bool WasAskedOn(Gpo gpo, Contact contact, LocalDate day) => gpo.Reminders.Any(entry =>
        !entry.Dropped && entry.Key.StartsWith("commitment-", StringComparison.Ordinal)
        && entry.Key.EndsWith("." + contact.Id, StringComparison.Ordinal) && ReminderMoments.DayOf(entry.RecordedAt, gpo.Group) == day);

    private static RefusalCode? WhyNot(Situation situation, Contact contact, IReadOnlyList<Commitment> questions) => contact switch
    {
        { RemindersStopped: true } => RefusalCode.RemindersRefused,
        _ when contact.RemindersPausedUntil > situation.Today => RefusalCode.RemindersPaused,
        _ when questions.Count == 0 => RefusalCode.NothingToAsk,
        _ when WasAskedOn(situation.Gpo, contact, situation.Today) => RefusalCode.AskedToday,
        _ => null,
    };

    private IEnumerable<GpoRow> Rows(Situation situation, Contact contact, IReadOnlyList<Commitment> questions, Instant leavesAt)
    {
        var day = ReminderMoments.DayOf(situation.Now, situation.Gpo.Group).ToString("uuuuMMdd", null);
        yield return new Effect
        {
            Id = $"msg.{MessageTopics.CommitmentNudge}.{day}.{contact.Id}", Kind = EffectKind.Message, Topic = MessageTopics.CommitmentNudge,
            SubjectIds = [.. questions.Select(one => one.Id)], Recipient = contact.Id, DueAt = situation.Now,
        };
        yield return Entry($"{LedgerKind}.{day}.{contact.Id}", leavesAt, situation.Now);
        foreach (var same in SaidByIt(situation, contact, questions, leavesAt).Take(MostRows - OwnRows)) yield return Entry(same.Key, same.DueAt, situation.Now);
        yield return situation.Audit(Verb, contact.Id, null, string.Join(' ', questions.Select(one => one.Id)));
    }

    // What the plan would ask later on the same day is asked already.
    private static IEnumerable<PlannedReminder> SaidByIt(
        Situation situation, Contact contact, IReadOnlyList<Commitment> questions, Instant leavesAt)
    {
        var day = ReminderMoments.DayOf(leavesAt, situation.Gpo.Group);
        return ReminderPlan.Of(situation.Gpo).Where(line =>
            line.RecipientId == contact.Id && line.Kind.StartsWith("commitment-", StringComparison.Ordinal)
            && ReminderMoments.DayOf(line.DueAt, situation.Gpo.Group) <= day && !line.IsStaleAt(leavesAt)
            && line.SubjectIds.All(id => questions.Any(one => one.Id == id)));
    }

    private static ReminderEntry Entry(string key, Instant dueAt, Instant now) => new() { Key = key, DueAt = dueAt, RecordedAt = now };
}

/// <summary>Who is being asked what, who is not and why, and when it leaves.</summary>
public sealed record RemindedNow(IReadOnlyList<Asked> Asked, IReadOnlyList<NotAsked> NotAsked, Instant LeavesAt) : Happening;

public sealed record Asked(Contact Contact, IReadOnlyList<Commitment> Commitments);

public sealed record NotAsked(Contact Contact, RefusalCode Why);
