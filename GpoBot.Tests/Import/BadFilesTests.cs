using System.Text;
using GpoBot.Web.Import;

namespace GpoBot.Tests.Import;

public sealed class BadFilesTests
{
    private const string NotUtf8 = "le texte n'est pas en UTF-8 (enregistrer le fichier en « CSV UTF-8 »)";

    [Fact]
    public async Task A_missing_column_is_named()
    {
        using var folder = new DepartmentFolder().With("partners.csv", "organisation,prenom,", "prenom,");

        var report = await new Importing().ImportAsync(folder.Path);

        Assert.Equal(["partners.csv, ligne 1 : colonne « organisation » manquante"], Errors(report));
    }

    [Fact]
    public async Task An_unknown_column_is_only_mentioned()
    {
        using var folder = new DepartmentFolder();
        File.WriteAllLines(
            Path.Combine(folder.Path, "meetings.csv"), folder.Read("meetings.csv").TrimEnd().Split('\n').Select(l => l + ",salle"));

        var report = await new Importing().ImportAsync(folder.Path);

        Assert.True(report.Succeeded);
        Assert.Contains("meetings.csv, ligne 1 : colonne « salle » inconnue, ignorée", report.Findings.Select(f => f.ToString()));
    }

    [Fact]
    public async Task A_column_that_nothing_keeps_is_mentioned_rather_than_lost_in_silence()
    {
        using var folder = new DepartmentFolder();

        var report = await new Importing().ImportAsync(folder.Path);

        Assert.Equal(
            ["sectors.csv, ligne 1 : colonnes lues mais non conservées : intensite"], report.Findings.Select(f => f.ToString()));
    }

    [Fact]
    public async Task The_wrong_separator_is_recognised()
    {
        using var folder = new DepartmentFolder();
        File.WriteAllText(Path.Combine(folder.Path, "problems.csv"), folder.Read("problems.csv").Replace(',', ';'));

        var report = await new Importing().ImportAsync(folder.Path);

        Assert.Equal(["problems.csv, ligne 1 : séparateur « ; » trouvé (attendu la virgule)"], Errors(report));
    }

    [Fact]
    public async Task A_file_in_the_old_windows_encoding_is_refused_with_the_line()
    {
        using var folder = new DepartmentFolder();
        folder.WithBytes("partners.csv", Encoding.Latin1.GetBytes(folder.Read("partners.csv")));

        Assert.Equal([$"partners.csv, ligne 2 : {NotUtf8}"], Errors(await new Importing().ImportAsync(folder.Path)));
    }

    [Fact]
    public async Task A_byte_order_mark_and_windows_line_ends_are_welcome()
    {
        using var folder = new DepartmentFolder();
        foreach (var file in new[] { "sectors.csv", "partners.csv", "actions.csv" })
            folder.WithBytes(file, [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(folder.Read(file).Replace("\n", "\r\n"))]);
        var machine = new Importing();

        Assert.True((await machine.ImportAsync(folder.Path)).Succeeded);
        Assert.Equal("Agathe Modèle", (await machine.LoadAsync("S01")).FindContact("P01")!.FullName);
    }

    [Theory]
    [InlineData("Halls occupés", "\"Halls occupés", "guillemets mal placés (doublés à l'intérieur d'un texte, fermés en fin de ligne)")]
    [InlineData("Halls occupés", "Halls \"occupés", "guillemets mal placés (doublés à l'intérieur d'un texte, fermés en fin de ligne)")]
    [InlineData("Halls occupés", "Halls, occupés", "26 colonnes au lieu de 25")]
    public async Task A_line_that_cannot_be_cut_is_named_and_the_next_ones_are_still_read(string good, string bad, string message)
    {
        using var folder = new DepartmentFolder().With("problems.csv", good, bad).With("problems.csv", "STAT", "STATS");

        var errors = Errors(await new Importing().ImportAsync(folder.Path)).ToList();

        Assert.Equal(2, errors.Count);
        Assert.Equal($"problems.csv, ligne 2 : {message}", errors[0]);
        Assert.StartsWith("problems.csv, ligne 3 : categorie « STATS » : valeur inconnue", errors[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_empty_file_is_an_error_and_an_absent_one_is_not()
    {
        using var folder = new DepartmentFolder().Without("meetings.csv").With("actions.csv", "R-S01-01", "");
        Assert.True((await new Importing().ImportAsync(folder.Path)).Succeeded);

        folder.WithBytes("meetings.csv", []);
        Assert.Equal(["meetings.csv : le fichier est vide"], Errors(await new Importing().ImportAsync(folder.Path)));
    }

    [Fact]
    public async Task A_reference_into_an_absent_file_is_unknown()
    {
        using var folder = new DepartmentFolder().Without("partners.csv");

        Assert.Equal(
            ["actions.csv, ligne 2 : contact « P01 » inconnu"], Errors(await new Importing().ImportAsync(folder.Path)));
    }

    private static IEnumerable<string> Errors(ImportReport report) =>
        report.Findings.Where(f => f.Level == GpoBot.Web.Import.Csv.FindingLevel.Error).Select(f => f.ToString());
}
