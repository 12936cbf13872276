using GpoBot.Web.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;

namespace GpoBot.Tests.Hosting;

public sealed class KnownSettingsTests
{
    [Theory]
    [InlineData("Bot:AllowedTenants:0")]
    [InlineData("bot:clientsecret")]
    [InlineData("Storage:Path")]
    [InlineData("Graph:ManagedIdentityClientId")]
    [InlineData("Mail:Folder")]
    [InlineData("Delivery:TenantRate")]
    [InlineData("Observability:OtlpEndpoint")]
    [InlineData("Bot:GovernmentServiceUrl")]
    [InlineData("Calendar:Folder")]
    [InlineData("Logging:LogLevel:Default")]
    [InlineData("Whatever:Else")]
    public void What_is_ours_and_what_is_not_ours_passes(string key) => Assert.DoesNotContain(Faults(key), IsUnknown);

    [Theory]
    [InlineData("Bot:AllowUnauthenticatedLoopback")]
    [InlineData("Bot:AppID2")]
    [InlineData("Storage:ConnectionStrings")]
    [InlineData("Demo:Folder")]
    public void A_misspelled_key_is_named(string key) =>
        Assert.StartsWith($"{key} n'est pas un réglage connu (connus : ", Assert.Single(Faults(key), IsUnknown), StringComparison.Ordinal);

    [Theory]
    [InlineData("0")]
    [InlineData("51")]
    [InlineData("beaucoup")]
    public void A_pace_the_channel_does_not_take_is_refused(string rate) =>
        Assert.Single(Faults("Delivery:TenantRate", rate), fault => fault.StartsWith("Delivery:TenantRate n'est pas", StringComparison.Ordinal));

    private static bool IsUnknown(string fault) => fault.Contains("réglage connu", StringComparison.Ordinal);

    private static IReadOnlyList<string> Faults(string key, string value = "true")
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new(key, value)]).Build();
        return GpoBotSettings.Read(configuration, new Place()).Validate(importing: false);
    }

    private sealed class Place : IHostEnvironment
    {
        public string EnvironmentName { get; set; } = "Development";
        public string ApplicationName { get; set; } = "GpoBot";
        public string ContentRootPath { get; set; } = "";
        public IFileProvider ContentRootFileProvider { get; set; } = new NullFileProvider();
    }
}
