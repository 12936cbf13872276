using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace GpoBot.Tests.Drivers;

/// <summary>
/// Compares JSON with the file kept under <c>GpoBot.Tests/Snapshots</c>. <c>GPOBOT_UPDATE_SNAPSHOTS=1</c> writes the files
/// anew; look at their difference before committing.
/// </summary>
public static class Snapshot
{
    private static readonly SnapshotFolder Kept = new(
        Path.Combine(Repository(), "GpoBot.Tests", "Snapshots"),
        Environment.GetEnvironmentVariable("GPOBOT_UPDATE_SNAPSHOTS") == "1");

    public static void Match(string name, string json) => Kept.Match(name, json);

    public static void Match(string name, JsonElement json) => Kept.Match(name, json.GetRawText());

    private static string Repository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "GpoBot.sln"))) folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("The tests do not run inside the repository.");
    }
}

/// <summary>A folder of expected JSON, one file a name.</summary>
internal sealed class SnapshotFolder(string path, bool update)
{
    private static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public void Match(string name, string json)
    {
        var actual = JsonNode.Parse(json)!.ToJsonString(Indented) + "\n";
        var file = Path.Combine(path, name + ".json");
        if (update)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, actual);
            return;
        }

        if (!File.Exists(file)) Assert.Fail($"No snapshot {name}: look at this and keep it with GPOBOT_UPDATE_SNAPSHOTS=1.\n{actual}");
        var expected = File.ReadAllText(file).ReplaceLineEndings("\n");
        if (expected != actual) Assert.Fail($"Snapshot {name} differs:\n{LineDiff.Between(expected, actual)}");
    }
}
