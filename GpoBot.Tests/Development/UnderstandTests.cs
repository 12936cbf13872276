using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using GpoBot.Tests.Drivers;
using GpoBot.Tests.Understanding;

namespace GpoBot.Tests.Development;

/// <summary>Whoever develops asks what a message would be taken for, and nothing happens.</summary>
public sealed class UnderstandTests : IAsyncLifetime
{
    private TeamsScenario _teams = null!;

    public async Task InitializeAsync() => _teams = await TeamsScenario.StartAsync();

    public async Task DisposeAsync() => await _teams.DisposeAsync();

    [Fact]
    public async Task The_shared_messages_are_taken_for_what_they_mean()
    {
        var wrong = new List<string>();
        foreach (var line in Utterances.Read("GpoBot.Tests/Data/utterances.csv"))
        {
            var read = await ReadAsync(line["texte"], line["role"]);
            string[] expected = [line["intention"], line["reference"], line["statut"], line["pct"], line["date"], line["motif"], line["garde"], line["attente"]];
            string[] given = [.. new[] { "intent", "reference", "status", "percent", "date", "reason", "guard", "next" }.Select(name => read.GetProperty(name).ToString())];
            if (!expected.SequenceEqual(given)) wrong.Add($"{line["texte"]}: {string.Join('|', given)}");
        }

        Assert.Empty(wrong);
    }

    [Theory]
    [InlineData("gael.halltemoin@ophlm-exemple.example.org")]
    [InlineData("P07")]
    [InlineData("pn:s01")]
    public async Task A_typed_reference_is_given_in_full_whoever_asks(string from)
    {
        var read = await ReadAsync("ac 2 terminé", from);
        Assert.Equal(("maj_action", "AC002", 100), (Text(read, "intent"), Text(read, "reference"), read.GetProperty("percent").GetInt32()));
    }

    [Fact]
    public async Task Day_and_hour_are_those_of_the_bots_clock()
    {
        var read = await ReadAsync("planifie le GPO S01 mardi à 9h30", TeamsScenario.Lead);
        Assert.Equal(("planifier", "S01", "2026-11-24", "09:30", "confirme"), (Text(read, "intent"), Text(read, "reference"), Text(read, "date"), Text(read, "time"), Text(read, "next")));
    }

    [Fact]
    public async Task Of_a_text_that_names_somebody_nothing_comes_back()
    {
        using var answer = await _teams.Http.PostAsJsonAsync("/dev/understand", new { text = "AC003 bloqué, c'est Kévin Inventé du 3e étage", from = "P07" });
        Assert.Equal(
            """{"intent":"garde","reference":null,"status":null,"percent":null,"date":null,"time":null,"reason":null,"guard":"bloque","next":"demande"}""",
            await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task An_emergency_is_one_whoever_is_named_in_it()
    {
        var read = await ReadAsync("au secours, Kévin Inventé a un couteau", "P07");
        Assert.Equal(("urgence", "bloque", "execute"), (Text(read, "intent"), Text(read, "guard"), Text(read, "next")));
    }

    [Fact]
    public async Task Nothing_is_kept_a_yes_that_follows_confirms_nothing()
    {
        var gael = await _teams.PersonAsync(TeamsScenario.Landlord);
        await ReadAsync("AC003 fait", TeamsScenario.Landlord);
        await gael.SaysAsync("oui");

        Assert.NotEqual(GpoBot.Core.Commitments.CommitmentStatus.Done, (await _teams.GpoAsync("S01")).FindCommitment("AC003")!.Status);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("""{"text":"aide"}""")]
    [InlineData("""{"text":12,"from":"P07"}""")]
    public async Task What_is_no_question_is_refused_with_the_form_to_write(string body)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var answer = await _teams.Http.PostAsync("/dev/understand", content);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Theory]
    [InlineData("nobody@example.org")]
    [InlineData("P99")]
    [InlineData("reine")]
    public async Task Nobody_is_nobody(string from)
    {
        using var answer = await _teams.Http.PostAsJsonAsync("/dev/understand", new { text = "aide", from });
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    private static string? Text(JsonElement read, string name) => read.GetProperty(name).GetString();

    private async Task<JsonElement> ReadAsync(string text, string from)
    {
        using var answer = await _teams.Http.PostAsJsonAsync("/dev/understand", new { text, from });
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }
}
