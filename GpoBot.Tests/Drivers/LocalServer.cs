using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace GpoBot.Tests.Drivers;

/// <summary>A real web server on a free port of this machine, with the routes a test gives it.</summary>
public sealed class LocalServer : IAsyncDisposable
{
    private readonly WebApplication app;

    private LocalServer(WebApplication app)
    {
        this.app = app;
        Url = app.Urls.Single();
        Http = new() { BaseAddress = new Uri(Url) };
    }

    /// <summary>Without a slash at its end.</summary>
    public string Url { get; }
    public HttpClient Http { get; }
    public IServiceProvider Services => app.Services;

    public static async Task<LocalServer> StartAsync(Action<WebApplication> routes, Action<IServiceCollection>? services = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        services?.Invoke(builder.Services);
        var app = builder.Build();
        routes(app);
        await app.StartAsync();
        return new(app);
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await app.DisposeAsync();
    }
}
