using GpoBot.Core.Reports;
using GpoBot.Dialogs.Cards.Reports;
using GpoBot.Dialogs.Commands;
using GpoBot.Dialogs.Conversations;
using GpoBot.Dialogs.Reports;
using GpoBot.Dialogs.Turns;
using GpoBot.Dialogs.Understanding;

namespace GpoBot.Dialogs.Flows.Reports;

/// <summary>"quels GPO n'ont pas tenu de réunion depuis 45 jours ?".</summary>
public sealed class InactivityFlow(ReportFinder finder, ILastReports shown, ReportReads reads) : IFlow
{
    private const int MostDays = 3650;

    public async Task<Reply?> OnIntentAsync(Intent intent, Exchange exchange, CancellationToken cancellation) => intent is Intent.Inactive said
        ? await ShowAsync(new ReportButtons.Asked(said.ScopeWords, ReportPeriod.YearTo(exchange.Today), said.Days, 0), exchange, cancellation)
        : null;

    public async Task<Reply?> OnButtonAsync(Button button, Exchange exchange, CancellationToken cancellation) =>
        button.Verb == Verbs.ReportInactive ? await ShowAsync(ReportButtons.Read(button.Data, exchange.Today), exchange, cancellation) : null;

    private async Task<Reply> ShowAsync(ReportButtons.Asked asked, Exchange exchange, CancellationToken cancellation)
    {
        if (await finder.FindAsync(exchange.Person, asked.ScopeWords, cancellation) is not { } scope) return Reply.Text(ReportReplies.NotYours);
        if (!scope.Compares) return Reply.Text(ReportReplies.FiguresOnly);
        var days = asked.Days is > 0 and <= MostDays and var said ? said : Inactivity.UsualDays;
        var period = ReportPeriod.YearTo(exchange.Today);
        await reads.NoteAsync(scope, Verbs.ReportInactive, period, exchange, cancellation);
        var last = new LastReport(scope.Key, period.From, period.To, LastView.Idle, days);
        await shown.SaveAsync(exchange.ConversationId, exchange.UserId, last, cancellation);
        return Reply.Card(InactivityCard.Of(scope, Inactivity.Of(scope.Gpos, days, exchange.Today), period, asked.First), $"Sans réunion depuis {days} jours");
    }
}
