using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Azure.Identity;
using GpoBot.Connector;
using GpoBot.Connector.Client;

namespace GpoBot.Tests.Connector;

public sealed class BotCredentialTests : IDisposable
{
    private static readonly BotOptions Bot = new() { AppId = BotHost.AppId, TenantId = BotHost.Tenant };

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("gpobot-test-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public void Each_kind_of_credential_is_what_the_options_hold()
    {
        Assert.Null(BotCredential.Create(Bot));
        Assert.Null(BotCredential.Create(new()));
        Assert.IsType<ClientSecretCredential>(BotCredential.Create(Bot with { ClientSecret = "test-secret" }));
        Assert.IsType<ManagedIdentityCredential>(BotCredential.Create(Bot with { ManagedIdentityClientId = BotHost.AppId }));
        Assert.IsType<ClientAssertionCredential>(
            BotCredential.Create(Bot with { ManagedIdentityClientId = BotHost.AppId, UseFederatedCredential = true }));
    }

    [Theory]
    [InlineData("bot.pfx", "test-password")]
    [InlineData("bot.pfx", null)]
    [InlineData("bot.pem", "test-password")]
    [InlineData("bot.pem", null)]
    public void A_certificate_is_read_from_either_format_with_or_without_a_password(string name, string? password)
    {
        var path = Path.Combine(folder.FullName, name);
        WriteCertificate(path, password);
        Assert.IsType<ClientCertificateCredential>(
            BotCredential.Create(Bot with { CertificatePath = path, CertificatePassword = password }));
    }

    [Fact]
    public async Task A_secret_in_plain_http_never_leaves_this_machine()
    {
        var credential = BotCredential.Create(Bot with { ClientSecret = "test-secret", Authority = "http://login.example.com" })!;
        await Assert.ThrowsAsync<AuthenticationFailedException>(async () => await credential.GetTokenAsync(new(["scope"]), default));
    }

    private static void WriteCertificate(string path, string? password)
    {
        using var key = RSA.Create(2048);
        var now = TimeProvider.System.GetUtcNow();
        using var certificate = new CertificateRequest("CN=test", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
            .CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
        if (path.EndsWith(".pfx", StringComparison.Ordinal))
            File.WriteAllBytes(path, certificate.Export(X509ContentType.Pfx, password));
        else
            File.WriteAllText(path, certificate.ExportCertificatePem() + "\n" + (password is null
                ? key.ExportPkcs8PrivateKeyPem()
                : key.ExportEncryptedPkcs8PrivateKeyPem(password, new(PbeEncryptionAlgorithm.Aes256Cbc, HashAlgorithmName.SHA256, 10_000))));
    }
}
