using GpoBot.Core.Access;
using GpoBot.Core.Deciding;
using GpoBot.Core.Groups;
using GpoBot.Core.Ports;
using GpoBot.Core.Records;
using GpoBot.Dialogs.Cards.Records;
using GpoBot.Dialogs.Commands;
using GpoBot.Dialogs.Downloads;
using GpoBot.Dialogs.Texts;
using GpoBot.Dialogs.Turns;
using GpoBot.Dialogs.Understanding;

namespace GpoBot.Dialogs.Flows.Records;

/// <summary>"télécharge le relevé": the last validated record as a file, for whoever may read it. Made when asked for: the address is soon over.</summary>
public sealed class RecordFileFlow(RecordFinder records, DownloadLinks links, IRecordFiles files) : IFlow
{
    public async Task<Reply?> OnIntentAsync(Intent intent, Exchange exchange, CancellationToken cancellation)
    {
        if (intent is not Intent.DecisionRecord { Wish: DecisionRecordWish.Download } said) return null;
        var mine = await records.GposAsync(said.GpoWords, exchange, cancellation);
        if (mine.Count == 0) return Reply.Text(RefusalTexts.Of(new Refusal(RefusalCode.GpoNotYours)));
        var on = RecordFlow.DayOf(said);
        var unread = false;
        List<(Gpo Gpo, Contact Me, DecisionRecord Record)> found = [];
        foreach (var (gpo, me) in mine)
        {
            if (await records.LastAsync(gpo.Id, on, null, cancellation) is not { } record) continue;
            if (Rights.MayReadRecords(me)) found.Add((gpo, me, record));
            else unread = true;
        }

        // Of several groups, the one that met last: that is the one people ask for.
        return found.Count > 0 ? await FileAsync(found.MaxBy(one => one.Record.Start), exchange, cancellation)
            : Reply.Text(unread ? RecordReplies.CharterMissing : RecordFlow.Nothing(on));
    }

    public async Task<Reply?> OnButtonAsync(Button button, Exchange exchange, CancellationToken cancellation)
    {
        if (button.Verb != Verbs.RecordFile) return null;
        if (await records.GpoAsync(button.Data.Gpo, exchange, cancellation) is not (var gpo, var me))
            return Reply.Text(RefusalTexts.Of(new Refusal(RefusalCode.GpoNotYours)));
        if (!Rights.MayReadRecords(me)) return Reply.Text(RecordReplies.CharterMissing);
        return await records.LastAsync(gpo.Id, null, button.Data.Id ?? "", cancellation) is { } record
            ? await FileAsync((gpo, me, record), exchange, cancellation)
            : Reply.Text(RefusalTexts.Of(new Refusal(RefusalCode.UnknownRecord)));
    }

    private async Task<Reply> FileAsync((Gpo Gpo, Contact Me, DecisionRecord Record) one, Exchange exchange, CancellationToken cancellation)
    {
        if (!links.Available) return Reply.Text(DownloadLinks.NoAddress);
        var (gpo, me, record) = one;
        var document = files.Of(gpo, record);
        var file = new Download(
            exchange.Person.Email, document.Name, document.MediaType, document.Content.ToArray(), gpo.Id, me.Id, me.Role.ToString(),
            $"{record.MeetingId}.v{record.Version}", exchange.Now);
        return await links.KeepAsync(file, cancellation) is { } address
            ? Reply.Card(RecordFileCard.Of(gpo, record, document.Name, address, document.Content.Length), RecordFileCard.Summary)
            : Reply.Text(DownloadLinks.NoAddress);
    }
}
