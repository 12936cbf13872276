using GpoBot.Web.Hosting;
using NodaTime;

namespace GpoBot.Web.Secrets;

/// <summary>
/// When each secret of the configuration ends. Entra tells nobody the end of a client secret but whoever made it, so that day is
/// configured beside it; a certificate tells its own. A managed identity has neither.
/// </summary>
public sealed class SecretsWatch(GpoBotSettings settings, TimeProvider time)
{
    private readonly CertificateEnd _certificates = new();

    public Instant Now => Instant.FromDateTimeOffset(time.GetUtcNow());

    public IReadOnlyList<ExpiringSecret> All() =>
    [
        .. Secret("Bot:ClientSecret", settings.Bot.ClientSecret, "Bot:SecretExpiresOn", settings.Bot.SecretExpiresOn),
        .. Certificate("Bot:CertificatePath", settings.Bot.CertificatePath, settings.Bot.CertificatePassword),
        .. Secret("Graph:ClientSecret", settings.Graph.ClientSecret, "Graph:SecretExpiresOn", settings.Graph.SecretExpiresOn),
        .. Certificate("Graph:CertificatePath", settings.Graph.CertificatePath, null),
    ];

    /// <summary>Those of which somebody should know by now.</summary>
    public IReadOnlyList<ExpiringSecret> EndingSoon() => Now is var now ? [.. All().Where(secret => secret.EndsSoon(now))] : [];

    private static IEnumerable<ExpiringSecret> Secret(string setting, string? secret, string endSetting, string? day) =>
        string.IsNullOrWhiteSpace(secret) ? [] : [new(setting, ExpiryDay.Of(day), endSetting)];

    private IEnumerable<ExpiringSecret> Certificate(string setting, string? path, string? password) =>
        string.IsNullOrWhiteSpace(path) ? [] : [new(setting, _certificates.Of(path, password), null)];
}
