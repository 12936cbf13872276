#:property RestorePackagesWithLockFile=false
#:property PublishAot=false
using System.IO.Compression;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

const string usage = "Usage : manifest/pack --app-id GUID --domain HÔTE [--developer NOM] [--version X.Y.Z] [--out FICHIER.zip]";

var given = new Dictionary<string, string>();
for (var i = 1; i < args.Length; i += 2)
{
    if (i + 1 == args.Length || args[i] is not ("--app-id" or "--domain" or "--developer" or "--version" or "--out"))
        return Refuse($"Argument incompris : {args[i]}");
    given[args[i]] = args[i + 1];
}

if (!Guid.TryParse(given.GetValueOrDefault("--app-id"), out var appId) || appId == Guid.Empty)
    return Refuse("--app-id attend l'identifiant d'application (GUID) du bot dans Entra.");
if (given.GetValueOrDefault("--domain") is not { } domain || Uri.CheckHostName(domain) != UriHostNameType.Dns)
    return Refuse("--domain attend le nom d'hôte public du bot, sans https://.");

var folder = args[0];
var model = File.ReadAllText(Path.Combine(folder, "manifest.json"));
var placeholder = (string)JsonNode.Parse(model)!["validDomains"]![0]!;
// Both are checked above: nothing in them could end a string of the model.
var manifest = JsonNode.Parse(model
    .Replace(placeholder, domain, StringComparison.Ordinal).Replace(Guid.Empty.ToString(), appId.ToString(), StringComparison.Ordinal))!;
var developer = manifest["developer"]!.AsObject();
if (given.TryGetValue("--developer", out var name))
    developer["name"] = name;
if (given.TryGetValue("--version", out var version))
    manifest["version"] = version;

var target = given.GetValueOrDefault("--out", $"GpoBot-{manifest["version"]}.zip");
using (var zip = new ZipArchive(File.Create(target), ZipArchiveMode.Create))
{
    using (var entry = zip.CreateEntry("manifest.json").Open())
    using (var writer = new Utf8JsonWriter(entry, new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        manifest.WriteTo(writer);
    var icons = manifest["icons"]!.AsObject().Select(icon => (string)icon.Value!);
    var languages = manifest["localizationInfo"]!["additionalLanguages"]!.AsArray().Select(language => (string)language!["file"]!);
    foreach (var file in icons.Concat(languages))
        zip.CreateEntryFromFile(Path.Combine(folder, file), file);
}

Console.WriteLine($"{Path.GetFullPath(target)} : à déposer dans le centre d'administration Teams (Applications Teams > Gérer les applications).");
return 0;

static int Refuse(string why)
{
    Console.Error.WriteLine($"{why}\n{usage}");
    return 2;
}
