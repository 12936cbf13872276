using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using GpoBot.Tests.Calendar.Graph;
using GpoBot.Tests.Delivery;
using GpoBot.Tests.Drivers;
using GpoBot.Tests.Drivers.FakeGraph;
using GpoBot.Web.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace GpoBot.Tests.Faults;

/// <summary>
/// Unmistakable words are sown wherever a person or a service can put them, everything fails that can, and every log is made as talkative
/// as it goes: none of the words comes up.
/// </summary>
[Trait("Speed", "Slow")]
public sealed class SeededLogTests
{
    private static readonly string[] Seeds =
    [
        "girafe-mauve", "girafe.mauve", "zébulonia", "zebulonia", "quivotte", "0698765432", "06 98 76 54 32", "motdepasse-semé", "a secret", GraphServer.Token,
        "alix", "testard", "gaël", "gael", "halltemoin", "example.org", "29:", "jeton-semé", "local vélo",
    ];

    [Fact]
    public async Task Nothing_sown_comes_up_in_the_most_talkative_log()
    {
        using var log = new LogLines();
        await using var graph = await GraphServer.StartAsync(GraphStory.Mailbox);
        await using var relay = SmtpRelay.Start();
        relay.Instead = word => word == "RCPT" ? "550 5.1.1 <zebulonia.quivotte@example.org> girafe-mauve" : null;
        var store = new FailingStore?[1];
        await using var teams = await TeamsScenario.StartAsync(settings: Settings(graph, relay), replace: services =>
        {
            var real = services.Last(service => service.ServiceType == typeof(ITableStore));
            services.Replace(ServiceDescriptor.Singleton<ITableStore>(provider => store[0] = new FailingStore((ITableStore)real.ImplementationFactory!(provider))));
            services.AddLogging(logging => logging.ClearProviders().AddProvider(log).SetMinimumLevel(LogLevel.Trace));
        });
        var alix = await teams.PersonAsync(TeamsScenario.Lead);
        var gael = await teams.PersonAsync(TeamsScenario.Landlord);

        await TalkAsync(alix, gael);
        foreach (var _ in Enumerable.Range(0, 3)) graph.Behaviour.Refusals.Enqueue(new(500, "girafe-mauve", "zebulonia.quivotte@example.org 06 98 76 54 32"));
        await GraphStory.PlanAsync(alix);
        teams.Connector.Instead = _ => Task.FromResult<IResult?>(Results.Text("""{"error":{"code":"ServiceError","message":"girafe-mauve"}}""", statusCode: 500));
        await teams.MoveToAsync("2026-11-24T09:30:00+01:00");
        teams.Connector.Instead = _ => Task.FromResult<IResult?>(null);
        await KnockAsync(teams.Http);
        store[0]!.IsDown = true;
        await alix.PostAsync(Words(alix, "Zébulonia Quivotte, girafe-mauve"));
        await KnockAsync(teams.Http);
        await teams.Http.GetAsync("/health/ready");
        store[0]!.Heal();

        Assert.True(relay.Visits > 0 && log.Lines.Count > 100, $"{relay.Visits} visits, {log.Lines.Count} lines");
        Assert.Contains(graph.Calls, call => call.EndsWith(" 500", StringComparison.Ordinal));
        Assert.Contains(log.Lines, line => line.Contains("StorageException", StringComparison.Ordinal));
        var found = log.Lines.Where(line => Seeds.Any(seed => line.Contains(seed, StringComparison.OrdinalIgnoreCase))).Distinct().Take(10).ToList();
        Assert.True(found.Count == 0, string.Join("\n---\n", found));
    }

    private static async Task TalkAsync(TeamsPerson alix, TeamsPerson gael)
    {
        await alix.SaysAsync("ajoute une action pour P07 : fermer le local vélo girafe-mauve avant le 15 décembre");
        await alix.SaysAsync("PB01");
        await alix.SaysAsync("oui");
        await alix.SaysAsync("Mme Zébulonia Quivotte habite au 3, tél. 06 98 76 54 32, zebulonia.quivotte@example.org");
        var form = await alix.PressesAsync((await alix.SaysAsync("membres S01")).Card, "Ajouter un contact");
        await alix.PostAsync(alix.Press(form.Card, "Enregistrer", ("first", "Zébulonia"), ("last", "Quivotte"), ("email", "zebulonia.quivotte@example.org")));
        await gael.SaysAsync("AC003 bloqué girafe-mauve");
        await gael.SaysAsync("oui");
        await gael.AsksAsync("composeExtension/query", null);
        await gael.AsksAsync("girafe-mauve/unknown", "Zébulonia");
    }

    private static async Task KnockAsync(HttpClient http)
    {
        foreach (var path in new[] { "/r/jeton-semé", "/f/jeton-semé", "/calendar/jeton-semé.ics", "/jeton-semé?mail=zebulonia", "/health/live?girafe-mauve" })
            await http.GetAsync(path);
        await http.PostAsync("/r/jeton-semé", new FormUrlEncodedContent([new("comment", "girafe-mauve")]));
        foreach (var body in new[] { "{\"type\":\"message\",\"text\":\"girafe-mauve\"", "{\"type\":\"message\",\"girafe-mauve\":[1,]}", "girafe-mauve" })
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages") { Content = new StringContent(body, Encoding.UTF8, "application/json") };
            await http.SendAsync(request);
            using var signed = new HttpRequestMessage(HttpMethod.Post, "/api/messages") { Content = new StringContent(body, Encoding.UTF8, "application/json") };
            signed.Headers.Authorization = new AuthenticationHeaderValue("Bearer", "girafe.mauve.girafe");
            await http.SendAsync(signed);
        }

        await http.PostAsync("/api/graph/notifications", new StringContent("{\"value\":[{\"clientState\":\"girafe-mauve\"}]}"));
    }

    private static System.Text.Json.Nodes.JsonObject Words(TeamsPerson person, string text)
    {
        var message = person.Activity("message");
        message["text"] = text;
        return message;
    }

    private static Dictionary<string, string?> Settings(GraphServer graph, SmtpRelay relay)
    {
        var all = GraphStory.Settings(graph).ToDictionary(s => s.Key, s => (string?)s.Value);
        foreach (var name in new[] { "Default", "Microsoft", "Microsoft.AspNetCore", "System", "System.Net.Http" }) all["Logging:LogLevel:" + name] = "Trace";
        (all["Mail:Mode"], all["Mail:Smtp:Host"], all["Mail:Smtp:StartTls"]) = ("smtp", "127.0.0.1", "false");
        all["Mail:Smtp:Port"] = relay.Port.ToString(CultureInfo.InvariantCulture);
        (all["Mail:Smtp:User"], all["Mail:Smtp:Password"]) = ("girafe-mauve", "motdepasse-semé");
        all["Site:Url"] = "https://gpobot.example.com";
        return all;
    }
}
