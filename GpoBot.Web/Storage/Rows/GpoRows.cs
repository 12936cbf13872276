using GpoBot.Core.Audit;
using GpoBot.Core.Calendars;
using GpoBot.Core.Commitments;
using GpoBot.Core.Effects;
using GpoBot.Core.Groups;
using GpoBot.Core.Incidents;
using GpoBot.Core.Meetings;
using GpoBot.Core.Meetings.DropIns;
using GpoBot.Core.Meetings.Points;
using GpoBot.Core.Places;
using GpoBot.Core.Ports;
using GpoBot.Core.Problems;
using GpoBot.Core.Records;
using GpoBot.Core.Problems.Links;
using GpoBot.Core.Reminders;
using GpoBot.Core.Retention;

namespace GpoBot.Web.Storage.Rows;

/// <summary>Which mapper for which row: by type when writing, by the beginning of the key when reading.</summary>
internal static class GpoRows
{
    private static readonly (string Prefix, Func<RowReader, GpoRow> Read)[] Readers =
    [
        ("a.group", GroupRow.Read),
        ("b.contact.", ContactRow.Read),
        ("c.problem.", ProblemRow.Read),
        ("p.problem.", ProblemRow.Read),
        ("d.commitment.", CommitmentRow.Read),
        ("q.commitment.", CommitmentRow.Read),
        ("e.meeting.", MeetingRow.Read),
        ("r.meeting.", MeetingRow.Read),
        ("f.effect.", EffectRow.Read),
        ("s.effect.", EffectRow.Read),
        ("g.reminder.", JournalRows.ReadReminder),
        (CalendarWatch.Key, WatchRow.Read),
        ("i.recurrence.", RecurrenceRow.Read),
        (CatchUp.Key, CatchUpRow.Read),
        (NextLook.Key, NextLookRow.Read),
        ("j.incident.", IncidentRow.Read),
        ("w.incident.", IncidentRow.Read),
        ("m.linked.", LinkedProblemRow.Read),
        ("u.audit.", JournalRows.ReadAudit),
        ("k.point.", AgendaPointRow.Read),
        ("k.dropin.", DropInRow.Read),
        ("k.record.", RecordRow.Read),
        (DecisionRecord.HistoryPrefix, RecordRow.Read),
        ("t.turn.", JournalRows.ReadTurn),
        ("l.place.", PlaceRow.Read),
        (AuditChain.Key, JournalRows.ReadChain),
        (RetentionMark.Key, RetentionRow.ReadMark),
        (PastFacts.Prefix, RetentionRow.ReadFacts),
    ];

    /// <param name="kept">What a newer version wrote in this row; null when there is nothing of the kind.</param>
    public static TableRow Write(string gpoId, GpoRow row, IReadOnlyDictionary<string, object>? kept = null)
    {
        var writer = new RowWriter(gpoId, row.RowKey, kept);
        switch (row)
        {
            case Group group: GroupRow.Write(group, writer); break;
            case Contact contact: ContactRow.Write(contact, writer); break;
            case Problem problem: ProblemRow.Write(problem, writer); break;
            case Commitment commitment: CommitmentRow.Write(commitment, writer); break;
            case Meeting meeting: MeetingRow.Write(meeting, writer); break;
            case Effect effect: EffectRow.Write(effect, writer); break;
            case ReminderEntry entry: JournalRows.Write(entry, writer); break;
            case RecurrenceCheck check: RecurrenceRow.Write(check, writer); break;
            case CatchUp found: CatchUpRow.Write(found, writer); break;
            case NextLook look: NextLookRow.Write(look, writer); break;
            case CalendarWatch watch: WatchRow.Write(watch, writer); break;
            case AgendaPoint point: AgendaPointRow.Write(point, writer); break;
            case DropIn dropIn: DropInRow.Write(dropIn, writer); break;
            case DecisionRecord record: RecordRow.Write(record, writer); break;
            case Incident incident: IncidentRow.Write(incident, writer); break;
            case LinkedProblem linked: LinkedProblemRow.Write(linked, writer); break;
            case AuditLine line: JournalRows.Write(line, writer); break;
            case TurnMarker turn: JournalRows.Write(turn, writer); break;
            case LinkedPlace place: PlaceRow.Write(place, writer); break;
            case AuditChain chain: JournalRows.Write(chain, writer); break;
            case RetentionMark mark: RetentionRow.Write(mark, writer); break;
            case PastFacts facts: RetentionRow.Write(facts, writer); break;
            default: throw new NotSupportedException($"The memory has no columns for a {row.GetType().Name}.");
        }
        return writer.Row;
    }

    /// <summary>The row, or null for a kind that only a newer version knows.</summary>
    public static GpoRow? Read(TableRow row) => Read(row, out _);

    /// <param name="kept">Properties of a row of a known kind that only a newer version knows; null when there are none.</param>
    public static GpoRow? Read(TableRow row, out IReadOnlyDictionary<string, object>? kept)
    {
        kept = null;
        if (KindOf(row.RowKey) is not { } kind) return null;
        var reader = new RowReader(row);
        var read = kind(reader);
        if (reader.Found == row.Properties.Count) return read;
        kept = Strangers(row, kind);
        return read;
    }

    private static Func<RowReader, GpoRow>? KindOf(string key)
    {
        foreach (var (prefix, read) in Readers)
            if (key[0] == prefix[0] && key.StartsWith(prefix, StringComparison.Ordinal)) return read;
        return null;
    }

    // Reads once more and listens: the usual row, which holds nothing unknown, pays for nothing but the counting.
    private static Dictionary<string, object>? Strangers(TableRow row, Func<RowReader, GpoRow> read)
    {
        var asked = new HashSet<string>(StringComparer.Ordinal);
        read(new RowReader(row, asked));
        var strangers = row.Properties.Where(property => !asked.Contains(property.Key))
            .ToDictionary(property => property.Key, property => property.Value, StringComparer.Ordinal);
        return strangers.Count == 0 ? null : strangers;
    }
}
