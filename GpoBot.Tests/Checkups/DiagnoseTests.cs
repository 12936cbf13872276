using System.Net;
using System.Net.Sockets;
using GpoBot.Tests.Connector;
using GpoBot.Tests.Delivery;
using GpoBot.Tests.Drivers;
using GpoBot.Tests.Drivers.FakeGraph;
using GpoBot.Web.Checkups;

namespace GpoBot.Tests.Checkups;

/// <summary>The real program is asked what is wrong with it.</summary>
[Trait("Speed", "Slow")]
public sealed class DiagnoseTests
{
    private const string Id = "11111111-1111-1111-1111-111111111111";

    [Fact]
    public async Task A_bot_at_work_with_all_it_needs_is_told_well()
    {
        await using var graph = await GraphServer.StartAsync(GraphStory.Mailbox);
        await using var issuer = await TokenIssuer.StartAsync("https://api.botframework.com", BotHost.Endorsed("msteams"));
        await using var relay = SmtpRelay.Start();
        await using var bot = await BotProcess.Start(settings: With(graph, issuer, new()
        {
            ["Site__Url"] = BotProcess.OwnAddress, ["Mail__Mode"] = "smtp", ["Mail__Smtp__Host"] = "127.0.0.1",
            ["Mail__Smtp__Port"] = $"{relay.Port}", ["Mail__Smtp__StartTls"] = "false",
            ["Bot__SecretExpiresOn"] = "2199-01-01", ["Graph__SecretExpiresOn"] = "2199-01-01",
        }));

        var (code, output) = await bot.Run("diagnose");

        Assert.Equal(0, code);
        foreach (var name in new[] { "Configuration", "Secrets", "Mémoire", "Fichier de la mémoire", "Place sur le disque", "Horloge", "Clés de Teams",
                     "Clés d'Entra", "Identité du bot", "Service Teams", "Identité pour Graph", "Agenda (Graph)", "Courriel", "Adresse publique" })
            Assert.Contains($"OK        {name} : ", output, StringComparison.Ordinal);
        Assert.Contains("OK        Groupes : 17 GPO.", output, StringComparison.Ordinal);
        Assert.Contains("OK        Onglet : prêt", output, StringComparison.Ordinal);
        Assert.Contains("À VOIR    Premier échange : personne n'a encore écrit", output, StringComparison.Ordinal);
        Assert.Equal(InstallSteps.All.Select(step => step.Heading()), output.Split('\n').Where(line => line.Length > 0 && char.IsAsciiDigit(line[0])));
        Assert.DoesNotContain("ERREUR", output, StringComparison.Ordinal);
        Assert.DoesNotContain("a secret", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_thing_that_is_wrong_is_named_with_what_to_do_and_no_secret_is_shown()
    {
        await using var graph = await GraphServer.StartAsync();
        await using var issuer = await TokenIssuer.StartAsync("https://api.botframework.com", BotHost.Endorsed("msteams"));
        issuer.IsDown = true;
        var settings = With(graph, issuer, new()
        {
            ["Bot__ClientSecret"] = "a-wrong-secret", ["Bot__SecretExpiresOn"] = "2020-01-01", ["Site__Url"] = $"http://127.0.0.1:{Closed()}",
            ["Mail__Mode"] = "smtp", ["Mail__Smtp__Host"] = "127.0.0.1", ["Mail__Smtp__Port"] = $"{Closed()}", ["Mail__Smtp__StartTls"] = "false",
            ["Teams__ServiceUrl"] = $"http://127.0.0.1:{Closed()}/teams/",
        });
        await using var bot = await BotProcess.Start(settings: settings);
        await bot.Kill();

        var (code, output) = await bot.Run("diagnose");

        Assert.Equal(1, code);
        string[] expected =
        [
            "ERREUR    Secrets : Bot:ClientSecret a expiré",
            "ERREUR    Clés de Teams : l'adresse répond 503. Vérifiez Bot:OpenIdMetadataUrl.",
            "ERREUR    Identité du bot : le secret est refusé.",
            "ERREUR    Service Teams : 127.0.0.1 n'est pas joignable.",
            "ERREUR    Agenda (Graph) : la boîte fonctionnelle d'un GPO n'existe pas.",
            "ERREUR    Courriel : 127.0.0.1:",
            "ERREUR    Adresse publique : 127.0.0.1 n'est pas joignable.",
            "OK        Mémoire : ",
        ];
        Assert.All(expected, line => Assert.Contains(line, output, StringComparison.Ordinal));
        Assert.DoesNotContain("a-wrong-secret", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_damaged_file_is_recognised()
    {
        await using var bot = await BotProcess.Start();
        await bot.Kill();
        var path = bot.InFolder("gpobot.db");
        foreach (var side in new[] { "-wal", "-shm" }) File.Delete(path + side);
        await using (var file = File.OpenWrite(path)) await file.WriteAsync(new byte[200]);

        var (code, output) = await bot.Run("diagnose");

        Assert.Equal(1, code);
        Assert.Contains("abîmé. Arrêtez GpoBot, gardez ce fichier à part et restaurez la dernière sauvegarde.", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_store_that_hangs_is_not_waited_for_without_end()
    {
        var azurite = new Azurite();
        await azurite.InitializeAsync();
        try
        {
            await using var bot = await BotProcess.Start(settings: new Dictionary<string, string> { ["Storage__ConnectionString"] = azurite.ConnectionString });
            await azurite.FreezeAsync();
            var (code, output) = await bot.Run("diagnose");
            Assert.Equal(1, code);
            Assert.Matches("ERREUR    Mémoire : (pas de réponse en 15 secondes|le compte de stockage ne répond pas)", output);
        }
        finally
        {
            await azurite.DisposeAsync();
        }
    }

    [Fact]
    public async Task With_a_faulty_configuration_that_is_what_is_told()
    {
        await using var bot = await BotProcess.Start();
        bot.Set("Bot__AppID2", "x");
        var (code, output) = await bot.Run("diagnose");
        Assert.Equal(1, code);
        Assert.Contains("ERREUR    Configuration : Bot:AppID2 n'est pas un réglage connu", output, StringComparison.Ordinal);
    }

    private static Dictionary<string, string> With(GraphServer graph, TokenIssuer issuer, Dictionary<string, string> more)
    {
        var all = GraphStory.Settings(graph, "__");
        (all["Bot__AppId"], all["Bot__TenantId"], all["Bot__ClientSecret"], all["Bot__Authority"]) = (Id, Id, "a secret", graph.Root);
        (all["Bot__OpenIdMetadataUrl"], all["Bot__EntraMetadataUrl"]) = (issuer.MetadataUrl, issuer.MetadataUrl);
        all["Teams__ServiceUrl"] = graph.Root + "/teams/";
        foreach (var (name, value) in more) all[name] = value;
        return all;
    }

    private static int Closed()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
