using System.Net;
using System.Text;
using GpoBot.Core.Ports;
using GpoBot.Tests.Calendar.Graph;
using GpoBot.Tests.Delivery;
using GpoBot.Tests.Drivers;
using GpoBot.Tests.Drivers.FakeGraph;
using GpoBot.Web.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Moq;

namespace GpoBot.Tests.Hosting.Protection;

/// <summary>What every door says, whatever it answers.</summary>
public sealed class EveryAnswerTests
{
    private static readonly (string Method, string Path)[] Doors =
    [
        ("GET", "/"), ("GET", "/nowhere"), ("GET", "/health/live"), ("GET", "/health/ready"), ("GET", "/r/unknown"), ("POST", "/r/unknown"),
        ("POST", "/r/unknown/new"), ("GET", "/r/style.css"), ("GET", "/f/unknown"), ("GET", "/calendar/unknown.ics"), ("GET", "/api/messages"),
        ("POST", "/api/messages"), ("DELETE", "/health/live"), ("GET", "/dev/clock"), ("GET", "/%2e%2e/appsettings.json"), ("GET", "/GpoBot.Web.dll"),
    ];

    [Fact]
    public async Task Nothing_is_framed_guessed_at_or_named()
    {
        await using var teams = await TeamsScenario.StartAsync();
        foreach (var (method, path) in Doors)
        {
            using var request = new HttpRequestMessage(new(method), path);
            using var answer = await teams.Http.SendAsync(request);
            Assert.True((int)answer.StatusCode < 500, path);
            Assert.False(answer.Headers.Contains("Server"), path);
            Assert.False(answer.Headers.Contains("X-Powered-By"), path);
            Assert.Equal("nosniff", Header(answer, "X-Content-Type-Options"));
            Assert.Equal("no-referrer", Header(answer, "Referrer-Policy"));
            Assert.Contains("frame-ancestors 'none'", Header(answer, "Content-Security-Policy"), StringComparison.Ordinal);
            Assert.NotNull(answer.Headers.CacheControl);
            Assert.False(answer.Headers.Contains("Strict-Transport-Security"), path);
        }
    }

    [Theory]
    [InlineData("https://gpobot.example.org", "max-age=63072000")]
    [InlineData("http://127.0.0.1:3978", "")]
    public async Task Whoever_comes_by_https_is_told_to_stay_there(string site, string expected)
    {
        await using var teams = await TeamsScenario.StartAsync(settings: new Dictionary<string, string?> { ["Site:Url"] = site });
        Assert.Equal(expected, Header(await teams.Http.GetAsync("/r/unknown"), "Strict-Transport-Security"));
    }

    [Theory]
    [InlineData(typeof(InvalidOperationException), HttpStatusCode.InternalServerError)]
    [InlineData(typeof(StorageException), HttpStatusCode.ServiceUnavailable)]
    public async Task A_fault_nobody_caught_shows_nothing_of_the_inside_and_quotes_nobody_in_the_log(Type kind, HttpStatusCode status)
    {
        using var log = new LogLines();
        var feeds = new Mock<IFeeds>();
        feeds.Setup(f => f.FindOwnerAsync(It.IsAny<string>(), It.IsAny<CancellationToken>()))
            .ThrowsAsync((Exception)Activator.CreateInstance(kind, kind == typeof(StorageException) ? ["a-secret-word", null] : ["a-secret-word"])!);
        await using var teams = await TeamsScenario.StartAsync(replace: services => services
            .Replace(ServiceDescriptor.Singleton(feeds.Object)).AddLogging(logging => logging.AddProvider(log).SetMinimumLevel(LogLevel.Debug)));

        using var answer = await teams.Http.GetAsync("/calendar/0123456789abcdef0123456789abcdef.ics");

        Assert.Equal(status, answer.StatusCode);
        var body = await answer.Content.ReadAsStringAsync();
        Assert.DoesNotContain("a-secret-word", body, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", body, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", body, StringComparison.Ordinal);
        Assert.Equal("nosniff", Header(answer, "X-Content-Type-Options"));
        Assert.Contains(log.Lines, line => line.Contains(kind.FullName!, StringComparison.Ordinal));
        Assert.DoesNotContain(log.Lines, line => line.Contains("a-secret-word", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Who_floods_the_door_of_Graph_is_told_to_come_later_and_the_bot_is_heard_all_the_same()
    {
        await using var graph = await GraphServer.StartAsync(GraphStory.Mailbox);
        await using var teams = await TeamsScenario.StartAsync(settings: GraphStory.Settings(graph).ToDictionary(s => s.Key, s => (string?)s.Value));
        var answers = await Task.WhenAll(Enumerable.Range(0, 400).Select(_ => teams.Http.PostAsync("/api/graph/notifications", new StringContent("{}", Encoding.UTF8))));
        var refused = answers.Where(answer => answer.StatusCode == HttpStatusCode.TooManyRequests).ToList();
        Assert.NotEmpty(refused);
        Assert.All(refused, answer => Assert.NotNull(answer.Headers.RetryAfter));
        Assert.NotEmpty((await (await teams.PersonAsync(TeamsScenario.Lead)).SaysAsync("aide")).Activities);
    }

    private static string Header(HttpResponseMessage answer, string name) =>
        string.Join(',', answer.Headers.TryGetValues(name, out var values) ? values : []);
}
