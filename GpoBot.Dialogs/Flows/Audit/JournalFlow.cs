using System.Globalization;
using GpoBot.Core.Access;
using GpoBot.Core.Audit;
using GpoBot.Core.Ports;
using GpoBot.Core.Running;
using GpoBot.Dialogs.Audit;
using GpoBot.Dialogs.Cards;
using GpoBot.Dialogs.Cards.Audit;
using GpoBot.Dialogs.Commands;
using GpoBot.Dialogs.Downloads;
using GpoBot.Dialogs.Reports;
using GpoBot.Dialogs.Turns;
using GpoBot.Dialogs.Understanding;
using NodaTime;

namespace GpoBot.Dialogs.Flows.Audit;

/// <summary>"journal S01": who did what in a group, for who audits. Everybody else is answered as if there were no journal.</summary>
public sealed class JournalFlow(IGpoStore store, AuditTrail trail, ReadJournal journal, DownloadLinks links, ITableFile files) : IFlow
{
    private const string ContentType = "text/csv; charset=utf-8";

    /// <summary>The same for no right, for no such group, and for a group of another scope.</summary>
    private const string NotYours = "Je ne trouve pas de journal que vous puissiez consulter. Écrivez **aide** pour voir ce que je sais faire.";

    private const string TooLarge = "Ce journal est trop long pour un fichier. Choisissez une période, par exemple **exporte le journal S01 du mois dernier**.";

    public async Task<Reply?> OnIntentAsync(Intent intent, Exchange exchange, CancellationToken cancellation)
    {
        if (intent is not Intent.Journal said) return null;
        var query = new JournalQuery(said.GpoId, said.ActorId, said.Topic);
        if (said.From is null && said.To is null) return await AnswerAsync(query, said.AsFile, null, 0, exchange, cancellation);
        var (period, problem) = ReportPeriods.Of(said.From, said.To, exchange.Today);
        return problem is not null && MayAny(exchange)
            ? Reply.Text(problem)
            : await AnswerAsync(query with { From = period.From, To = said.To is null ? null : period.To }, said.AsFile, null, 0, exchange, cancellation);
    }

    public async Task<Reply?> OnButtonAsync(Button button, Exchange exchange, CancellationToken cancellation)
    {
        if (button.Verb is not (Verbs.Journal or Verbs.JournalExport)) return null;
        var query = button.Data.Choice is null ? JournalQuery.Read(button.Data.Gpo, button.Data.Extra) : Filled(button.Inputs);
        return await AnswerAsync(
            query, button.Verb == Verbs.JournalExport, Number(button, JournalCard.Top), Number(button, JournalCard.Page) ?? 0, exchange, cancellation);
    }

    private async Task<Reply> AnswerAsync(JournalQuery query, bool export, int? top, int page, Exchange exchange, CancellationToken cancellation)
    {
        if (!MayAny(exchange)) return Reply.Text(NotYours);
        var group = query.GpoId is { } id ? (await store.LoadAsync(id, cancellation))?.Group : null;
        if ((query.GpoId is not null && group is null) || !exchange.Person.Posts.Any(post => Rights.MayReadJournal(post, group))) return Reply.Text(NotYours);
        if (export && !links.Available) return Reply.Text(DownloadLinks.NoAddress);

        var zone = group?.TimeZone ?? Exchange.DefaultZone;
        var reading = await trail.ReadAsync(query.Journal, query.Filter(zone), cancellation);
        var reader = Visitor.IdOf(exchange.Person.Email);
        var role = string.Join(", ", exchange.Person.Posts.Select(post => $"{post.Role} {post.Scope}".TrimEnd()));
        await journal.NoteAsync(
            new Reading(
                ReadJournal.House, reader, role, export ? "journal.export" : "journal.read", query.Journal, query.Described, exchange.Through, exchange.TurnId),
            cancellation);
        return export
            ? await FileAsync(query, reading, reader, role, exchange, cancellation)
            : Reply.Card(JournalCard.Of(query, reading, zone, top, page), JournalCard.TitleOf(query));
    }

    private async Task<Reply> FileAsync(
        JournalQuery query, TrailReading reading, string reader, string role, Exchange exchange, CancellationToken cancellation)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"journal-{query.GpoId ?? "general"}-{exchange.Today:uuuu-MM-dd}");
        var table = AuditTable.Of(name, query.Journal, reading.Lines);
        var content = files.Write(table);
        if (content.Length > Download.Largest) return Reply.Text(TooLarge);
        var file = new Download(
            exchange.Person.Email, $"{name}.csv", ContentType, content, ReadJournal.House, reader, role, $"{name}.csv", exchange.Now);
        return await links.KeepAsync(file, cancellation) is { } address
            ? Reply.Card(JournalFileCard.Of(query, table, address, content.Length), JournalFileCard.Summary)
            : Reply.Text(DownloadLinks.NoAddress);
    }

    private static bool MayAny(Exchange exchange) => exchange.Person.Posts.Any(post => Rights.Gives(post, Right.ReadJournal));

    private static JournalQuery Filled(CardInputs inputs) => new(
        inputs.Text(JournalCard.GpoInput)?.ToUpperInvariant(), inputs.Text(JournalCard.ActorInput),
        AuditTopic.Find(inputs.Text(JournalCard.TopicInput))?.Key, inputs.Date(JournalCard.FromInput), inputs.Date(JournalCard.ToInput));

    private static int? Number(Button button, string name) =>
        int.TryParse(button.Data.Extra.GetValueOrDefault(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
