using System.Text.Json.Serialization;
using GpoBot.Dialogs.Cards.Reports;
using GpoBot.Dialogs.Commands;
using GpoBot.Dialogs.Conversations;
using GpoBot.Dialogs.Dashboards;
using GpoBot.Dialogs.Reports;
using GpoBot.Dialogs.Texts;
using GpoBot.Dialogs.Turns;
using GpoBot.Dialogs.Understanding;

namespace GpoBot.Dialogs.Flows.Reports;

/// <summary>
/// "tableau de bord DIPN 9A depuis janvier", or the button of a report: a personal address of the page. "révoque mes liens" ends them all;
/// typed, after a yes.
/// </summary>
public sealed class DashboardFlow(ReportFinder finder, DashboardLinks links, IDrafts drafts) : IDraftFlow
{
    private readonly DraftBox<RevokeSlots> _box = new(drafts, RevokeSlots.Kind, RevokeSlots.Version, static () => RevokeJson.Default.RevokeSlots);

    public string Kind => RevokeSlots.Kind;

    public async Task<Reply?> OnIntentAsync(Intent intent, Exchange exchange, CancellationToken cancellation)
    {
        if (intent is Intent.RevokeDashboards)
        {
            return Reply.Card(DashboardCard.Ask(await _box.SaveAsync(new RevokeSlots(), exchange, cancellation)), DashboardCard.Title);
        }

        if (intent is not Intent.Report { Focus: ReportFocus.Dashboard } said) return null;
        var (period, problem) = ReportPeriods.Of(said.From, said.To, exchange.Today);
        return problem is null
            ? await OfferAsync(new ReportButtons.Asked(said.ScopeWords, period, null, 0), exchange, cancellation)
            : Reply.Text(problem);
    }

    public async Task<Reply?> OnButtonAsync(Button button, Exchange exchange, CancellationToken cancellation) => button.Verb switch
    {
        Verbs.Dashboard => await OfferAsync(ReportButtons.Read(button.Data, exchange.Today), exchange, cancellation),
        Verbs.DashboardRevoke => await RevokeAsync(exchange, cancellation),
        _ => null,
    };

    // Nothing is asked here but for a yes.
    public Task<Reply?> OnAnswerAsync(Draft draft, string text, Exchange exchange, CancellationToken cancellation) =>
        Task.FromResult<Reply?>(null);

    public async Task<Reply> OnConfirmAsync(Draft draft, Exchange exchange, CancellationToken cancellation)
    {
        if (_box.Read(draft) is null) return Reply.Text(Sentences.DraftGone);
        await _box.ClearAsync(exchange, cancellation);
        return await RevokeAsync(exchange, cancellation);
    }

    public Task<Reply> OnEditAsync(Draft draft, Exchange exchange, CancellationToken cancellation) => OnConfirmAsync(draft, exchange, cancellation);

    private async Task<Reply> OfferAsync(ReportButtons.Asked asked, Exchange exchange, CancellationToken cancellation)
    {
        if (!links.Available) return Reply.Text(DashboardLinks.NoAddress);
        if (await finder.FindAsync(exchange.Person, asked.ScopeWords, cancellation, sums: true) is not { } scope) return Reply.Text(ReportReplies.NotYours);
        return await links.IssueAsync(exchange.Person.Email, scope.Key, asked.Period, exchange.Now, cancellation) is { } address
            ? Reply.Card(DashboardCard.Of(scope, asked.Period, address), DashboardCard.Title)
            : Reply.Text(DashboardLinks.NoAddress);
    }

    private async Task<Reply> RevokeAsync(Exchange exchange, CancellationToken cancellation)
    {
        await links.RevokeAsync(exchange.Person.Email, exchange.Now, cancellation);
        return Reply.Card(DashboardCard.Done(), DashboardCard.Revoked);
    }
}

/// <summary>Addresses are to be taken back, after a yes: all of them, so there is nothing to hold.</summary>
public sealed record RevokeSlots
{
    public const string Kind = "revoquer-liens";
    public const int Version = 1;
}

[JsonSerializable(typeof(RevokeSlots))]
internal sealed partial class RevokeJson : JsonSerializerContext;
