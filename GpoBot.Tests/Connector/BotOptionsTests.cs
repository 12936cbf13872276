using GpoBot.Connector;
using Microsoft.Extensions.Configuration;

namespace GpoBot.Tests.Connector;

/// <summary>A wrong or half configuration is told in one line that names its key.</summary>
public sealed class BotOptionsTests
{
    private const string Right = $"AppId={BotHost.AppId}|TenantId={BotHost.Tenant}|";

    [Theory]
    [InlineData(Right + "ClientSecret=s")]
    [InlineData(Right + "ManagedIdentityClientId=" + BotHost.AppId)]
    [InlineData(Right + "ManagedIdentityClientId=" + BotHost.AppId + "|UseFederatedCredential=true")]
    [InlineData(Right + "ClientSecret=s|Authority=http://127.0.0.1:5000|OpenIdMetadataUrl=http://localhost:5000/x")]
    [InlineData(Right + "ClientSecret=s|ServiceUrlHosts=*.example.com,127.0.0.1")]
    public void A_whole_configuration_has_no_fault(string settings) => Assert.Empty(Read(settings).Validate());

    [Theory]
    [InlineData("", "Bot:AppId")]
    [InlineData("ClientSecret=s", "Bot:AppId", "Bot:ClientSecret")]
    [InlineData("TenantId=" + BotHost.Tenant, "Bot:AppId", "Bot:TenantId")]
    [InlineData("AppId=" + BotHost.AppId + "|ClientSecret=s", "Bot:TenantId")]
    [InlineData("AppId=gpobot|TenantId=" + BotHost.Tenant + "|ClientSecret=s", "Bot:AppId", "gpobot", "GUID")]
    [InlineData("AppId=" + BotHost.AppId + "|TenantId=contoso|ClientSecret=s", "Bot:TenantId", "contoso")]
    [InlineData(Right, "Bot:ClientSecret", "Bot:CertificatePath")]
    [InlineData(Right + "ClientSecret=s|ManagedIdentityClientId=" + BotHost.AppId, "Bot:ClientSecret", "Bot:ManagedIdentityClientId")]
    [InlineData(Right + "UseFederatedCredential=true", "Bot:ManagedIdentityClientId", "Bot:UseFederatedCredential")]
    [InlineData(Right + "CertificatePath=nowhere.pfx", "Bot:CertificatePath")]
    [InlineData(Right + "ClientSecret=s|CertificatePassword=p", "Bot:CertificatePath", "Bot:CertificatePassword")]
    [InlineData(Right + "ClientSecret=s|AllowedTenants=" + BotHost.Tenant + ",x", "Bot:AllowedTenants", "« x »")]
    [InlineData(Right + "ClientSecret=s|Authority=http://login.example.com", "Bot:Authority", "https")]
    [InlineData(Right + "ClientSecret=s|OpenIdMetadataUrl=http://login.example.com/keys", "Bot:OpenIdMetadataUrl", "https")]
    [InlineData(Right + "ClientSecret=s|EntraMetadataUrl=keys", "Bot:EntraMetadataUrl")]
    [InlineData(Right + "ManagedIdentityClientId=" + BotHost.AppId + "|Authority=http://127.0.0.1:5000", "Bot:Authority", "Bot:ClientSecret")]
    [InlineData(Right + "ClientSecret=s|ServiceUrlHosts=https://smba.trafficmanager.net", "Bot:ServiceUrlHosts")]
    public void A_fault_is_one_line_that_names_its_key(string settings, params string[] named)
    {
        var fault = Assert.Single(Read(settings).Validate());
        Assert.All(named, name => Assert.Contains(name, fault, StringComparison.Ordinal));
        Assert.DoesNotContain('\n', fault);
    }

    [Fact]
    public void The_open_door_of_development_is_no_configuration_and_excludes_an_app_id()
    {
        Assert.False(Read("AllowUnauthenticatedLoopback=true").AllowUnauthenticatedLoopback);
        Assert.Empty(new BotOptions { AllowUnauthenticatedLoopback = true }.Validate());
        Assert.Single((Read(Right + "ClientSecret=s") with { AllowUnauthenticatedLoopback = true }).Validate());
    }

    [Theory]
    [InlineData("AllowedTenants=a, b ;c")]
    [InlineData("AllowedTenants:0=a|AllowedTenants:1=b|AllowedTenants:2=c")]
    public void A_list_may_be_one_text_or_items(string settings) =>
        Assert.Equal(["a", "b", "c"], Read(settings).AllowedTenants);

    [Fact]
    public void A_given_list_stands_in_place_of_the_usual_one() =>
        Assert.Equal(["connector.example.com"], Read("ServiceUrlHosts:0=connector.example.com").ServiceUrlHosts);

    [Fact]
    public void Blank_settings_count_as_absent()
    {
        var options = Read("AppId= |ClientSecret=|Authority=");
        Assert.Equal((null, null, new BotOptions().Authority), (options.AppId, options.ClientSecret, options.Authority));
    }

    [Fact]
    public void The_secret_does_not_show_when_the_options_are_printed() =>
        Assert.DoesNotContain("hush", Read(Right + "ClientSecret=hush").ToString(), StringComparison.Ordinal);

    private static BotOptions Read(string settings) => BotOptions.From(new ConfigurationBuilder()
        .AddInMemoryCollection(settings.Split('|', StringSplitOptions.RemoveEmptyEntries)
            .Select(setting => setting.Split('=', 2))
            .Select(pair => KeyValuePair.Create("Bot:" + pair[0], (string?)pair[1])))
        .Build().GetSection("Bot"));
}
