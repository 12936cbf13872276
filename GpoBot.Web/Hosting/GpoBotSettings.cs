using GpoBot.Connector;
using GpoBot.Core.Retention;
using GpoBot.Dialogs.Reports;
using GpoBot.Web.Calendar.Graph;
using GpoBot.Web.Calendar.Local;
using GpoBot.Web.Delivery.Pacing;
using GpoBot.Web.FirstContact;
using GpoBot.Web.Mail;
using GpoBot.Web.Observability;
using GpoBot.Web.Secrets;
using GpoBot.Web.Retention;
using GpoBot.Web.Storage;
using NodaTime.Text;

namespace GpoBot.Web.Hosting;

/// <summary>The whole configuration, read once and checked before anything starts.</summary>
/// <param name="DemoData">Folder of a department to import at start (<c>Demo:Data</c>), or null.</param>
/// <param name="ClockText">Where the Development clock begins (<c>Development:Clock</c>, RFC 3339), or null for the real time.</param>
public sealed record GpoBotSettings(
    BotOptions Bot, StorageOptions Storage, GraphOptions Graph, MailOptions Mail, string CalendarFolder,
    SiteOptions Site, string? DemoData, string? ClockText, bool IsDevelopment)
{
    private IReadOnlyList<string> UnknownFaults { get; init; } = [];

    public TeamsOptions Teams { get; init; } = new();
    public DeliveryOptions Delivery { get; init; } = new();
    public ObservabilityOptions Observability { get; init; } = new();
    public ReportOptions Reports { get; init; } = new();
    public RetentionRules Retention { get; init; } = new();

    public static GpoBotSettings Read(IConfiguration configuration, IHostEnvironment environment)
    {
        var development = environment.IsDevelopment();
        var bot = BotOptions.From(configuration.GetSection("Bot"));
        return new GpoBotSettings(
            bot with { AllowUnauthenticatedLoopback = development && bot.AppId is null },
            configuration.GetSection("Storage").Get<StorageOptions>() ?? new StorageOptions(),
            configuration.GetSection(GraphOptions.Section).Get<GraphOptions>() ?? new GraphOptions(),
            configuration.GetSection(MailOptions.Section).Get<MailOptions>() ?? new MailOptions(),
            Text(configuration["Calendar:Folder"]) ?? LocalCalendar.DefaultFolder,
            configuration.GetSection(SiteOptions.Section).Get<SiteOptions>() ?? new SiteOptions(),
            Text(configuration["Demo:Data"]), Text(configuration["Development:Clock"]), development)
        {
            Teams = configuration.GetSection(TeamsOptions.Section).Get<TeamsOptions>() ?? new TeamsOptions(),
            UnknownFaults = [.. KnownSettings.FaultsOf(configuration)],
            Delivery = DeliveryOptions.From(configuration.GetSection(DeliveryOptions.Section)),
            Observability = configuration.GetSection(ObservabilityOptions.Section).Get<ObservabilityOptions>() ?? new ObservabilityOptions(),
            Reports = configuration.GetSection(ReportOptions.Section).Get<ReportOptions>() ?? new ReportOptions(),
            Retention = RetentionSettings.From(configuration.GetSection(RetentionSettings.Section)),
        };
    }

    /// <summary>The start of the Development clock; null when none was asked for.</summary>
    public DateTimeOffset? Clock => ClockText is not null && OffsetDateTimePattern.Rfc3339.Parse(ClockText) is { Success: true } parsed
        ? parsed.Value.ToDateTimeOffset()
        : null;

    /// <summary>One line for each fault, naming its key; empty when the bot can start.</summary>
    /// <param name="importing">True for the command line, which speaks to nobody and needs no bot.</param>
    public IReadOnlyList<string> Validate(bool importing) =>
    [
        .. UnknownFaults, .. importing ? [] : BotFaults(),
        .. Storage.Validate(), .. Graph.Validate(), .. Mail.Validate(Graph.IsConfigured), .. Teams.Validate(Bot, Graph), .. Site.Validate(), .. OwnFaults(),
        .. Delivery.Validate(), .. Observability.Validate(), .. Reports.Validate(), .. Retention.Validate(),
    ];

    private IEnumerable<string> BotFaults() => Bot is { AppId: null, AllowUnauthenticatedLoopback: false }
        ? ["Bot:AppId manque : hors de l'environnement Development, le bot ne répond à personne sans son identifiant d'application."]
        : Bot.Validate();

    private IEnumerable<string> OwnFaults()
    {
        if (ExpiryDay.IsFault(Bot.SecretExpiresOn)) yield return ExpiryDay.Fault("Bot:SecretExpiresOn");
        if (ExpiryDay.IsFault(Graph.SecretExpiresOn)) yield return ExpiryDay.Fault("Graph:SecretExpiresOn");
        if (DemoData is not null && !Directory.Exists(DemoData)) yield return $"Demo:Data : le dossier « {DemoData} » n'existe pas.";
        if (ClockText is null) yield break;
        if (!IsDevelopment) yield return "Development:Clock n'est permis que dans l'environnement Development.";
        else if (Clock is null) yield return "Development:Clock n'est pas une date et heure comme 2026-11-20T09:00:00+01:00.";
    }

    private static string? Text(string? value) => string.IsNullOrWhiteSpace(value) ? null : value;
}
