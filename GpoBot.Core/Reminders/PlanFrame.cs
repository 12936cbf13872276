using System.Runtime.CompilerServices;
using GpoBot.Core.Groups;
using GpoBot.Core.Time;
using NodaTime;

namespace GpoBot.Core.Reminders;

/// <summary>
/// What all lines of one plan have in common, resolved once: the zone and working days of the group, who leads it, what was set
/// and paused. Whatever holds for every kind of reminder is said here.
/// </summary>
/// <param name="recipientId">The plan of this contact alone, or null for everybody's.</param>
internal sealed class PlanFrame(Gpo gpo, string? recipientId = null)
{
    // Reckoned once for as long as the row, the group's own and the roster stay what they are, whatever else of the GPO changes.
    private static readonly ConditionalWeakTable<GpoRow, RowLines> Reckoned = [];
    private readonly Dictionary<string, Contact> _contacts = gpo.Contacts.ToDictionary(contact => contact.Id, StringComparer.Ordinal);
    private readonly HashSet<string> _off = [.. gpo.Group.Reminders.Off];

    public Gpo Gpo => gpo;
    public Group Group => gpo.Group;
    public ReminderSettings Settings => gpo.Group.Reminders;
    public DateTimeZone Zone { get; } = gpo.Group.TimeZone;
    public WorkingDays Days { get; } = WorkingDays.Of(gpo.Group);

    /// <summary>Contacts for whom there may be a line at all.</summary>
    public IReadOnlyList<Contact> Hearers { get; } = [.. gpo.Contacts.Where(contact => Hears(contact, recipientId))];

    /// <summary>Who hears what is for the lead alone: the sector lead, or the deputies while there is none.</summary>
    public IReadOnlyList<Contact> Leads { get; } = LeadsOf(gpo);

    public Contact? FindContact(string id) => _contacts.GetValueOrDefault(id);

    public LocalDate DayOf(Instant moment) => moment.InZone(Zone).Date;

    /// <summary>The hour at which people of this group are told on a day.</summary>
    public Instant MorningOf(LocalDate day) => WorkingDays.At(day, Settings.Morning, Zone);

    public Instant MidnightBefore(LocalDate day) => Zone.AtStartOfDay(day).ToInstant();

    /// <summary>A reminder of that day, or of the working day before when it is a quiet one.</summary>
    public ReminderMoment OnOrBefore(string kind, LocalDate day, Instant staleAt) => On(kind, Days.OnOrBefore(day), staleAt);

    /// <summary>A reminder of that day, or of the working day after when it is a quiet one.</summary>
    public ReminderMoment OnOrAfter(string kind, LocalDate day, Instant staleAt) => On(kind, Days.OnOrAfter(day), staleAt);

    public ReminderMoment On(string kind, LocalDate day, Instant staleAt) => new(kind, day, MorningOf(day), staleAt);

    /// <summary>
    /// One line, put off to the first working morning after a pause; null when this contact is not to be told, or when nothing
    /// would be left to say by then.
    /// </summary>
    /// <param name="subject">What the ledger key names between kind and recipient.</param>
    /// <param name="notBefore">First day on which people want to hear of the subject again.</param>
    public PlannedReminder? Line(
        ReminderMoment moment, string subject, Contact to, IReadOnlyList<string> subjectIds, LocalDate? notBefore = null)
    {
        if (!Hears(to) || _off.Contains(moment.Kind)) return null;
        var until = Latest(notBefore, Latest(Settings.PausedUntil, to.RemindersPausedUntil));
        var dueAt = until > moment.Day ? MorningOf(Days.OnOrAfter(until.Value)) : moment.DueAt;
        return dueAt < moment.StaleAt
            ? new PlannedReminder($"{moment.Kind}.{subject}.{to.Id}", moment.Kind, to.Id, subjectIds, dueAt, moment.StaleAt)
            : null;
    }

    /// <summary>Whether there may be a line for this contact at all.</summary>
    public bool Hears(Contact contact) => Hears(contact, recipientId);

    /// <summary>The lines of one row.</summary>
    /// <param name="reckon">Looks at nothing but the row, the group and its roster; always the same for a kind of row.</param>
    public IReadOnlyList<PlannedReminder> LinesOf<T>(T row, Func<T, PlanFrame, IEnumerable<PlannedReminder?>> reckon) where T : GpoRow
    {
        if (recipientId is not null) return [.. reckon(row, this).OfType<PlannedReminder>()];
        if (Reckoned.TryGetValue(row, out var known) && ReferenceEquals(known.Group, Group) && ReferenceEquals(known.Roster, gpo.Contacts)) return known.Lines;
        known = new RowLines(Group, gpo.Contacts, [.. reckon(row, this).OfType<PlannedReminder>()]);
        Reckoned.AddOrUpdate(row, known);
        return known.Lines;
    }

    private static bool Hears(Contact contact, string? recipientId) =>
        contact is { Active: true, RemindersStopped: false } && (recipientId is null || contact.Id == recipientId);

    public static LocalDate? Latest(LocalDate? one, LocalDate? other) => one is null || other > one ? other ?? one : one;

    private static IReadOnlyList<Contact> LeadsOf(Gpo gpo)
    {
        var leading = gpo.Contacts.Where(contact => contact is { Active: true, LeadsTheGroup: true }).ToLookup(contact => contact.Role);
        return [.. leading[leading.Contains(ContactRole.Lead) ? ContactRole.Lead : ContactRole.DeputyLead]];
    }

    private sealed record RowLines(Group Group, IReadOnlyList<Contact> Roster, PlannedReminder[] Lines);
}
