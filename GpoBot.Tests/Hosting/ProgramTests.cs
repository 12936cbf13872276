using System.Net;
using System.Net.Http.Json;
using GpoBot.Tests.Drivers;

namespace GpoBot.Tests.Hosting;

/// <summary>The real program as an operator runs it.</summary>
[Trait("Speed", "Slow")]
public sealed class ProgramTests
{
    private static readonly Dictionary<string, string> InProduction = new()
    {
        ["ASPNETCORE_ENVIRONMENT"] = "Production", ["Development__Clock"] = "",
        ["Bot__AppId"] = "11111111-1111-1111-1111-111111111111", ["Bot__TenantId"] = "22222222-2222-2222-2222-222222222222",
        ["Bot__ClientSecret"] = "secret",
    };

    [Fact]
    public async Task In_production_there_is_no_way_to_the_clock_nor_to_the_outbox_and_nobody_is_heard_without_a_token()
    {
        await using var bot = await BotProcess.Start(settings: InProduction);

        Assert.Equal(HttpStatusCode.NotFound, (await bot.Http.GetAsync("/dev/outbox")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await bot.Http.GetAsync("/dev/clock")).StatusCode);
        var moved = await bot.Http.PostAsJsonAsync("/dev/clock", new { now = "2026-11-20T09:00:00+01:00" });
        Assert.Equal(HttpStatusCode.NotFound, moved.StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await bot.Http.PostAsJsonAsync("/api/messages", new { type = "message" })).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await bot.Http.GetAsync("/health/ready")).StatusCode);
    }

    [Fact]
    public async Task A_department_is_tried_out_then_imported_and_then_left_as_it_is()
    {
        await using var bot = await BotProcess.Start(settings: new Dictionary<string, string> { ["Demo__Data"] = "" });

        var (tried, dry) = await bot.Run("import", "demo", "--dry-run");
        Assert.Equal(0, tried);
        Assert.Contains("Essai à blanc : rien n'est écrit.", dry, StringComparison.Ordinal);
        Assert.Contains("à écrire", dry, StringComparison.Ordinal);

        var (imported, report) = await bot.Run("import", "demo");
        Assert.Equal(0, imported);
        Assert.Contains("enregistrements écrits", report, StringComparison.Ordinal);

        var (again, unchanged) = await bot.Run("import", "demo");
        Assert.Equal(0, again);
        Assert.Contains("0 GPO écrit", unchanged, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2, "Argument obligatoire manquant pour la commande\u00a0: 'import'.", "import")]
    [InlineData(1, "Dossier introuvable : nulle-part", "import", "nulle-part")]
    public async Task A_wrong_import_ends_with_an_error(int expected, string line, params string[] arguments)
    {
        await using var bot = await BotProcess.Start();

        var (code, output) = await bot.Run(arguments);
        Assert.Equal((expected, line), (code, output.Split('\n')[0]));
    }

    [Fact]
    public async Task Under_a_name_that_is_not_allowed_nobody_is_answered()
    {
        await using var bot = await BotProcess.Start(settings: new Dictionary<string, string> { ["AllowedHosts"] = "127.0.0.1;gpobot.example.org" });
        foreach (var (host, status) in new[] { ("gpobot.example.org", HttpStatusCode.OK), ("collector.example.org", HttpStatusCode.BadRequest) })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/health/live");
            request.Headers.Host = host;
            Assert.Equal(status, (await bot.Http.SendAsync(request)).StatusCode);
        }
    }

    [Fact]
    public async Task An_import_needs_no_identity_of_a_bot()
    {
        await using var bot = await BotProcess.Start(settings: InProduction);
        var (code, _) = await bot.Run("import", "demo", "--dry-run");
        Assert.Equal(0, code);
    }
}
