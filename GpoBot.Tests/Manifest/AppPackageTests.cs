using System.Buffers.Binary;
using System.IO.Compression;
using System.Text.Json.Nodes;
using GpoBot.Tests.Drivers;

namespace GpoBot.Tests.Manifest;

public sealed class AppPackageTests
{
    private static readonly string Sources = Repository.File("manifest");

    [Fact]
    [Trait("Speed", "Slow")]
    public Task The_manifest_and_its_translation_fit_the_schema_of_Microsoft() => Judge(Sources);

    [Fact]
    [Trait("Speed", "Slow")]
    public async Task A_package_made_for_an_installation_carries_its_identity_and_nothing_of_the_example()
    {
        using var made = await Package.Make("--app-id", "11111111-2222-3333-4444-555555555555", "--domain", "bot.example.net", "--developer", "Police d'Exemple", "--version", "2.3.4");

        Assert.Equal(["color.png", "color32x32.png", "en.json", "manifest.json", "outline.png"], made.Files.Order());
        var manifest = made.Manifest;
        Assert.Equal("11111111-2222-3333-4444-555555555555", (string?)manifest["id"]);
        Assert.Equal("11111111-2222-3333-4444-555555555555", (string?)manifest["bots"]![0]!["botId"]);
        Assert.Equal("11111111-2222-3333-4444-555555555555", (string?)manifest["composeExtensions"]![0]!["botId"]);
        Assert.Equal("Police d'Exemple", (string?)manifest["developer"]!["name"]);
        Assert.Equal("2.3.4", (string?)manifest["version"]);
        Assert.Equal("https://bot.example.net/tab", (string?)manifest["staticTabs"]![1]!["contentUrl"]);
        Assert.DoesNotContain("gpobot.example.org", manifest.ToJsonString(), StringComparison.Ordinal);
        Assert.DoesNotContain(Guid.Empty.ToString(), manifest.ToJsonString(), StringComparison.Ordinal);
        await Judge(made.Folder);
    }

    [Theory]
    [Trait("Speed", "Slow")]
    [InlineData("--app-id attend", "--domain", "bot.example.net")]
    [InlineData("--app-id attend", "--app-id", "GpoBot", "--domain", "bot.example.net")]
    [InlineData("--domain attend", "--app-id", "11111111-2222-3333-4444-555555555555", "--domain", "https://bot.example.net")]
    [InlineData("Argument incompris : --domaine", "--domaine", "bot.example.net")]
    public async Task A_package_that_would_not_work_is_refused_with_the_reason(string reason, params string[] arguments)
    {
        await using var pack = ChildProcess.Start(Path.Combine(Sources, "pack"), arguments);

        Assert.Equal(2, await pack.End());
        Assert.Contains(reason, pack.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("color.png", 192)]
    [InlineData("outline.png", 32)]
    [InlineData("color32x32.png", 32)]
    public void Icons_have_the_size_that_Teams_wants(string icon, int side)
    {
        var header = File.ReadAllBytes(Path.Combine(Sources, icon)).AsSpan(16, 8);

        Assert.Equal((side, side), (BinaryPrimitives.ReadInt32BigEndian(header), BinaryPrimitives.ReadInt32BigEndian(header[4..])));
    }

    [Fact]
    public void Every_command_is_explained_in_English_too()
    {
        var commands = Read(Path.Combine(Sources, "manifest.json"))["bots"]![0]!["commandLists"]![0]!["commands"]!.AsArray();
        var english = Read(Path.Combine(Sources, "en.json")).AsObject().Select(text => text.Key).Where(key => key.StartsWith("bots", StringComparison.Ordinal));

        Assert.Equal(commands.Select((_, index) => $"bots[0].commandLists[0].commands[{index}].description"), english);
    }

    [Fact]
    public void Every_text_that_people_read_is_translated()
    {
        var english = Read(Path.Combine(Sources, "en.json")).AsObject().Select(text => text.Key).ToList();
        var manifest = Read(Path.Combine(Sources, "manifest.json"));

        Assert.Equal(Texts(manifest, "").Where(path => !path.StartsWith("bots", StringComparison.Ordinal)).Order(), english
            .Where(key => key != "$schema" && !key.StartsWith("bots", StringComparison.Ordinal)).Order());
    }

    [Fact]
    public void It_asks_the_tenant_for_no_right_to_read_what_is_not_said_to_the_bot() =>
        Assert.Null(Read(Path.Combine(Sources, "manifest.json"))["authorization"]);

    [Theory]
    [InlineData("color.png", false)]
    [InlineData("outline.png", true)]
    public void The_outline_is_white_on_nothing_and_the_other_fills_its_square(string icon, bool isOutline)
    {
        var pixels = PngPixels.Read(Path.Combine(Sources, icon));

        Assert.Equal(isOutline, pixels.Any(pixel => pixel.Alpha == 0));
        if (isOutline) Assert.All(pixels.Where(pixel => pixel.Alpha > 0), pixel => Assert.Equal((255, 255, 255), (pixel.Red, pixel.Green, pixel.Blue)));
    }

    // Where a name or a text stands that Teams shows; the developer's name is the same everywhere, and so is what the bot understands.
    private static IEnumerable<string> Texts(JsonNode? node, string path) => node switch
    {
        JsonObject fields => fields.SelectMany(field => Texts(field.Value, path.Length == 0 ? field.Key : $"{path}.{field.Key}")),
        JsonArray items => items.SelectMany((item, at) => Texts(item, $"{path}[{at}]")),
        _ => path.StartsWith("developer", StringComparison.Ordinal) || path.Contains("parameters[0].name", StringComparison.Ordinal)
            || path.Split('.')[^1] is not ("name" or "short" or "full" or "title" or "description") ? [] : [path],
    };

    private static Task<string> Judge(string folder) => NodeTools.RunAsync("check-manifest.mjs", "", folder);

    private static JsonNode Read(string file) => JsonNode.Parse(File.ReadAllText(file))!;

    private sealed class Package : IDisposable
    {
        private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("gpobot-package-");

        public string Folder => Path.Combine(folder.FullName, "unpacked");

        public IEnumerable<string> Files => Directory.GetFiles(Folder).Select(file => Path.GetFileName(file));

        public JsonNode Manifest => Read(Path.Combine(Folder, "manifest.json"));

        public static async Task<Package> Make(params string[] arguments)
        {
            var package = new Package();
            var zip = Path.Combine(package.folder.FullName, "app.zip");
            await using var pack = ChildProcess.Start(Path.Combine(Sources, "pack"), [.. arguments, "--out", zip]);
            Assert.True(await pack.End() == 0, pack.Output);
            ZipFile.ExtractToDirectory(zip, package.Folder);
            return package;
        }

        public void Dispose() => folder.Delete(recursive: true);
    }
}
