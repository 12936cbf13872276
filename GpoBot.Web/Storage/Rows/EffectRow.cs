using GpoBot.Core.Effects;
using GpoBot.Core.Groups;

namespace GpoBot.Web.Storage.Rows;

internal static class EffectRow
{
    public static void Write(Effect effect, RowWriter row) => row
        .Text("Id", effect.Id).Choice("Kind", effect.Kind).Text("Topic", effect.Topic)
        .List("SubjectIds", effect.SubjectIds).Text("Recipient", effect.Recipient).Moment("DueAt", effect.DueAt)
        .Choice("State", effect.State).Number("Attempts", effect.Attempts).Moment("NextTryAt", effect.NextTryAt)
        .Moment("FinishedAt", effect.FinishedAt).Choice("Through", effect.Through).Text("LastError", effect.LastError)
        .Text("Reason", effect.Reason).Moment("FirstTriedAt", effect.FirstTriedAt).List("ReminderKeys", effect.ReminderKeys)
        .Text("Carrier", effect.Carrier).List("Carried", effect.Carried);

    public static Effect Read(RowReader row) => new()
    {
        Id = row.Text("Id"),
        Kind = row.Choice("Kind", EffectKind.Message),
        Topic = row.Text("Topic"),
        SubjectIds = row.List("SubjectIds"),
        Recipient = row.Text("Recipient"),
        DueAt = row.Moment("DueAt"),
        State = row.Choice("State", EffectState.Pending),
        Attempts = row.Number("Attempts"),
        FirstTriedAt = row.OptionalMoment("FirstTriedAt"),
        NextTryAt = row.OptionalMoment("NextTryAt"),
        FinishedAt = row.OptionalMoment("FinishedAt"),
        Through = row.OptionalChoice<Channel>("Through"),
        LastError = row.OptionalText("LastError"),
        Reason = row.OptionalText("Reason"),
        ReminderKeys = row.List("ReminderKeys"),
        Carrier = row.OptionalText("Carrier"),
        Carried = row.List("Carried"),
    };
}
