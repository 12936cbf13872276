using GpoBot.Core.Ports;
using GpoBot.Core.Reports;
using NodaTime;
using NodaTime.Text;

namespace GpoBot.Dialogs.Dashboards;

/// <summary>Makes the personal address of the dashboard, opened on what the person was looking at.</summary>
/// <param name="root">Public address of this installation; null where it has none and so gives no links.</param>
public sealed class DashboardLinks(IDashboardLinks links, string? root)
{
    /// <summary>Under the public address.</summary>
    public const string Path = "/t";

    public const string NoAddress =
        "Cette installation ne donne pas de lien vers le tableau de bord : son adresse publique n'est pas configurée. "
        + "Demandez-le à votre administrateur. Les mêmes chiffres s'affichent ici : écrivez **bilan**.";

    public bool Available => root is not null;

    /// <summary>Null where there are no addresses, see <see cref="NoAddress"/>.</summary>
    /// <param name="scope">As <c>ReportScope</c> names it; empty for what is one's own.</param>
    public async Task<Uri?> IssueAsync(string email, string scope, ReportPeriod period, Instant now, CancellationToken cancellation) =>
        root is null ? null : new Uri($"{root}{Path}/{await links.IssueAsync(email, now, cancellation)}?{DashboardAddress.Query(scope, period)}");

    public Task RevokeAsync(string email, Instant now, CancellationToken cancellation) => links.RevokeAsync(email, now, cancellation);
}

/// <summary>What is looked at, in the address of the page: words, never a right.</summary>
public static class DashboardAddress
{
    public const string Scope = "perimetre";
    public const string From = "du";
    public const string To = "au";

    public static string Query(string scope, ReportPeriod period) =>
        (scope.Length == 0 ? "" : $"{Scope}={Uri.EscapeDataString(scope)}&")
        + $"{From}={LocalDatePattern.Iso.Format(period.From)}&{To}={LocalDatePattern.Iso.Format(period.To)}";
}
