using GpoBot.Connector;
using GpoBot.Core.Retention;
using GpoBot.Dialogs.Reports;
using GpoBot.Web.Calendar.Graph;
using GpoBot.Web.Delivery.Pacing;
using GpoBot.Web.FirstContact;
using GpoBot.Web.Mail;
using GpoBot.Web.Observability;
using GpoBot.Web.Retention;
using GpoBot.Web.Storage;

namespace GpoBot.Web.Hosting;

/// <summary>
/// What may stand in the sections that are GpoBot's own. A misspelled key would otherwise be passed over, and the bot would run on
/// another store or calendar than the one that was meant.
/// </summary>
internal static class KnownSettings
{
    // What the host decides, or what only tests change.
    private static readonly string[] NotRead =
        [nameof(BotOptions.AllowUnauthenticatedLoopback), nameof(BotOptions.ChannelTimeout), nameof(BotOptions.TurnTimeout)];

    private static readonly Dictionary<string, string[]> Keys = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Bot"] = [.. Names<BotOptions>().Except(NotRead)],
        ["Storage"] = Names<StorageOptions>(),
        [GraphOptions.Section] = Names<GraphOptions>(),
        [MailOptions.Section] = Names<MailOptions>(),
        [SmtpOptions.Section] = Names<SmtpOptions>(),
        [TeamsOptions.Section] = Names<TeamsOptions>(),
        [SiteOptions.Section] = Names<SiteOptions>(),
        ["Calendar"] = ["Folder"],
        [DeliveryOptions.Section] = [nameof(DeliveryOptions.TenantRate)],
        [ObservabilityOptions.Section] = Names<ObservabilityOptions>(),
        [ReportOptions.Section] = Names<ReportOptions>(),
        [RetentionSettings.Section] = Names<RetentionRules>(),
        ["Demo"] = ["Data"],
        ["Development"] = ["Clock"],
    };

    /// <summary>One line for each key that is not known, and for each switch that is neither true nor false.</summary>
    public static IEnumerable<string> FaultsOf(IConfiguration configuration)
    {
        foreach (var (section, known) in Keys)
        {
            foreach (var key in configuration.GetSection(section).GetChildren().Select(child => child.Key))
            {
                if (!known.Contains(key, StringComparer.OrdinalIgnoreCase))
                    yield return $"{section}:{key} n'est pas un réglage connu (connus : {string.Join(", ", known)}).";
            }
        }

        var federated = configuration[$"Bot:{nameof(BotOptions.UseFederatedCredential)}"];
        if (!string.IsNullOrWhiteSpace(federated) && !bool.TryParse(federated, out _))
            yield return "Bot:UseFederatedCredential s'écrit true ou false.";
    }

    private static string[] Names<T>() => [.. typeof(T).GetProperties().Where(p => p.SetMethod is not null).Select(p => p.Name)];
}
