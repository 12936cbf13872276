using System.Text.Json.Nodes;
using Microsoft.IdentityModel.Tokens;

namespace GpoBot.Tests.Connector;

/// <summary>One table of tokens and activities, each with the exact answer.</summary>
public sealed class InboundTokenTests(InboundTokenTests.Hosted hosted) : IClassFixture<InboundTokenTests.Hosted>
{
    private const string BotFrameworkTenant = "d6d49420-f39b-4df7-a1dc-d59a935871db";

    private static readonly Dictionary<string, (Func<BotHost, TokenDraft, JsonObject, object?> Change, int Status)> ChannelCases = new()
    {
        ["nothing changed"] = ((_, _, _) => null, 200),
        ["audience api://id"] = ((_, token, _) => token.Audience = $"api://{BotHost.AppId}", 200),
        ["audience api://botid-id"] = ((_, token, _) => token.Audience = $"api://botid-{BotHost.AppId}", 200),
        ["audience of another bot"] = ((_, token, _) => token.Audience = Guid.NewGuid().ToString(), 401),
        ["unknown issuer"] = ((_, token, _) => token.Issuer = "https://api.botframework.example", 401),
        ["issuer of the other family"] = ((host, token, _) => token.Issuer = host.EntraToken().Issuer, 401),
        ["ended four minutes ago"] = ((_, token, _) => (token.StartsIn, token.EndsIn) = (-60, -4), 200),
        ["ended six minutes ago"] = ((_, token, _) => (token.StartsIn, token.EndsIn) = (-60, -6), 401),
        ["starts in four minutes"] = ((_, token, _) => token.StartsIn = 4, 200),
        ["starts in six minutes"] = ((_, token, _) => token.StartsIn = 6, 401),
        ["no signature"] = ((_, token, _) => token.Algorithm = SecurityAlgorithms.None, 401),
        ["HMAC under the key's id"] = ((_, token, _) => { token.SignWithGuessableSecret(); return null; }, 401),
        ["RS384"] = ((_, token, _) => token.Algorithm = SecurityAlgorithms.RsaSha384, 401),
        ["PS256"] = ((_, token, _) => token.Algorithm = SecurityAlgorithms.RsaSsaPssSha256, 401),
        ["RS512"] = ((_, token, _) => token.Algorithm = SecurityAlgorithms.RsaSha512, 401),
        ["foreign key under the key's id"] =
            ((host, token, _) => token.Key = new RsaSecurityKey(TokenIssuer.NewKey().Rsa) { KeyId = host.Channel.Key.KeyId }, 401),
        ["key nobody published"] = ((_, token, _) => token.Key = TokenIssuer.NewKey(), 401),
        ["service URL without its slash"] = ((_, token, _) => token.Claims["serviceurl"] = BotHost.ServiceUrl.TrimEnd('/'), 200),
        ["service URL in capitals"] = ((_, token, _) => token.Claims["serviceurl"] = BotHost.ServiceUrl.ToUpperInvariant(), 200),
        ["service URL of another place"] = ((_, token, _) => token.Claims["serviceurl"] = "https://smba.trafficmanager.net/amer/", 401),
        ["service URL claim missing"] = ((_, token, _) => token.Claims.Remove("serviceurl"), 401),
        ["service URL of a host not allowed, though the token says the same"] = ((_, token, activity) =>
            (token.Claims["serviceurl"], activity["serviceUrl"]) = ("https://smba.example.org/emea/", "https://smba.example.org/emea/"), 403),
        ["service URL in plain http"] = ((_, token, activity) =>
            (token.Claims["serviceurl"], activity["serviceUrl"]) = ("http://smba.trafficmanager.net/emea/", "http://smba.trafficmanager.net/emea/"), 403),
        ["service URL that hides another host"] = ((_, token, activity) =>
            (token.Claims["serviceurl"], activity["serviceUrl"]) = ("https://smba.trafficmanager.net@example.org/", "https://smba.trafficmanager.net@example.org/"), 403),
        ["activity without a service URL"] = ((_, _, activity) => activity.Remove("serviceUrl"), 401),
        ["another channel"] = ((_, _, activity) => activity["channelId"] = "webchat", 403),
        ["no channel"] = ((_, _, activity) => activity.Remove("channelId"), 403),
        ["foreign tenant in the channel data"] = ((_, _, activity) => activity["channelData"]!["tenant"]!["id"] = BotFrameworkTenant, 403),
        ["foreign tenant in the conversation"] = ((_, _, activity) => activity["conversation"]!["tenantId"] = BotFrameworkTenant, 403),
        ["no tenant at all"] =
            ((_, _, activity) => (activity.Remove("channelData"), ((JsonObject)activity["conversation"]!).Remove("tenantId")), 403),
        ["tenant in capitals"] = ((_, _, activity) => activity["conversation"]!["tenantId"] = BotHost.Tenant.ToUpperInvariant(), 200),
    };

    private static readonly Dictionary<string, (Action<TokenDraft> Change, int Status)> EntraCases = new()
    {
        ["nothing changed"] = (_ => { }, 200),
        ["version 1, by appid"] = (token => Version1(token, BotHost.Tenant, BotHost.AppId), 200),
        ["version 1 of another caller"] = (token => Version1(token, BotHost.Tenant, BotFrameworkTenant), 401),
        ["version missing counts as 1"] = (token => { Version1(token, BotHost.Tenant, BotHost.AppId); token.Claims.Remove("ver"); }, 200),
        ["version unknown"] = (token => token.Claims["ver"] = "3.0", 401),
        ["caller of version 1 in a version 2 token"] = (token => { token.Claims.Remove("azp"); token.Claims["appid"] = BotHost.AppId; }, 401),
        ["another caller"] = (token => token.Claims["azp"] = Guid.NewGuid().ToString(), 401),
        ["a trusted caller"] = (token => token.Claims["azp"] = Hosted.TrustedCaller, 200),
        ["tenant of the Bot Service, the bot itself"] = (token => Version1(token, BotFrameworkTenant, BotHost.AppId), 200),
        ["tenant of the Bot Service, somebody else's bot"] = (token => Version1(token, BotFrameworkTenant, Guid.NewGuid().ToString()), 401),
        ["another tenant's issuer"] = (token => token.Issuer = $"https://login.microsoftonline.com/{Guid.NewGuid()}/v2.0", 401),
        ["key of a tenant the token does not name"] = (token => token.Claims["tid"] = BotFrameworkTenant, 401),
        ["wrong audience"] = (token => token.Audience = "https://graph.microsoft.com", 401),
        ["ended six minutes ago"] = (token => (token.StartsIn, token.EndsIn) = (-60, -6), 401),
        ["HMAC under the key's id"] = (token => token.SignWithGuessableSecret(), 401),
    };

    public static TheoryData<string> ChannelCaseNames => [.. ChannelCases.Keys];

    public static TheoryData<string> EntraCaseNames => [.. EntraCases.Keys];

    [Theory, MemberData(nameof(ChannelCaseNames))]
    public async Task A_token_of_the_Bot_Connector_is_judged(string name)
    {
        var (change, status) = ChannelCases[name];
        var (token, activity) = (hosted.Host.ChannelToken(), BotHost.Message());
        change(hosted.Host, token, activity);
        Assert.Equal(status, (int)(await hosted.Host.PostAsync(activity, $"Bearer {token.Sign()}")).StatusCode);
    }

    [Theory, MemberData(nameof(EntraCaseNames))]
    public async Task A_token_of_Entra_is_judged(string name)
    {
        var token = hosted.Host.EntraToken();
        EntraCases[name].Change(token);
        var answer = await hosted.Host.PostAsync(BotHost.Message(), $"Bearer {token.Sign()}");
        Assert.Equal(EntraCases[name].Status, (int)answer.StatusCode);
    }

    [Fact]
    public async Task The_bot_itself_may_not_name_a_foreign_service_URL()
    {
        var activity = BotHost.Message();
        activity["serviceUrl"] = "https://collector.example.org/";
        var before = hosted.Host.Bot.Turns.Count;
        Assert.Equal(403, (int)(await hosted.Host.PostAsync(activity, $"Bearer {hosted.Host.EntraToken().Sign()}")).StatusCode);
        Assert.Equal(before, hosted.Host.Bot.Turns.Count);
    }

    [Fact]
    public async Task Two_headers_are_no_bearer_token_whatever_each_of_them_says()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages") { Content = new StringContent(BotHost.Message().ToJsonString()) };
        var good = $"Bearer {hosted.Host.ChannelToken().Sign()}";
        request.Headers.TryAddWithoutValidation("Authorization", [good, good]);
        Assert.Equal(401, (int)(await hosted.Host.Http.SendAsync(request)).StatusCode);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("Bearer")]
    [InlineData("Bearer ")]
    [InlineData("Bearer not-a-token")]
    [InlineData("Bearer a.b.c")]
    [InlineData("Bearer e30.e30.")]
    [InlineData("Bearer {0} more")]
    [InlineData("Basic {0}")]
    [InlineData("{0}")]
    public async Task A_header_that_is_no_bearer_token_is_refused(string? header)
    {
        var token = hosted.Host.ChannelToken().Sign();
        var answer = await hosted.Host.PostAsync(BotHost.Message().ToJsonString(), header?.Replace("{0}", token, StringComparison.Ordinal));
        Assert.Equal(401, (int)answer.StatusCode);
        Assert.Equal("Bearer", answer.Headers.WwwAuthenticate.Single().Scheme);
    }

    private static void Version1(TokenDraft token, string tenant, string caller)
    {
        token.Issuer = $"https://sts.windows.net/{tenant}/";
        token.Claims.Clear();
        token.Claims["ver"] = "1.0";
        token.Claims["tid"] = tenant;
        token.Claims["appid"] = caller;
    }

    public sealed class Hosted : IAsyncLifetime
    {
        public const string TrustedCaller = "99999999-8888-7777-6666-555555555555";

        public BotHost Host { get; private set; } = null!;

        public async Task InitializeAsync() => Host = await BotHost.StartAsync(options => options with { TrustedCallers = [TrustedCaller] });

        public async Task DisposeAsync() => await Host.DisposeAsync();
    }
}
