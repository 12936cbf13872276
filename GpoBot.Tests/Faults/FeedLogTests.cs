using GpoBot.Tests.Calendar.Graph;
using GpoBot.Tests.Drivers;
using GpoBot.Tests.Stories;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace GpoBot.Tests.Faults;

/// <summary>In the address of a private calendar is its key: no log may hold it, however talkative it was made.</summary>
public sealed class FeedLogTests
{
    public static TheoryData<string> Settings =>
    [
        "Logging:LogLevel:Default",
        "Logging:LogLevel:Microsoft.AspNetCore.Hosting.Diagnostics",
        "Logging:LogLevel:Microsoft.AspNetCore.Routing",
        $"Logging:{typeof(LogLines).FullName}:LogLevel:Default",
        $"Logging:{typeof(LogLines).FullName}:LogLevel:Microsoft.AspNetCore",
    ];

    [Theory, MemberData(nameof(Settings))]
    public async Task The_address_of_a_calendar_is_in_no_line(string setting)
    {
        using var log = new LogLines();
        await using var teams = await TeamsScenario.StartAsync(
            settings: new Dictionary<string, string?> { ["Site:Url"] = FeedTalk.Site, [setting] = "Trace" },
            replace: services => services.AddLogging(logging => logging.AddProvider(log).SetMinimumLevel(LogLevel.Trace)));
        var gael = await teams.PersonAsync(TeamsScenario.Landlord);
        var alix = await teams.PersonAsync(TeamsScenario.Lead);

        var link = await gael.LinkAsync();
        await teams.Http.GetAsync(link);
        await gael.PressesAsync(gael.LastCard, "Nouveau lien");
        await alix.PressesAsync((await alix.SaysAsync("envoie le lien d'agenda à P07")).Card, "Envoyer le lien");
        string[] tokens = [.. gael.Sees.Where(seen => seen.Card is { } card && FeedTalk.HasLink(card.Text)).Select(seen => Token(FeedTalk.LinkIn(seen.Card!.Text)))];
        foreach (var token in tokens) await teams.Http.GetAsync($"/calendar/{token}.ics");

        Assert.Equal(3, tokens.Distinct().Count());
        Assert.DoesNotContain(log.Lines, line => tokens.Any(token => line.Contains(token, StringComparison.OrdinalIgnoreCase)));
    }

    [Fact]
    public async Task Without_the_filter_it_would_be()
    {
        using var log = new LogLines();
        await using var server = await LocalServer.StartAsync(
            app => app.MapGet("/calendar/{token}.ics", () => ""),
            services => services.AddLogging(logging => logging.AddProvider(log).SetMinimumLevel(LogLevel.Trace)));

        await server.Http.GetAsync("/calendar/a-token.ics");

        Assert.Contains(log.Lines, line => line.Contains("a-token", StringComparison.Ordinal));
    }

    private static string Token(string link) => link["/calendar/".Length..^".ics".Length];
}
