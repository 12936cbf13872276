using GpoBot.Core.Audit;
using GpoBot.Core.Ports;
using GpoBot.Dialogs.Cards.People;
using GpoBot.Dialogs.Commands;
using GpoBot.Dialogs.Downloads;
using GpoBot.Dialogs.Reports;
using GpoBot.Dialogs.Texts;
using GpoBot.Dialogs.Turns;
using GpoBot.Dialogs.Understanding;

namespace GpoBot.Dialogs.Flows.People;

/// <summary>"télécharge mes données": all that is held on who asks, line by line, as a file for them alone.</summary>
public sealed class MyDataFileFlow(PeopleWork work, IOwnTraces traces, DownloadLinks links, ITableFile tables, IGpoStore store) : IFlow
{
    private const string ContentType = "text/csv; charset=utf-8";
    private const string Verb = "mine.export";

    public async Task<Reply?> OnIntentAsync(Intent intent, Exchange exchange, CancellationToken cancellation) =>
        intent is Intent.MyData { Download: true } ? await FileAsync(exchange, cancellation) : null;

    public async Task<Reply?> OnButtonAsync(Button button, Exchange exchange, CancellationToken cancellation) =>
        button.Verb == Verbs.MyDataFile ? await FileAsync(exchange, cancellation) : null;

    private async Task<Reply> FileAsync(Exchange exchange, CancellationToken cancellation)
    {
        if (await work.MineAsync(exchange, cancellation) is not [var gpo, ..]) return Reply.Text(Sentences.Stranger);
        if (!links.Available) return Reply.Text(DownloadLinks.NoAddress);
        var me = PeopleWork.Me(gpo, exchange);
        var held = await traces.OfAsync(exchange.Person, [exchange.UserId, exchange.ConversationId], cancellation);
        var name = $"mes-donnees-{exchange.Today:uuuu-MM-dd}";
        var content = tables.Write(new ReportTable(name, ["nature", "gpo", "reference", "date", "contenu"],
            [.. held.Select(one => (IReadOnlyList<string>)[one.Place, one.GpoId, one.Reference, one.When, one.What])]));
        if (content.Length > Download.Largest) return Reply.Text(TooLarge);
        var line = new AuditLine
        {
            At = exchange.Now, ActorId = me.Id, Role = me.Role.ToString(), Verb = Verb, ObjectId = me.Id, After = $"{held.Count}",
            Through = exchange.Through, CorrelationId = exchange.TurnId,
        };
        await store.CommitAsync(new GpoCommit { GpoId = gpo.Id, Read = null, Puts = [line] }, cancellation);
        var file = new Download(
            exchange.Person.Email, name + ".csv", ContentType, content, gpo.Id, me.Id, me.Role.ToString(), "mine", exchange.Now);
        return await links.KeepAsync(file, cancellation) is { } address
            ? Reply.Card(MyDataFileCard.Of(held, address, content.Length), MyDataFileCard.Title)
            : Reply.Text(DownloadLinks.NoAddress);
    }

    private const string TooLarge =
        "Vos données dépassent ce qu'un fichier peut contenir ici. Demandez-les au délégué à la protection des données : il les reçoit de l'administrateur.";
}
