using System.Text.RegularExpressions;
using GpoBot.Tests.Drivers;
using GpoBot.Web.Hosting;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;

namespace GpoBot.Tests.Manifest;

/// <summary>What the files for installers say is what the program takes: settings by their names, addresses by their paths.</summary>
public sealed partial class DeploymentFilesTests
{
    public static TheoryData<string> Files =>
        [.. new[] { "infra", "deploy", "docs" }.SelectMany(folder => Directory.GetFiles(Repository.File(folder)))
            .Append(Repository.File("Dockerfile")).Append(Repository.File("README.md"))
            .Select(file => Path.GetRelativePath(Repository.Root, file))];

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_setting_they_name_is_one_that_is_read(string file)
    {
        var names = Setting().Matches(File.ReadAllText(Repository.File(file))).Select(match => match.Value.Replace("__", ":", StringComparison.Ordinal)).ToHashSet();
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(names.ToDictionary(name => name, _ => (string?)"")).Build();

        var faults = GpoBotSettings.Read(configuration, new HostingEnvironment { EnvironmentName = Environments.Development }).Validate(importing: true);

        Assert.DoesNotContain(faults, fault => fault.Contains("n'est pas un réglage connu", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_proxies_let_through_what_is_answered_to_the_outside_and_nothing_of_the_house()
    {
        await using var teams = await TeamsScenario.StartAsync();
        var nginx = new Regex(NginxLocation().Match(await File.ReadAllTextAsync(Repository.File("deploy/nginx.conf"))).Groups[1].Value);
        var caddy = CaddyPaths().Match(await File.ReadAllTextAsync(Repository.File("deploy/Caddyfile"))).Groups[1].Value.Split(' ');
        var paths = teams.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
            .Select(endpoint => "/" + endpoint.RoutePattern.RawText!.TrimStart('/')).Distinct().ToList();

        Assert.Contains("/api/messages", paths);
        foreach (var path in paths)
        {
            var isInner = path == "/health/ready" || path.StartsWith("/dev/", StringComparison.Ordinal);
            Assert.True(nginx.IsMatch(path) != isInner, $"nginx.conf: {path}");
            var taken = caddy.Any(pattern => pattern.EndsWith('*') ? path.StartsWith(pattern[..^1], StringComparison.Ordinal) : path == pattern);
            Assert.True(taken != isInner, $"Caddyfile: {path}");
        }
    }

    [GeneratedRegex("(?<![A-Za-z])(Bot|Storage|Graph|Mail|Site|Calendar|Observability|Teams|Delivery|Reports|Demo|Development)__[A-Za-z0-9_]+")]
    private static partial Regex Setting();

    [GeneratedRegex(@"location ~ (\^\S+) \{")]
    private static partial Regex NginxLocation();

    [GeneratedRegex(@"@gpobot path (.+)")]
    private static partial Regex CaddyPaths();
}
