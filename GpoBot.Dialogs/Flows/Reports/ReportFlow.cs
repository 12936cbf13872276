using GpoBot.Core.Reports;
using GpoBot.Dialogs.Cards.Elements;
using GpoBot.Dialogs.Cards.Reports;
using GpoBot.Dialogs.Commands;
using GpoBot.Dialogs.Conversations;
using GpoBot.Dialogs.Reports;
using GpoBot.Dialogs.Turns;
using GpoBot.Dialogs.Understanding;

namespace GpoBot.Dialogs.Flows.Reports;

/// <summary>"bilan DIPN 9A depuis janvier" and the other sides of the same figures. It reads, and changes nothing.</summary>
public sealed class ReportFlow(ReportFinder finder, ReportOptions targets, ILastReports shown, ReportReads reads) : IFlow
{
    public async Task<Reply?> OnIntentAsync(Intent intent, Exchange exchange, CancellationToken cancellation)
    {
        if (intent is not Intent.Report said || said.Focus is ReportFocus.Detail or ReportFocus.Dashboard) return null;
        var (period, problem) = ReportPeriods.Of(said.From, said.To, exchange.Today);
        if (problem is not null) return Reply.Text(problem);
        return await ShowAsync(ViewOf(said.Focus), new ReportButtons.Asked(said.ScopeWords, period, null, 0), exchange, cancellation);
    }

    public async Task<Reply?> OnButtonAsync(Button button, Exchange exchange, CancellationToken cancellation) =>
        button.Verb is Verbs.Report or Verbs.ReportBreakdown or Verbs.ReportDefinitions or Verbs.ReportThematic or Verbs.ReportPractices
            ? await ShowAsync(button.Verb, ReportButtons.Read(button.Data, exchange.Today), exchange, cancellation)
            : null;

    private async Task<Reply> ShowAsync(string view, ReportButtons.Asked asked, Exchange exchange, CancellationToken cancellation)
    {
        var scope = await finder.FindAsync(
            exchange.Person, asked.ScopeWords, cancellation, sums: view is not (Verbs.ReportThematic or Verbs.ReportPractices));
        // Definitions hold for everybody, whatever they may count.
        if (view == Verbs.ReportDefinitions)
            return Reply.Card(DefinitionsCard.Of(scope is null ? [] : [ReportButtons.Of("Bilan", Verbs.Report, scope, asked.Period)]), DefinitionsCard.Title);
        if (scope is null) return Reply.Text(ReportReplies.NotYours);
        if (view == Verbs.ReportThematic) scope = scope with { Gpos = [.. scope.Gpos.Where(gpo => gpo.Kind == Core.Groups.GroupKind.Thematic)] };
        if (!scope.Compares && view is Verbs.ReportBreakdown or View.Targets or View.Blocking) return Reply.Text(ReportReplies.FiguresOnly);

        await reads.NoteAsync(scope, view, asked.Period, exchange, cancellation);
        var report = scope.ReportOf(asked.Period, exchange.Today);
        var last = new LastReport(scope.Key, asked.Period.From, asked.Period.To, LastView.Whole, null);
        await shown.SaveAsync(exchange.ConversationId, exchange.UserId, last, cancellation);
        return Reply.Card(Card(view, scope, report, asked.First), $"Bilan {scope.Title}");
    }

    private AdaptiveCard Card(string view, ReportScope scope, Report report, int first) => view switch
    {
        Verbs.ReportBreakdown => BreakdownCard.Of(scope, report, first),
        Verbs.ReportThematic => ThematicCard.Of(scope, report, first),
        Verbs.ReportPractices => PracticesCard.Of(scope, GoodPractices.Of(scope.Gpos, report.Today), report.Period, first),
        View.Targets => TargetsCard.Of(scope, report, scope.ResponsesOf(report.Period), targets),
        View.Blocking => BlockingCard.Of(scope, scope.BlockingOf(report.Period), report.Period),
        _ => ReportCard.Of(scope, report),
    };

    private static string ViewOf(ReportFocus focus) => focus switch
    {
        ReportFocus.Thematic => Verbs.ReportThematic,
        ReportFocus.GoodPractices => Verbs.ReportPractices,
        ReportFocus.Definitions => Verbs.ReportDefinitions,
        ReportFocus.Targets => View.Targets,
        ReportFocus.BlockingReasons => View.Blocking,
        _ => Verbs.Report,
    };

    /// <summary>Sides that are typed only.</summary>
    private static class View
    {
        public const string Targets = "targets";
        public const string Blocking = "blocking";
    }
}
