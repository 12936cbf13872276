using System.Text.Json;
using System.Text.Json.Nodes;
using GpoBot.Tests.Drivers;
using GpoBot.Web.Backup;
using GpoBot.Web.Storage;

namespace GpoBot.Tests.Backup;

/// <summary>A backup that is not what was exported is refused in words, and nothing of it is restored.</summary>
public sealed class DamagedBackupTests : IAsyncLifetime, IDisposable
{
    private readonly BackupFiles _files = new();
    private readonly SqliteHost _from = new(), _to = new();

    private string Folder => _files.Folder("all");
    private string GpoFile => Path.Combine(Folder, "gpo-S01.jsonl");
    private string Header => Path.Combine(Folder, "gpobot-export.json");

    public async Task InitializeAsync()
    {
        var source = await BackupMachine.OnAsync(_from.Open());
        await source.CreateAsync("S01", SavedRows.Filled);
        await source.RunWellAsync("export", "--all", Folder);
    }

    public Task DisposeAsync()
    {
        Dispose();
        return Task.CompletedTask;
    }

    public void Dispose()
    {
        if (!Directory.Exists(_files.Folder(""))) return;
        _files.Dispose();
        _from.Close();
        _to.Close();
    }

    [Fact]
    public async Task A_truncated_file()
    {
        var bytes = await File.ReadAllBytesAsync(GpoFile);
        await File.WriteAllBytesAsync(GpoFile, bytes[..^10]);
        await RefusedAsync($"gpo-S01.jsonl : il a {bytes.Length - 10} octets au lieu de {bytes.Length} : il est tronqué ou modifié.");
    }

    [Fact]
    public async Task A_file_of_which_one_letter_was_changed()
    {
        var text = await File.ReadAllTextAsync(GpoFile);
        await File.WriteAllTextAsync(GpoFile, text.Replace("Commerces", "Commercez", StringComparison.Ordinal));
        await RefusedAsync("gpo-S01.jsonl : son contenu a changé depuis l'export (empreinte différente).");
    }

    [Fact]
    public async Task A_line_that_is_none()
    {
        var text = await File.ReadAllTextAsync(GpoFile);
        await File.WriteAllTextAsync(GpoFile, "x" + text[1..]);
        await RefusedAsync("gpo-S01.jsonl : la ligne 1 est illisible.");
    }

    [Fact]
    public async Task A_file_that_is_missing()
    {
        File.Delete(GpoFile);
        await RefusedAsync("gpo-S01.jsonl : le fichier est absent.");
    }

    [Fact]
    public async Task A_file_that_is_a_link_elsewhere()
    {
        File.Move(GpoFile, _files.Folder("elsewhere"));
        File.CreateSymbolicLink(GpoFile, _files.Folder("elsewhere"));
        await RefusedAsync("gpo-S01.jsonl : c'est un lien vers un autre fichier.");
    }

    [Fact]
    public async Task An_export_that_was_cut_off()
    {
        File.Delete(Header);
        await RefusedAsync("La sauvegarde est inachevée : gpobot-export.json manque. L'export n'est pas allé à son terme ; refaites-le.");
    }

    [Theory]
    [InlineData("{", "gpobot-export.json : il est illisible ou tronqué. Rien n'est restauré.")]
    [InlineData("null", "gpobot-export.json : il est vide. Rien n'est restauré.")]
    [InlineData("[]", "gpobot-export.json : il est illisible ou tronqué. Rien n'est restauré.")]
    public async Task A_header_that_is_none(string content, string answer)
    {
        await File.WriteAllTextAsync(Header, content);
        await RefusedAsync(answer);
    }

    [Fact]
    public async Task A_header_from_which_a_group_was_lost()
    {
        await ChangeAsync(header => header["files"] = new JsonArray(), seal: false);
        await RefusedAsync("gpobot-export.json : il a été modifié ou abîmé. Rien n'est restauré.");
    }

    [Fact]
    public async Task A_header_of_a_newer_version()
    {
        await ChangeAsync(header => header["version"] = 2, seal: false);
        await RefusedAsync("Cette sauvegarde vient d'une version plus récente de GpoBot (format 2) : mettez GpoBot à jour, puis relancez.");
    }

    [Theory]
    [InlineData("../../../etc/passwd")]
    [InlineData("/etc/passwd")]
    [InlineData("gpo-..\\x.jsonl")]
    [InlineData("CON")]
    [InlineData("gpo-S02.jsonl")]
    [InlineData("gpo-S01.jsonl\n")]
    public async Task A_header_that_names_a_file_of_its_own_choice(string name)
    {
        await ChangeAsync(header => header["files"]![0]!["name"] = name, seal: true);
        await RefusedAsync("gpobot-export.json : il nomme un fichier inattendu. Rien n'est restauré.");
    }

    [Theory]
    [InlineData("due")]
    [InlineData("downloads")]
    [InlineData("other")]
    public async Task A_header_that_names_a_table_that_is_in_no_backup(string table)
    {
        await ChangeAsync(header => (header["files"]![0]!["gpo"], header["files"]![0]!["table"], header["files"]![0]!["name"]) = (null, table, $"table-{table}.jsonl"), seal: true);
        await RefusedAsync("gpobot-export.json : il nomme un fichier inattendu. Rien n'est restauré.");
    }

    [Fact]
    public async Task A_file_that_would_write_into_another_group()
    {
        var text = await File.ReadAllTextAsync(GpoFile);
        var bytes = System.Text.Encoding.UTF8.GetBytes(text.Replace("{\"PartitionKey\":\"S01\",\"RowKey\":\"b.", "{\"PartitionKey\":\"S99\",\"RowKey\":\"b.", StringComparison.Ordinal));
        await File.WriteAllBytesAsync(GpoFile, bytes);
        await ChangeAsync(header => header["files"]![0]!["sha256"] = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes)), seal: true);
        await RefusedAsync("gpo-S01.jsonl : la ligne 2 est d'un autre GPO.");
    }

    [Theory]
    [InlineData("dossier", "n'est pas vide")]
    [InlineData("dossier/fichier", "est un fichier : donnez un dossier.")]
    [InlineData("dossier/fichier/sous", "ne peut pas être lu ou écrit : vérifiez le chemin et le disque.")]
    public async Task An_export_touches_no_folder_that_is_in_use(string folder, string answer)
    {
        Directory.CreateDirectory(_files.Folder("dossier"));
        await File.WriteAllTextAsync(_files.Folder("dossier/fichier"), "à garder");
        var (code, printed) = await new BackupMachine(_from.Open()).RunAsync("export", "--all", _files.Folder(folder));
        Assert.Equal(1, code);
        Assert.Contains(answer, printed, StringComparison.Ordinal);
        Assert.Equal("à garder", await File.ReadAllTextAsync(_files.Folder("dossier/fichier")));
    }

    [Theory]
    [InlineData(2, "Donnez au moins un GPO puis un dossier, ou --all et un dossier.", "export", "S01")]
    [InlineData(2, "Donnez au moins un GPO puis un dossier, ou --all et un dossier.", "export", "--all", "S01", "dossier")]
    [InlineData(1, "GPO inconnu : S99. Rien n'est exporté.", "export", "S99", "nulle-part")]
    public async Task A_wrong_command_line_is_answered_with_what_is_wrong(int expected, string answer, params string[] args)
    {
        var (code, printed) = await new BackupMachine(_from.Open()).RunAsync(args);
        Assert.Equal((expected, answer), (code, printed.Split(Environment.NewLine)[0]));
        Assert.False(Directory.Exists("nulle-part"));
    }

    [Fact]
    public void Nobody_else_on_the_machine_can_read_it()
    {
        if (OperatingSystem.IsWindows()) return;
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(Folder));
        foreach (var file in Directory.GetFiles(Folder))
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
    }

    private async Task ChangeAsync(Action<JsonNode> change, bool seal)
    {
        var header = JsonNode.Parse(await File.ReadAllTextAsync(Header))!;
        change(header);
        if (seal) header["seal"] = JsonSerializer.Deserialize<ExportHeader>(header, JsonSerializerOptions.Web)!.Sealed().Seal;
        await File.WriteAllTextAsync(Header, header.ToJsonString());
    }

    private async Task RefusedAsync(string line)
    {
        var target = await BackupMachine.OnAsync(_to.Open());
        var (code, printed) = await target.RunAsync("import", Folder);
        Assert.Equal(1, code);
        Assert.Contains(line + Environment.NewLine, printed, StringComparison.Ordinal);
        Assert.DoesNotContain("Zoé", printed, StringComparison.Ordinal);
        Assert.Empty(await target.RowsAsync(TableNames.Gpo));
    }
}
