using GpoBot.Tests.Drivers;

namespace GpoBot.Tests.Hosting;

/// <summary>The real program, started with a wrong configuration: it ends at once and says why in one line.</summary>
[Trait("Speed", "Slow")]
public sealed class ConfigurationTests : IDisposable
{
    private const string App = "11111111-1111-1111-1111-111111111111";
    private const string Tenant = "22222222-2222-2222-2222-222222222222";
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("gpobot-config-");

    [Theory]
    [InlineData("Bot:AppId manque", "ASPNETCORE_ENVIRONMENT=Production")]
    [InlineData("Bot:AppId manque alors que Bot:ClientSecret est donné", "Bot__ClientSecret=secret")]
    [InlineData("Bot:TenantId manque", $"Bot__AppId={App}", "Bot__ClientSecret=secret")]
    [InlineData("Bot:ClientSecret manque", $"Bot__AppId={App}", $"Bot__TenantId={Tenant}")]
    [InlineData("Bot:AppId : « gpobot » n'est pas un GUID", "Bot__AppId=gpobot", $"Bot__TenantId={Tenant}", "Bot__ClientSecret=secret")]
    [InlineData("Bot:OpenIdMetadataUrl : « http://login.example.org/keys » doit être en https",
        "Bot__OpenIdMetadataUrl=http://login.example.org/keys")]
    [InlineData("Bot:Authority : « login.example.org » n'est pas une adresse https complète", "Bot__Authority=login.example.org")]
    [InlineData("Bot:UseFederatedCredential s'écrit true ou false", "Bot__UseFederatedCredential=oui")]
    [InlineData("Development:Clock n'est permis que dans l'environnement Development",
        "ASPNETCORE_ENVIRONMENT=Production", $"Bot__AppId={App}", $"Bot__TenantId={Tenant}", "Bot__ClientSecret=secret",
        "Development__Clock=2026-11-20T09:00:00+01:00")]
    [InlineData("Development:Clock n'est pas une date et heure comme", "Development__Clock=2026-11-31T09:00:00+01:00")]
    [InlineData("Demo:Data : le dossier « nulle-part » n'existe pas", "Demo__Data=nulle-part")]
    [InlineData("Storage:ConnectionString et Storage:TableEndpoint sont donnés ensemble",
        "Storage__ConnectionString=AccountName=gpo;AccountKey=c2VjcmV0", "Storage__TableEndpoint=https://gpo.example.org")]
    [InlineData("Storage:ConnectionString est inutilisable : « UseDevelopmentStorage » ne suffit pas",
        "Storage__ConnectionString=UseDevelopmentStorage=true")]
    [InlineData("Storage:ConectionString n'est pas un réglage connu", "Storage__ConectionString=AccountName=gpo;AccountKey=c2VjcmV0")]
    [InlineData("Graph:ClientSecret ou Graph:CertificatePath", $"Graph__TenantId={Tenant}", $"Graph__ClientId={App}")]
    [InlineData("Graph:BaseUrl doit être une adresse https", "Graph__BaseUrl=http://graph.example.org/v1.0", $"Graph__TenantId={Tenant}",
        $"Graph__ClientId={App}", "Graph__ClientSecret=secret")]
    public async Task A_wrong_configuration_stops_it_with_one_clear_line(string line, params string[] settings)
    {
        var (code, output) = await RunAsync([], settings);

        Assert.Equal(1, code);
        Assert.Contains(line, Assert.Single(output.Split('\n')), StringComparison.Ordinal);
        Assert.StartsWith("Configuration : ", output, StringComparison.Ordinal);
        Assert.DoesNotContain("c2VjcmV0", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Storage : la mémoire n'est pas utilisable (File). Vérifiez que le fichier", "Storage__Path=/proc/version/gpobot.db")]
    [InlineData("Vérifiez Storage:ConnectionString, et que ce compte répond",
        "Storage__ConnectionString=AccountName=gpo;AccountKey=c2VjcmV0;TableEndpoint=http://127.0.0.1:9/gpo")]
    public async Task A_memory_that_does_not_answer_is_told_in_one_line(string line, string setting)
    {
        var (code, output) = await RunAsync([], [setting]);

        Assert.Equal(1, code);
        Assert.Contains(line, Assert.Single(output.Split('\n')), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_demo_that_cannot_be_imported_is_told_line_by_line()
    {
        var folder = _folder.CreateSubdirectory("demo").FullName;
        await File.WriteAllTextAsync(Path.Combine(folder, "sectors.csv"), "gpo_id;nom\nS01;Montfictif\n");

        var (code, output) = await RunAsync([], [$"Demo__Data={folder}"]);

        Assert.Equal(1, code);
        Assert.Contains("sectors.csv", output, StringComparison.Ordinal);
        Assert.EndsWith($"Demo:Data : le dossier « {folder} » n'a pas pu être importé.", output.TrimEnd(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mistyped_command_starts_no_bot()
    {
        var (code, output) = await RunAsync(["imprt", "demo"], []);

        Assert.Equal(2, code);
        Assert.Contains("« imprt »", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_that_is_taken_is_told()
    {
        await using var other = await LocalServer.StartAsync(_ => { });

        var (code, output) = await RunAsync([], [$"ASPNETCORE_URLS={other.Url}"]);

        Assert.Equal(1, code);
        // The host's own words come by another stream, and may arrive after ours.
        Assert.Contains(output.Split('\n'), line => line.StartsWith("L'adresse d'écoute est déjà prise", StringComparison.Ordinal));
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private async Task<(int Code, string Output)> RunAsync(string[] arguments, string[] settings)
    {
        var environment = new Dictionary<string, string>
        {
            ["ASPNETCORE_ENVIRONMENT"] = "Development", ["ASPNETCORE_URLS"] = "http://127.0.0.1:0",
            ["Storage__Path"] = Path.Combine(_folder.FullName, "gpobot.db"),
        };
        foreach (var setting in settings.Select(text => text.Split('=', 2))) environment[setting[0]] = setting[1];
        await using var process = ChildProcess.Start("dotnet", [BotProcess.Program, .. arguments], environment);
        return (await process.End(), process.Output);
    }
}
