using GpoBot.Core.Audit;
using GpoBot.Core.Calendars;
using GpoBot.Core.Commitments;
using GpoBot.Core.Effects;
using GpoBot.Core.Incidents;
using GpoBot.Core.Meetings;
using GpoBot.Core.Meetings.DropIns;
using GpoBot.Core.Meetings.Points;
using GpoBot.Core.Places;
using GpoBot.Core.Problems;
using GpoBot.Core.Records;
using GpoBot.Core.Problems.Links;
using GpoBot.Core.Reminders;
using GpoBot.Core.Retention;

namespace GpoBot.Core.Groups;

/// <summary>
/// The live state of one GPO as read in one query: what every decision is taken on. Immutable;
/// <see cref="With"/> gives the state after a decision.
/// </summary>
public sealed class Gpo
{
    private readonly Dictionary<string, GpoRow> _rows;

    /// <param name="rows">The live rows, in any order; exactly one is a <see cref="Groups.Group"/>.</param>
    /// <param name="etags">Version tag of each row as the store gave it; empty for a state that was never stored.</param>
    public Gpo(IEnumerable<GpoRow> rows, IReadOnlyDictionary<string, string>? etags = null)
        : this(new RowChanges(rows), etags ?? new Dictionary<string, string>())
    {
    }

    private Gpo(RowChanges rows, IReadOnlyDictionary<string, string> etags)
    {
        _rows = rows.Rows;
        ETags = etags;
        Group = rows.One(gpo => gpo.Group) ?? throw new InvalidOperationException("A GPO without its group.");
        Contacts = rows.All(gpo => gpo.Contacts);
        Problems = rows.All(gpo => gpo.Problems);
        Commitments = rows.All(gpo => gpo.Commitments);
        ByKey = rows.All(gpo => gpo.ByKey);
        Meetings = [.. ByKey.OrderBy(m => m.Start).ThenBy(m => m.Number)];
        Effects = rows.All(gpo => gpo.Effects);
        Reminders = rows.All(gpo => gpo.Reminders);
        Recurrences = rows.All(gpo => gpo.Recurrences);
        CatchUp = rows.One(gpo => gpo.CatchUp);
        NextLook = rows.One(gpo => gpo.NextLook);
        Watch = rows.One(gpo => gpo.Watch);
        Retention = rows.One(gpo => gpo.Retention);
        Points = rows.All(gpo => gpo.Points);
        DropIns = rows.All(gpo => gpo.DropIns);
        DraftRecords = rows.All(gpo => gpo.DraftRecords);
        Incidents = rows.All(gpo => gpo.Incidents);
        Linked = rows.All(gpo => gpo.Linked);
        Places = rows.All(gpo => gpo.Places);
        Chain = rows.One(gpo => gpo.Chain);
    }

    public Group Group { get; }
    public string Id => Group.Id;
    public IReadOnlyList<Contact> Contacts { get; }
    public IReadOnlyList<Problem> Problems { get; }
    public IReadOnlyList<Commitment> Commitments { get; }

    /// <summary>Meetings to come and recent ones, by date.</summary>
    public IReadOnlyList<Meeting> Meetings { get; }

    // The same in the order of their keys.
    private IReadOnlyList<Meeting> ByKey { get; }
    public IReadOnlyList<Effect> Effects { get; }
    public IReadOnlyList<ReminderEntry> Reminders { get; }

    /// <summary>Solved problems that are still to be looked at again.</summary>
    public IReadOnlyList<RecurrenceCheck> Recurrences { get; }

    /// <summary>The last late pass of reminders; null when none ever was.</summary>
    public CatchUp? CatchUp { get; }

    /// <summary>When reminders are wanted next; null before the first pass.</summary>
    public NextLook? NextLook { get; }

    /// <summary>How far the organiser's calendar has been read; null before the first time.</summary>
    public CalendarWatch? Watch { get; }

    /// <summary>Since when the rules of retention watch over it; null before their first look.</summary>
    public RetentionMark? Retention { get; }

    /// <summary>Points that members want the next meeting to speak of.</summary>
    public IReadOnlyList<AgendaPoint> Points { get; }

    /// <summary>Drop-in hours of the delegate, by their start; those that are over may still be among them.</summary>
    public IReadOnlyList<DropIn> DropIns { get; }

    /// <summary>Records of decisions that nobody has validated yet.</summary>
    public IReadOnlyList<DecisionRecord> DraftRecords { get; }
    /// <summary>Incidents on the transport network that are still to be dealt with; only in a group that keeps them.</summary>
    public IReadOnlyList<Incident> Incidents { get; }

    /// <summary>Problems of other groups that this one follows too; never counted here.</summary>
    public IReadOnlyList<LinkedProblem> Linked { get; }
    /// <summary>Channels and chats that are the group's.</summary>
    public IReadOnlyList<LinkedPlace> Places { get; }

    /// <summary>Where the chain of the audit ends; null before its first line.</summary>
    public AuditChain? Chain { get; }
    public IReadOnlyDictionary<string, string> ETags { get; }

    /// <summary>What only a newer version of the program understands; nothing, nearly always.</summary>
    public Unread Unread { get; init; } = Unread.Nothing;

    /// <summary>Rows of history that were read for one decision; none otherwise.</summary>
    public IReadOnlyList<GpoRow> Past { get; private init; } = [];

    /// <summary>Active contacts that are invited to meetings: the partners, without the leads, who organise.</summary>
    public IEnumerable<Contact> Partners => Contacts.Where(c => c.Active && !c.LeadsTheGroup);

    public Contact? Lead => Contacts.FirstOrDefault(c => c.Role == ContactRole.Lead);
    public Contact? FindContact(string? id) => Contacts.FirstOrDefault(c => c.Id == id);

    /// <summary>The active contact with this address, or null: a left contact is nobody here.</summary>
    public Contact? FindByEmail(string email) =>
        Contacts.Where(c => c.Active && string.Equals(c.Email, email, StringComparison.OrdinalIgnoreCase))
            .OrderBy(c => c.Role).FirstOrDefault();

    public Commitment? FindCommitment(string id) => Commitments.FirstOrDefault(c => c.Id == id);
    public Problem? FindProblem(string id) => Problems.FirstOrDefault(p => p.Id == id);

    /// <summary>A closed problem, when it was read for this decision.</summary>
    public Problem? FindPastProblem(string id) => Past.OfType<Problem>().FirstOrDefault(p => p.Id == id);
    public Problem? FindAnyProblem(string id) => FindProblem(id) ?? FindPastProblem(id);
    public Meeting? FindMeeting(string id) => Meetings.FirstOrDefault(m => m.Id == id);
    public Incident? FindIncident(string? id) => Incidents.FirstOrDefault(one => one.Id == id);
    public Effect? FindEffect(string id) => Effects.FirstOrDefault(e => e.Id == id);
    public AgendaPoint? FindPoint(string id) => Points.FirstOrDefault(p => p.Id == id);
    public DropIn? FindDropIn(string id) => DropIns.FirstOrDefault(d => d.Id == id);
    public DecisionRecord? FindDraftRecord(string meetingId) => DraftRecords.FirstOrDefault(r => r.MeetingId == meetingId);
    public LinkedPlace? FindPlace(string id) => Places.FirstOrDefault(p => p.Id == id);
    public GpoRow? Find(string rowKey) => _rows.GetValueOrDefault(rowKey);
    public bool WasReminded(string key) => _rows.ContainsKey(ReminderEntry.KeyOf(key));

    /// <summary>The same with rows of history, which a decision can then change like any other.</summary>
    public Gpo WithPast(IReadOnlyList<GpoRow> past, IReadOnlyDictionary<string, string> etags, Unread? unread = null)
    {
        var all = new Dictionary<string, string>(ETags, StringComparer.Ordinal);
        foreach (var (key, tag) in etags) all[key] = tag;
        return new Gpo(_rows.Values, all) { Past = past, Unread = Unread.With(unread ?? Unread.Nothing) };
    }

    /// <summary>The state as it will be once these changes are stored; history rows leave it.</summary>
    public Gpo With(IEnumerable<GpoRow> puts, IEnumerable<GpoRow> deletes) =>
        Changed(puts.Where(row => GpoRow.IsLive(row.RowKey)), deletes.Select(row => row.RowKey), ETags, Unread);

    /// <summary>The state that stands stored after these changes.</summary>
    /// <param name="puts">Live rows as the store holds them now.</param>
    /// <param name="gone">Keys of live rows that are there no more.</param>
    /// <param name="etags">Version tags of all that is there now.</param>
    public Gpo Stored(IEnumerable<GpoRow> puts, IEnumerable<string> gone, IReadOnlyDictionary<string, string> etags, Unread unread) =>
        Changed(puts, gone, etags, unread);

    private Gpo Changed(IEnumerable<GpoRow> puts, IEnumerable<string> gone, IReadOnlyDictionary<string, string> etags, Unread unread) =>
        new(new RowChanges(this, _rows, puts, gone), etags) { Unread = unread };
}
