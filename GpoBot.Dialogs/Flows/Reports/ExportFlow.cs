using GpoBot.Core.Ports;
using GpoBot.Core.Reports;
using GpoBot.Dialogs.Cards.Reports;
using GpoBot.Dialogs.Commands;
using GpoBot.Dialogs.Conversations;
using GpoBot.Dialogs.Downloads;
using GpoBot.Dialogs.Reports;
using GpoBot.Dialogs.Turns;
using GpoBot.Dialogs.Understanding;

namespace GpoBot.Dialogs.Flows.Reports;

/// <summary>"exporte en csv": the table of what was shown last, or of what is named, as a file.</summary>
public sealed class ExportFlow(ReportFinder finder, ILastReports shown, DownloadLinks links, ITableFile files) : IFlow
{
    private const string ContentType = "text/csv; charset=utf-8";

    public async Task<Reply?> OnIntentAsync(Intent intent, Exchange exchange, CancellationToken cancellation)
    {
        if (intent is not Intent.Export said) return null;
        var (period, problem) = ReportPeriods.Of(said.From, said.To, exchange.Today);
        if (problem is not null) return Reply.Text(problem);
        if (said is { ScopeWords: null, From: null, To: null }
            && await shown.FindAsync(exchange.ConversationId, exchange.UserId, cancellation) is { } last)
            return await ExportAsync(last.Scope, new ReportPeriod(last.From, last.To), last.View == LastView.Idle ? last.Days : null, exchange, cancellation);
        return await ExportAsync(said.ScopeWords, period, null, exchange, cancellation);
    }

    public async Task<Reply?> OnButtonAsync(Button button, Exchange exchange, CancellationToken cancellation)
    {
        if (button.Verb is not (Verbs.ReportExport or Verbs.ReportExportIdle)) return null;
        var asked = ReportButtons.Read(button.Data, exchange.Today);
        var days = button.Verb == Verbs.ReportExportIdle ? asked.Days ?? Inactivity.UsualDays : (int?)null;
        return await ExportAsync(asked.ScopeWords, asked.Period, days, exchange, cancellation);
    }

    private async Task<Reply> ExportAsync(string? words, ReportPeriod period, int? days, Exchange exchange, CancellationToken cancellation)
    {
        if (!links.Available) return Reply.Text(DownloadLinks.NoAddress);
        if (await finder.FindAsync(exchange.Person, words, cancellation) is not { } scope) return Reply.Text(ReportReplies.NotYours);
        if (!scope.Compares) return Reply.Text(ReportReplies.FiguresOnly);
        var table = days is { } idle
            ? ReportTables.Idle(scope, Inactivity.Of(scope.Gpos, idle, exchange.Today), period)
            : ReportTables.Whole(scope, Report.Of(scope.Gpos, period, exchange.Today));
        var content = files.Write(table);
        var file = new Download(
            exchange.Person.Email, table.Name + ".csv", ContentType, content, scope.Reader.Journal ?? Download.FiguresJournal, scope.Reader.Id,
            scope.Reader.Role, table.Name, exchange.Now);
        return await links.KeepAsync(file, cancellation) is { } address
            ? Reply.Card(ExportCard.Of(scope, table, ReportPeriods.Text(period), address, content.Length), ExportCard.Summary)
            : Reply.Text(DownloadLinks.NoAddress);
    }
}
