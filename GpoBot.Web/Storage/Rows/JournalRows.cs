using GpoBot.Core.Audit;
using GpoBot.Core.Ports;
using GpoBot.Core.Reminders;

namespace GpoBot.Web.Storage.Rows;

/// <summary>The rows that are written once and never changed: reminders given, audit lines, turns answered; and where the chain of audit lines ends.</summary>
internal static class JournalRows
{
    public static void Write(ReminderEntry entry, RowWriter row) => row
        .Text("Key", entry.Key).Moment("DueAt", entry.DueAt).Moment("RecordedAt", entry.RecordedAt)
        .Flag("Dropped", entry.Dropped);

    public static ReminderEntry ReadReminder(RowReader row) => new()
    {
        Key = row.Text("Key"),
        DueAt = row.Moment("DueAt"),
        RecordedAt = row.Moment("RecordedAt"),
        Dropped = row.Flag("Dropped"),
    };

    public static void Write(AuditLine line, RowWriter row) => row
        .Moment("At", line.At).Text("ActorId", line.ActorId).Text("Role", line.Role).Text("Verb", line.Verb)
        .Text("ObjectId", line.ObjectId).Text("Before", line.Before).Text("After", line.After)
        .Text("Through", line.Through).Text("CorrelationId", line.CorrelationId)
        .Number("Sequence", line.Sequence > 0 ? line.Sequence : null).Text("Previous", line.Previous).Text("Hash", line.Hash);

    public static AuditLine ReadAudit(RowReader row) => new()
    {
        At = row.Moment("At"),
        ActorId = row.Text("ActorId"),
        Role = row.Text("Role"),
        Verb = row.Text("Verb"),
        ObjectId = row.Text("ObjectId"),
        Before = row.OptionalText("Before"),
        After = row.OptionalText("After"),
        Through = row.Text("Through"),
        CorrelationId = row.Text("CorrelationId"),
        Sequence = row.Number("Sequence"),
        Previous = row.OptionalText("Previous"),
        Hash = row.OptionalText("Hash"),
    };

    public static void Write(AuditChain chain, RowWriter row) => row
        .Number("Count", chain.Count).Text("Last", chain.Last).Number("First", chain.First).Text("Start", chain.Start);

    public static AuditChain ReadChain(RowReader row) => new()
    {
        Count = row.Number("Count"),
        Last = row.Text("Last"),
        First = row.Number("First", 1),
        Start = row.Text("Start"),
    };

    public static void Write(TurnMarker turn, RowWriter row) => row
        .Text("TurnId", turn.TurnId).LongText("Reply", turn.Reply).Moment("At", turn.At);

    public static TurnMarker ReadTurn(RowReader row) => new(row.Text("TurnId"), row.LongText("Reply")) { At = row.OptionalMoment("At") };
}
