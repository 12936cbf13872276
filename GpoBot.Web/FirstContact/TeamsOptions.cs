using GpoBot.Connector;
using GpoBot.Web.Calendar.Graph;

namespace GpoBot.Web.FirstContact;

/// <summary>Section <c>Teams</c> of the configuration: how people who never wrote are reached in Teams.</summary>
public sealed record TeamsOptions
{
    public const string Section = "Teams";

    /// <summary>Id of the app in the tenant's catalog (not that of its manifest). Empty: GpoBot installs itself with nobody.</summary>
    public string? CatalogAppId { get; init; }

    /// <summary>Where Teams is spoken to before it has ever called; the public cloud's address by default.</summary>
    public string? ServiceUrl { get; init; }

    internal bool Installs => IsSet(CatalogAppId);

    /// <summary>The tenant whose people GpoBot may be installed with.</summary>
    internal static string? TenantOf(BotOptions bot, GraphOptions graph) =>
        IsSet(bot.TenantId) ? bot.TenantId : IsSet(graph.TenantId) ? graph.TenantId : null;

    /// <summary>One French line for each fault; empty when the section is right or absent.</summary>
    public IReadOnlyList<string> Validate(BotOptions bot, GraphOptions graph) => [.. Faults(bot, graph)];

    private IEnumerable<string> Faults(BotOptions bot, GraphOptions graph)
    {
        if (IsSet(ServiceUrl) && !(Uri.TryCreate(ServiceUrl, UriKind.Absolute, out var url) && (url.Scheme == Uri.UriSchemeHttps || url.IsLoopback)))
            yield return "Teams:ServiceUrl doit être une adresse https (http seulement sur cette machine).";
        if (!Installs) yield break;
        if (!Guid.TryParse(CatalogAppId, out _)) yield return "Teams:CatalogAppId doit être un identifiant (GUID) du catalogue de l'organisation.";
        if (!graph.IsConfigured) yield return "Teams:CatalogAppId demande Microsoft Graph : renseignez la section Graph.";
        else if (TenantOf(bot, graph) is null) yield return "Teams:CatalogAppId demande Bot:TenantId ou Graph:TenantId.";
        if (!IsSet(ServiceUrl) && PublicCloud.IsAnother(bot.Authority))
            yield return "Teams:ServiceUrl manque : Bot:Authority désigne un autre nuage que le nuage public.";
    }

    private static bool IsSet([System.Diagnostics.CodeAnalysis.NotNullWhen(true)] string? value) => !string.IsNullOrWhiteSpace(value);
}
