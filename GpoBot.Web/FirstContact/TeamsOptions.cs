using System.Text.RegularExpressions;
using GpoBot.Connector;
using GpoBot.Web.Calendar.Graph;

namespace GpoBot.Web.FirstContact;

/// <summary>Section <c>Teams</c> of the configuration: how people who never wrote are reached in Teams, and where its tab may stand.</summary>
public sealed partial record TeamsOptions
{
    public const string Section = "Teams";

    /// <summary>Id of the app in the tenant's catalog (not that of its manifest). Empty: GpoBot installs itself with nobody.</summary>
    public string? CatalogAppId { get; init; }

    /// <summary>Where Teams is spoken to before it has ever called; the public cloud's address by default.</summary>
    public string? ServiceUrl { get; init; }

    /// <summary>
    /// Pages within which the tab may stand (<c>https://*.teams.example.org</c>). Empty: those of Teams in the public cloud, and in another
    /// cloud none.
    /// </summary>
    public IReadOnlyList<string> TabHosts { get; init; } = [];

    internal bool Installs => IsSet(CatalogAppId);

    /// <summary>The tenant whose people GpoBot may be installed with.</summary>
    internal static string? TenantOf(BotOptions bot, GraphOptions graph) =>
        IsSet(bot.TenantId) ? bot.TenantId : IsSet(graph.TenantId) ? graph.TenantId : null;

    /// <summary>Pages within which the tab may stand in this cloud; none: nowhere.</summary>
    public IReadOnlyList<string> HostsOfTab(BotOptions bot) =>
        TabHosts.Count > 0 ? TabHosts : PublicCloud.IsAnother(bot.Authority) ? [] : PublicCloud.TeamsHosts;

    /// <summary>One French line for each fault; empty when the section is right or absent.</summary>
    public IReadOnlyList<string> Validate(BotOptions bot, GraphOptions graph) => [.. Faults(bot, graph)];

    private IEnumerable<string> Faults(BotOptions bot, GraphOptions graph)
    {
        if (IsSet(ServiceUrl) && !(Uri.TryCreate(ServiceUrl, UriKind.Absolute, out var url) && (url.Scheme == Uri.UriSchemeHttps || url.IsLoopback)))
            yield return "Teams:ServiceUrl doit être une adresse https (http seulement sur cette machine).";
        foreach (var (host, at) in TabHosts.Select((host, at) => (host, at)).Where(one => !Origin().IsMatch(one.host)))
            yield return $"Teams:TabHosts:{at} n'est pas une origine comme https://teams.example.org ou https://*.teams.example.org.";
        if (!Installs) yield break;
        if (!Guid.TryParse(CatalogAppId, out _)) yield return "Teams:CatalogAppId doit être un identifiant (GUID) du catalogue de l'organisation.";
        if (!graph.IsConfigured) yield return "Teams:CatalogAppId demande Microsoft Graph : renseignez la section Graph.";
        else if (TenantOf(bot, graph) is null) yield return "Teams:CatalogAppId demande Bot:TenantId ou Graph:TenantId.";
        if (!IsSet(ServiceUrl) && PublicCloud.IsAnother(bot.Authority))
            yield return "Teams:ServiceUrl manque : Bot:Authority désigne un autre nuage que le nuage public.";
    }

    [GeneratedRegex(@"\Ahttps://(\*\.)?([a-z0-9-]+\.)+[a-z0-9-]+(:\d{1,5})?\z")]
    private static partial Regex Origin();

    private static bool IsSet([System.Diagnostics.CodeAnalysis.NotNullWhen(true)] string? value) => !string.IsNullOrWhiteSpace(value);
}
