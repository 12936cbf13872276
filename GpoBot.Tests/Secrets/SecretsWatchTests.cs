using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using GpoBot.Connector;
using GpoBot.Tests.Calendar.Graph;
using GpoBot.Tests.Drivers;
using GpoBot.Web.Calendar.Graph;
using GpoBot.Web.Hosting;
using GpoBot.Web.Mail;
using GpoBot.Web.Secrets;
using GpoBot.Web.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace GpoBot.Tests.Secrets;

/// <summary>Somebody hears in time that a secret ends; it is Friday 20 November 2026.</summary>
public sealed class SecretsWatchTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("gpobot-secrets-");

    [Theory]
    [InlineData("2026-12-21", null)]
    [InlineData("2026-12-19", "Bot:ClientSecret expires on 2026-12-19 (in 28 days)")]
    [InlineData("2026-11-21", "Bot:ClientSecret expires on 2026-11-21 (in 0 days)")]
    [InlineData("2026-11-19", "Bot:ClientSecret has expired on 2026-11-19")]
    [InlineData(null, null)]
    public void A_client_secret_is_told_of_thirty_days_ahead(string? day, string? note)
    {
        var watch = Watch(new BotOptions { ClientSecret = "s", SecretExpiresOn = day });
        Assert.Equal(note, watch.EndingSoon().SingleOrDefault()?.Note(watch.Now));
    }

    [Theory]
    [InlineData("bot.pfx", "a password")]
    [InlineData("bot.pem", null)]
    public void A_certificate_tells_its_own_end_and_a_renewed_one_is_seen(string name, string? password)
    {
        var path = Path.Combine(_folder.FullName, name);
        Write(path, password, days: 12);
        var watch = Watch(new BotOptions { CertificatePath = path, CertificatePassword = password });
        Assert.Equal(12, watch.EndingSoon().Single().DaysLeft(watch.Now));

        Write(path, password, days: 365);
        File.SetLastWriteTimeUtc(path, new DateTime(2026, 11, 20, 12, 0, 0, DateTimeKind.Utc));
        Assert.Empty(watch.EndingSoon());
    }

    [Fact]
    public void A_certificate_that_cannot_be_read_is_left_to_whoever_uses_it()
    {
        var path = Path.Combine(_folder.FullName, "odd.pfx");
        File.WriteAllText(path, "no certificate");
        var watch = Watch(new BotOptions { CertificatePath = path });
        Assert.Null(watch.All().Single().Ends);
        Assert.Empty(watch.EndingSoon());
    }

    [Fact]
    public async Task The_probe_and_the_log_tell_of_it_and_the_bot_stays_ready()
    {
        using var log = new LogLines();
        await using var teams = await TeamsScenario.StartAsync(
            replace: services => services.AddLogging(logging => logging.AddProvider(log)),
            change: settings => settings with { Graph = new GraphOptions { TenantId = Id, ClientId = Id, ClientSecret = "a-secret-word", SecretExpiresOn = "2026-12-01" } });

        var ready = await teams.Http.GetStringAsync("/health/ready");

        Assert.Equal("OK\nGraph:ClientSecret expires on 2026-12-01 (in 10 days)", ready);
        Assert.Contains(log.Lines, line => line.StartsWith("Graph:ClientSecret expires on 2026-12-01 (in 10 days): renew it", StringComparison.Ordinal));
        Assert.DoesNotContain(log.Lines, line => line.Contains("a-secret-word", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("31/03/2027")]
    [InlineData("bientôt")]
    public void A_day_that_is_none_stops_the_start(string day) =>
        Assert.Contains("Bot:SecretExpiresOn s'écrit comme une date : 2027-03-31.", Settings(new BotOptions { SecretExpiresOn = day }).Validate(importing: true));

    [Fact]
    public void No_settings_show_their_secrets_as_text()
    {
        var settings = Settings(new BotOptions { AppId = Id, ClientSecret = "a-secret-word", CertificatePassword = "a-secret-word" }) with
        {
            Graph = new GraphOptions { ClientSecret = "a-secret-word" }, Storage = new StorageOptions { ConnectionString = "a-secret-word" },
            Mail = new MailOptions { Smtp = new SmtpOptions { Password = "a-secret-word" } },
        };
        Assert.DoesNotContain("a-secret-word", settings.ToString(), StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private const string Id = "11111111-1111-1111-1111-111111111111";

    private static SecretsWatch Watch(BotOptions bot) => new(Settings(bot), FixedClock.OnDemoDay);

    private static GpoBotSettings Settings(BotOptions bot) =>
        new(bot, new StorageOptions(), new GraphOptions(), new MailOptions(), "calendar", new SiteOptions(), null, null, IsDevelopment: true);

    private static void Write(string path, string? password, int days)
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=bot", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var now = FixedClock.OnDemoDay.GetUtcNow();
        using var certificate = request.CreateSelfSigned(now.AddDays(-1), now.AddDays(days).AddHours(1));
        if (password is null) File.WriteAllText(path, certificate.ExportCertificatePem() + "\n" + key.ExportPkcs8PrivateKeyPem());
        else File.WriteAllBytes(path, certificate.Export(X509ContentType.Pkcs12, password));
    }
}
