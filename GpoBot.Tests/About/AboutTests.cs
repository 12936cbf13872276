using System.Net;
using System.Text.Json.Nodes;
using GpoBot.Tests.Drivers;
using GpoBot.Tests.Links;
using GpoBot.Tests.Stories;
using GpoBot.Web.About;
using Microsoft.AspNetCore.Http;
using static GpoBot.Tests.Stories.MeetingTalk;

namespace GpoBot.Tests.About;

/// <summary>The pages that the Teams package names: there, in the language of whoever reads, and true of this installation.</summary>
public sealed class AboutTests
{
    private static readonly Dictionary<string, string?> Named = new()
    {
        ["Site:Operator"] = "la direction de la police nationale d'Exemple", ["Site:DpoContact"] = "dpo@example.org",
        ["Retention:ClosedMonths"] = "36", ["Retention:LinkDays"] = "8",
    };

    [Fact]
    public async Task Every_address_of_the_package_is_answered()
    {
        await using var teams = await TeamsScenario.StartAsync();
        var manifest = JsonNode.Parse(await File.ReadAllTextAsync(Repository.File("manifest", "manifest.json")))!;
        List<Uri> addresses = [.. Texts(manifest).Where(text => text.StartsWith("https://gpobot.example.org", StringComparison.Ordinal)).Select(text => new Uri(text)).Distinct()];
        Assert.Contains(addresses, address => address.AbsolutePath == "/conditions");

        foreach (var address in addresses)
        {
            using var answer = await teams.Http.GetAsync(address.PathAndQuery);
            Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{address} {answer.StatusCode}");
            Assert.Equal("text/html; charset=utf-8", $"{answer.Content.Headers.ContentType}");
        }
    }

    [Fact]
    public async Task They_say_who_runs_the_installation_and_how_long_it_keeps_what()
    {
        await using var teams = await TeamsScenario.StartAsync(settings: Named);
        var privacy = await ReadAsync(teams, "/confidentialite");
        Has("Le responsable du traitement est la direction de la police nationale d'Exemple.", privacy);
        Has("écrivez à : dpo@example.org.", privacy);
        Has("36 mois après la clôture", privacy);
        Has("Empreinte d'un lien de courriel 8 jours supprimée", privacy);
        Has("exploitée par la direction de la police nationale d'Exemple", await ReadAsync(teams, "/conditions"));
        Has("36 months after closing", await ReadAsync(teams, "/confidentialite?langue=en"));
    }

    [Fact]
    public async Task Where_nobody_is_named_they_lead_to_the_lead()
    {
        await using var teams = await TeamsScenario.StartAsync();
        Has("adressez-vous à votre référent", await ReadAsync(teams, "/confidentialite"));
        Has("le service de police qui vous y a invité", await ReadAsync(teams, "/"));
        Has("the police service that invited you", await ReadAsync(teams, "/conditions?langue=en"));
    }

    [Fact]
    public async Task They_run_nothing_load_nothing_and_stand_in_no_frame()
    {
        await using var teams = await TeamsScenario.StartAsync(settings: new Dictionary<string, string?> { ["Site:Operator"] = "</title><script>alert(1)</script>" });
        foreach (var path in new[] { "/", "/confidentialite", "/conditions" })
        {
            using var answer = await teams.Http.GetAsync(path);
            var html = await answer.Content.ReadAsStringAsync();
            Assert.Equal(
                "default-src 'none'; style-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
                string.Join(' ', answer.Headers.GetValues("Content-Security-Policy")));
            Assert.Equal(("fr", "Accept-Language"), (string.Join(' ', answer.Content.Headers.ContentLanguage), string.Join(' ', answer.Headers.Vary)));
            foreach (var forbidden in new[] { "<script", " style=", " onclick", "http://", "https://", "<img", "<iframe", "<form" })
                Assert.DoesNotContain(forbidden, html, StringComparison.OrdinalIgnoreCase);
            using var head = await teams.Http.SendAsync(new HttpRequestMessage(HttpMethod.Head, path));
            Assert.Equal(HttpStatusCode.OK, head.StatusCode);
            using var post = await teams.Http.PostAsync(path, null);
            Assert.Equal(HttpStatusCode.MethodNotAllowed, post.StatusCode);
        }
    }

    [Theory]
    [InlineData(null, "", "fr")]
    [InlineData("fr-FR,fr;q=0.9,en;q=0.8", "", "fr")]
    [InlineData("en-GB,en;q=0.9,fr;q=0.8", "", "en")]
    [InlineData("de-DE,de;q=0.9,en;q=0.7,fr;q=0.3", "", "en")]
    [InlineData("de", "", "fr")]
    [InlineData("en;q=0,fr;q=0.1", "", "fr")]
    [InlineData("fil,eng", "", "fr")]
    [InlineData("no such;;header", "", "fr")]
    [InlineData("fr", "?langue=en", "en")]
    [InlineData("en", "?langue=fr", "fr")]
    [InlineData("en", "?langue=de", "en")]
    public void The_language_is_the_one_asked_for_else_the_one_that_the_browser_prefers(string? accepted, string query, string language)
    {
        var http = new DefaultHttpContext();
        if (accepted is not null) http.Request.Headers.AcceptLanguage = accepted;
        http.Request.QueryString = new QueryString(query);
        Assert.Equal(language, AboutLanguage.Of(http.Request));
    }

    [Fact]
    public void Both_languages_say_the_same_things_in_the_same_order()
    {
        var here = new Installation("X", "y@example.org", new());
        Assert.Equal(Outline(FrenchPages.Of(here)), Outline(EnglishPages.Of(here)));

        static IEnumerable<string> Outline(IEnumerable<AboutPage> pages) => pages.SelectMany(page => page.Sections.Select(section =>
            $"{page.Path} {section.Id} {section.Sentences.Count} {section.Points.Count} {section.Table?.Rows.Count} {section.Table?.Columns.Count}"));
    }

    private static async Task<string> ReadAsync(TeamsScenario teams, string path)
    {
        var page = await teams.OpensAsync(path);
        Assert.Equal(HttpStatusCode.OK, page.Status);
        return page.Text;
    }

    private static IEnumerable<string> Texts(JsonNode? node) => node switch
    {
        JsonObject fields => fields.SelectMany(field => Texts(field.Value)),
        JsonArray items => items.SelectMany(Texts),
        JsonValue value when value.TryGetValue<string>(out var text) => [text],
        _ => [],
    };
}
