using GpoBot.Connector;
using GpoBot.Connector.Client;
using GpoBot.Connector.Hosting;
using GpoBot.Connector.Schema;
using GpoBot.Tests.Drivers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;

namespace GpoBot.Tests.Connector;

/// <summary>A channel and a token endpoint over real HTTP: keeps each call, answers as the test says.</summary>
public sealed class FakeChannel : IAsyncDisposable
{
    public sealed record Call(string Method, string Target, string? Authorization, string Body);

    private readonly ServiceProvider services;
    private readonly LocalServer server;

    private FakeChannel(LocalServer server, ServiceProvider services) => (this.server, this.services) = (server, services);

    public List<Call> Calls { get; private init; } = [];
    public List<string> TokenForms { get; private init; } = [];
    public string ServiceUrl => server.Url + "/emea/";
    public ConversationClient Client => services.GetRequiredService<ConversationClient>();
    public ConversationReference Conversation =>
        new("19:a/b c@thread.tacv2;messageid=1", ServiceUrl, "msteams", BotHost.Tenant, "28:bot", null);

    /// <summary>A bot with an app id, a secret and this machine among its hosts, unless changed.</summary>
    public static async Task<FakeChannel> StartAsync(
        Func<HttpContext, Task>? answer = null, Func<BotOptions, BotOptions>? change = null, Func<HttpContext, Task>? token = null)
    {
        List<Call> calls = [];
        List<string> forms = [];
        var server = await LocalServer.StartAsync(app =>
        {
            app.MapPost("/{tenant}/oauth2/v2.0/token", async http =>
            {
                forms.Add($"{http.Request.Path} {await new StreamReader(http.Request.Body).ReadToEndAsync()}");
                await (token ?? Answer(200, """{"token_type":"Bearer","expires_in":3600,"access_token":"good-token"}"""))(http);
            });
            app.MapFallback(async http =>
            {
                var target = http.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
                var body = await new StreamReader(http.Request.Body).ReadToEndAsync();
                lock (calls)
                    calls.Add(new(http.Request.Method, target, http.Request.Headers.Authorization, body));
                await (answer ?? Answer(201, """{"id":"1700000000000"}"""))(http);
            });
        });
        var options = new BotOptions
        {
            AppId = BotHost.AppId,
            TenantId = BotHost.Tenant,
            ClientSecret = "test secret&",
            Authority = server.Url,
            ServiceUrlHosts = ["127.0.0.1"],
        };
        var services = new ServiceCollection().AddLogging().AddBotConnector(change?.Invoke(options) ?? options).BuildServiceProvider();
        return new(server, services) { Calls = calls, TokenForms = forms };
    }

    public static Func<HttpContext, Task> Answer(int status, string body, params (string Name, string Value)[] headers) => async http =>
    {
        http.Response.StatusCode = status;
        foreach (var (name, value) in headers)
            http.Response.Headers[name] = value;
        await http.Response.WriteAsync(body);
    };

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        await server.DisposeAsync();
    }
}
