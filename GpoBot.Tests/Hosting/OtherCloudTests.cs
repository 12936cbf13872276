using System.Collections;
using System.Net;
using Azure.Core;
using Azure.Core.Pipeline;
using GpoBot.Connector;
using GpoBot.Connector.Client;
using GpoBot.Connector.Schema;
using GpoBot.Tests.Connector;
using GpoBot.Web.Calendar.Graph;
using GpoBot.Web.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;

namespace GpoBot.Tests.Hosting;

/// <summary>A cloud that is nobody's: when all of it is configured, nothing and nobody of the public one is left.</summary>
public sealed class OtherCloudTests
{
    private const string Id = "3f0c1c56-0000-4000-8000-000000000001";

    private static readonly string[] OfThePublicCloud =
        ["microsoft", "windows.net", "botframework", "trafficmanager", "azure", "office", .. PublicCloud.ServiceTenants];

    private static readonly Dictionary<string, string?> Cloud = new()
    {
        ["Bot:AppId"] = Id, ["Bot:TenantId"] = Id, ["Bot:ClientSecret"] = "secret",
        ["Bot:Authority"] = "https://login.cloud.example",
        ["Bot:Scope"] = "https://bots.cloud.example/.default",
        ["Bot:ChannelIssuer"] = "https://bots.cloud.example",
        ["Bot:OpenIdMetadataUrl"] = "https://login.bots.cloud.example/v1/keys",
        ["Bot:EntraIssuers"] = "https://login.cloud.example/{tenant}/v2.0",
        ["Bot:EntraMetadataUrl"] = "https://login.cloud.example/common/v2.0/.well-known/openid-configuration",
        ["Bot:ServiceUrlHosts"] = "*.teams.cloud.example",
        ["Bot:FederatedScope"] = "api://exchange.cloud.example/.default",
        ["Graph:TenantId"] = Id, ["Graph:ClientId"] = Id, ["Graph:ClientSecret"] = "secret",
        ["Graph:BaseUrl"] = "https://graph.cloud.example/v1.0", ["Graph:Authority"] = "https://login.cloud.example",
        ["Site:Url"] = "https://gpobot.example.org",
    };

    [Fact]
    public void Configured_whole_it_has_no_fault_and_names_no_other()
    {
        var settings = Read(Cloud);

        Assert.Empty(settings.Validate(importing: false));
        string[] texts = [.. Texts(settings.Bot), .. Texts(settings.Graph), .. Texts(settings.Site), settings.Graph.Scope];
        Assert.True(texts.Length > 15);
        Assert.DoesNotContain(texts, text => OfThePublicCloud.Any(word => text.Contains(word, StringComparison.OrdinalIgnoreCase)));
    }

    [Theory]
    [InlineData("Bot:Scope")]
    [InlineData("Bot:ChannelIssuer")]
    [InlineData("Bot:OpenIdMetadataUrl")]
    [InlineData("Bot:EntraIssuers")]
    [InlineData("Bot:EntraMetadataUrl")]
    [InlineData("Bot:ServiceUrlHosts")]
    [InlineData("Graph:BaseUrl")]
    [InlineData("Graph:Authority")]
    public void What_was_forgotten_stops_the_start_by_its_name(string key)
    {
        var fault = Assert.Single(Read(Without(key)).Validate(importing: false));
        Assert.StartsWith(key, fault, StringComparison.Ordinal);
    }

    [Fact]
    public void The_scope_of_a_federated_identity_is_one_of_it()
    {
        var settings = Without("Bot:FederatedScope", "Bot:ClientSecret");
        settings["Bot:ManagedIdentityClientId"] = Id;
        settings["Bot:UseFederatedCredential"] = "true";
        Assert.StartsWith("Bot:FederatedScope", Assert.Single(Read(settings).Validate(importing: false)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tokens_are_asked_for_there_alone_and_for_its_own_services()
    {
        var settings = Read(Cloud);
        using var asked = new Recorder();
        var transport = new HttpClientTransport(new HttpClient(asked, disposeHandler: false));

        await BotCredential.Create(settings.Bot, transport)!.GetTokenAsync(new TokenRequestContext([settings.Bot.Scope]), default);
        await GraphCredentials.Create(settings.Graph, transport).GetTokenAsync(new TokenRequestContext([settings.Graph.Scope]), default);

        Assert.NotEmpty(asked.Calls);
        Assert.All(asked.Calls, call => Assert.Equal("login.cloud.example", call.Url.Host));
        string[] forms = [.. asked.Calls.Select(call => call.Form).Where(form => form.Length > 0)];
        Assert.Contains(forms, form => form.Contains("scope=https%3A%2F%2Fbots.cloud.example%2F.default", StringComparison.Ordinal));
        Assert.Contains(forms, form => form.Contains("scope=https%3A%2F%2Fgraph.cloud.example%2F.default", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_caller_of_the_public_cloud_is_a_stranger_there()
    {
        await using var host = await BotHost.StartAsync(options => options with { ChannelIssuer = "https://bots.cloud.example" });

        using var ofPublic = await host.PostAsync(BotHost.Message());
        var token = host.ChannelToken();
        token.Issuer = "https://bots.cloud.example";
        using var ofOwn = await host.PostAsync(BotHost.Message(), $"Bearer {token.Sign()}");

        Assert.Equal((HttpStatusCode.Unauthorized, true), (ofPublic.StatusCode, ofOwn.IsSuccessStatusCode));
    }

    [Fact]
    public async Task Nothing_is_said_to_hosts_of_the_public_cloud()
    {
        var bot = Read(Cloud).Bot;
        await using var channel = await FakeChannel.StartAsync(change: options => options with { ServiceUrlHosts = bot.ServiceUrlHosts });

        foreach (var host in PublicCloud.ServiceUrlHosts.Select(host => host.Replace("*", "any", StringComparison.Ordinal)))
        {
            var refused = await Assert.ThrowsAsync<ConnectorException>(() => channel.Client.SendAsync(
                channel.Conversation with { ServiceUrl = $"https://{host}/emea/" }, Activity.Message("x"), default));
            Assert.Equal("ServiceUrlNotAllowed", refused.Code);
        }
        Assert.Empty(channel.TokenForms);
    }

    private static Dictionary<string, string?> Without(params string[] keys) =>
        Cloud.Where(setting => !keys.Contains(setting.Key)).ToDictionary(setting => setting.Key, setting => setting.Value);

    private static IEnumerable<string> Texts(object options) => options.GetType().GetProperties().Select(property => property.GetValue(options)).SelectMany(value => value switch
    {
        string text => [text],
        IEnumerable list => list.OfType<string>(),
        _ => [],
    });

    private static GpoBotSettings Read(Dictionary<string, string?> settings) =>
        GpoBotSettings.Read(new ConfigurationBuilder().AddInMemoryCollection(settings).Build(), new Place());

    /// <summary>Stands before the network: keeps what was asked and gives a token for it.</summary>
    private sealed class Recorder : HttpMessageHandler
    {
        public List<(Uri Url, string Form)> Calls { get; } = [];

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Calls.Add((request.RequestUri!, request.Content is { } content ? await content.ReadAsStringAsync(cancellationToken) : ""));
            return new HttpResponseMessage
            {
                Content = new StringContent("""{"token_type":"Bearer","expires_in":3600,"access_token":"a-token"}"""),
            };
        }
    }

    private sealed class Place : IHostEnvironment
    {
        public string EnvironmentName { get; set; } = "Production";
        public string ApplicationName { get; set; } = "GpoBot";
        public string ContentRootPath { get; set; } = "";
        public IFileProvider ContentRootFileProvider { get; set; } = new NullFileProvider();
    }
}
