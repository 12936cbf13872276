using System.Net;
using System.Text;
using GpoBot.Tests.Drivers;
using GpoBot.Web.Hosting.Protection;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace GpoBot.Tests.Hosting.Protection;

/// <summary>What no client of ours sends, over a real socket: each is answered shortly, and the bot goes on.</summary>
public sealed class HostileConnectionTests(HostileConnectionTests.Hosted hosted) : IClassFixture<HostileConnectionTests.Hosted>
{
    private const string Head = "POST /api/messages HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nConnection: close\r\n";

    private static readonly Dictionary<string, (string Said, int Status)> Cases = new()
    {
        ["no HTTP at all"] = ("\0\u0001\u0002 hello\r\n\r\n", 400),
        ["a TLS greeting"] = ("\u0016\u0003\u0001\u0002\0\u0001\0\u0001\u00fc\u0003\u0003\r\n\r\n", 400),
        ["a line without end"] = ($"GET /{new string('a', 9000)} HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n", 414),
        ["too many headers"] = ("GET /health/live HTTP/1.1\r\nHost: 127.0.0.1\r\n" + Many(70, i => $"X-{i}: 1\r\n") + "\r\n", 431),
        ["too large headers"] = ("GET /health/live HTTP/1.1\r\nHost: 127.0.0.1\r\n" + Many(40, i => $"X-{i}: {new string('a', 1000)}\r\n") + "\r\n", 431),
        ["no host"] = ("GET /health/live HTTP/1.1\r\n\r\n", 400),
        ["two hosts"] = ("GET /health/live HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n", 400),
        ["a null in a header"] = ("GET /health/live HTTP/1.1\r\nHost: 127.0.0.1\r\nX: a\0b\r\n\r\n", 400),
        ["a folded header"] = ("GET /health/live HTTP/1.1\r\nHost: 127.0.0.1\r\nX: a\r\n b\r\n\r\n", 400),
        ["a negative length"] = (Head + "Content-Length: -1\r\n\r\n", 400),
        ["two lengths"] = (Head + "Content-Length: 2\r\nContent-Length: 4\r\n\r\n{}{}", 400),
        ["a length of another world"] = (Head + "Content-Length: 9223372036854775807\r\n\r\n{", 413),
        ["chunks of no number"] = (Head + "Transfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n0\r\n\r\n", 400),
        ["a chunk longer than it says"] = (Head + "Transfer-Encoding: chunked\r\n\r\n2\r\n{}{}{}\r\n0\r\n\r\n", 400),
        ["an encoding unknown"] = (Head + "Transfer-Encoding: gzip\r\n\r\nxx", 400),
        // Mended on the way in, and refused for want of a token like any other.
        ["a body that is not UTF-8"] = (WithBody("{\"type\":\"message\",\"text\":\"\u00ff\u00fe\u00c3\"}"), 401),
        ["JSON a thousand deep"] = (WithBody(Deep(1000)), 400),
        ["arrays a hundred thousand deep"] = (WithBody(new string('[', 100_000)), 400),
        ["a path out of the house"] = ("GET /r/../../../etc/passwd HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n", 404),
        ["a path with a null"] = ("GET /r/%00 HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n", 400),
        ["a method unheard of"] = ("TRACE /r/a HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n", 405),
    };

    public static TheoryData<string> Names => [.. Cases.Keys];

    [Theory, MemberData(nameof(Names))]
    public async Task It_is_refused_with_a_bare_status(string name)
    {
        var (said, status) = Cases[name];
        using var raw = await RawHttp.ConnectAsync(hosted.Teams.Http.BaseAddress!);
        await raw.SayAsync(said);
        var heard = await raw.HearAsync();
        Assert.StartsWith($"HTTP/1.1 {status} ", heard, StringComparison.Ordinal);
        Assert.DoesNotContain("Server:", heard, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("   at ", heard, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await hosted.Teams.Http.GetAsync("/health/live")).StatusCode);
    }

    [Theory]
    [InlineData("/api/messages")]
    [InlineData("/r/any")]
    [InlineData("/nowhere")]
    public async Task A_body_without_end_is_cut_off(string path)
    {
        using var raw = await RawHttp.ConnectAsync(hosted.Teams.Http.BaseAddress!);
        await raw.SayAsync(Head.Replace("/api/messages", path, StringComparison.Ordinal) + "Transfer-Encoding: chunked\r\n\r\n");
        var chunk = Encoding.Latin1.GetBytes($"10000\r\n{new string('a', 0x10000)}\r\n");
        for (var sent = 0; sent < 40; sent++) await raw.SayAsync(chunk);
        Assert.Matches("^HTTP/1.1 4(0[0-9]|1[0-9]) |^$", await raw.HearAsync());
        Assert.Equal(HttpStatusCode.OK, (await hosted.Teams.Http.GetAsync("/health/live")).StatusCode);
    }

    [Fact, Trait("Speed", "Slow")]
    public async Task Headers_that_never_end_are_not_waited_for()
    {
        using var raw = await RawHttp.ConnectAsync(hosted.Teams.Http.BaseAddress!);
        await raw.SayAsync("GET /health/live HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Slow: ");
        Assert.StartsWith("HTTP/1.1 408 ", await raw.HearAsync(), StringComparison.Ordinal);
    }

    [Fact, Trait("Speed", "Slow")]
    public async Task A_body_that_trickles_is_not_waited_for()
    {
        using var raw = await RawHttp.ConnectAsync(hosted.Teams.Http.BaseAddress!);
        await raw.SayAsync(Head + "Content-Length: 1000\r\n\r\n{");
        Assert.StartsWith("HTTP/1.1 408 ", await raw.HearAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Too_many_connections_at_once_are_closed_and_the_others_served()
    {
        await using var small = await TeamsScenario.StartAsync(replace: services => services
            .Replace(ServiceDescriptor.Singleton(HttpLimits.Usual with { MostConnections = 3 })));
        var address = small.Http.BaseAddress!;
        using var first = await RawHttp.ConnectAsync(address);
        await first.SayAsync("GET /health/live HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n");
        var waiting = new List<RawHttp>();
        for (var i = 0; i < 6; i++) waiting.Add(await RawHttp.ConnectAsync(address));
        // Which of them come first is the server's affair; that one beyond the limit is closed unheard is not.
        await Task.WhenAny(waiting.Select(raw => raw.HearAsync()));
        await first.SayAsync("\r\n");
        Assert.StartsWith("HTTP/1.1 200 ", await first.HearAsync(), StringComparison.Ordinal);
        foreach (var raw in waiting) raw.Dispose();
    }

    private static string Deep(int levels) =>
        "{\"type\":\"message\",\"value\":" + Many(levels, _ => "{\"a\":") + "1" + new string('}', levels) + "}";

    private static string WithBody(string body) => $"{Head}Content-Length: {body.Length}\r\n\r\n{body}";

    private static string Many(int times, Func<int, string> one) => string.Concat(Enumerable.Range(0, times).Select(one));

    public sealed class Hosted : IAsyncLifetime
    {
        public TeamsScenario Teams { get; private set; } = null!;

        public async Task InitializeAsync() => Teams = await TeamsScenario.StartAsync(replace: services => services.Replace(
            ServiceDescriptor.Singleton(HttpLimits.Usual with { HeadersTime = TimeSpan.FromSeconds(1), BodyGrace = TimeSpan.FromSeconds(2) })));

        public async Task DisposeAsync() => await Teams.DisposeAsync();
    }
}
