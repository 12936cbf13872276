using GpoBot.Tests.Drivers;

namespace GpoBot.Tests.Import;

public sealed class ImportCommandTests
{
    [Fact]
    public async Task The_operator_reads_what_was_done()
    {
        using var folder = new DepartmentFolder();

        var (code, printed) = await new Importing().RunAsync("import", folder.Path);

        Assert.Equal(0, code);
        Assert.Equal(
            """
            Fichiers
              sectors.csv : 2 lignes lues, aucune erreur
              partners.csv : 3 lignes lues, aucune erreur
              problems.csv : 2 lignes lues, aucune erreur
              actions.csv : 2 lignes lues, aucune erreur
              meetings.csv : 4 lignes lues, aucune erreur
            Signalements (1)
              sectors.csv, ligne 1 : colonnes lues mais non conservées : intensite
            GPO
              S01 Les Marronniers : 14 enregistrements écrits
              T01 Transports : 5 enregistrements écrits
            2 GPO écrits, 0 déjà présent.

            """.ReplaceLineEndings(), printed);
    }

    [Fact]
    public async Task The_operator_reads_what_was_refused()
    {
        using var folder = new DepartmentFolder().With("partners.csv", "agathe@example.com", "agathe").Without("meetings.csv")
            .With("actions.csv", "R-S01-01", "");

        var (code, printed) = await new Importing().RunAsync("import", folder.Path);

        Assert.Equal(1, code);
        Assert.Equal(
            """
            Fichiers
              sectors.csv : 2 lignes lues, aucune erreur
              partners.csv : 3 lignes lues, 1 en erreur, fichier refusé
              problems.csv : 2 lignes lues, aucune erreur
              actions.csv : 2 lignes lues, aucune erreur
              meetings.csv : absent
            Erreurs (1)
              partners.csv, ligne 2 : courriel « agathe » invalide (attendu nom@domaine)
            Signalements (1)
              sectors.csv, ligne 1 : colonnes lues mais non conservées : intensite
            Rien n'a été écrit : corriger les erreurs, puis relancer l'import.

            """.ReplaceLineEndings(), printed);
    }

    [Fact]
    public async Task A_dry_run_says_so_and_the_second_import_keeps_everything()
    {
        using var folder = new DepartmentFolder();
        var machine = new Importing();

        var (_, dry) = await machine.RunAsync("import", folder.Path, "--dry-run");
        Assert.Contains("Essai à blanc : rien n'est écrit.", dry, StringComparison.Ordinal);
        Assert.Contains("S01 Les Marronniers : 14 enregistrements à écrire", dry, StringComparison.Ordinal);
        Assert.Equal(0, machine.Store.CommitCount);

        await machine.RunAsync("import", folder.Path);
        var (code, again) = await machine.RunAsync("import", folder.Path);
        Assert.Equal(0, code);
        Assert.Contains("S01 Les Marronniers : déjà présent, inchangé", again, StringComparison.Ordinal);
        Assert.Contains("0 GPO écrit, 2 déjà présents.", again, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2, "Argument obligatoire manquant pour la commande\u00a0: 'import'.", "import")]
    [InlineData(2, "Commande ou argument non reconnu\u00a0: '--dryrun'.", "import", "demo", "--dryrun")]
    [InlineData(2, "Commande ou argument non reconnu\u00a0: 'autre'.", "import", "demo", "autre")]
    [InlineData(1, "Dossier introuvable : nulle-part", "import", "nulle-part")]
    public async Task A_wrong_command_line_is_answered_with_what_is_wrong(int expected, string answer, params string[] args)
    {
        var (code, printed) = await new Importing().RunAsync(args);

        Assert.Equal((expected, answer), (code, printed.Split(Environment.NewLine)[0]));
    }

    [Fact]
    public async Task A_folder_without_any_known_file_is_an_error()
    {
        var folder = Directory.CreateTempSubdirectory("gpobot-empty-");
        try
        {
            var (code, printed) = await new Importing().RunAsync("import", folder.FullName);

            Assert.Equal(1, code);
            Assert.EndsWith("Rien à importer : aucun fichier connu dans ce dossier." + Environment.NewLine, printed, StringComparison.Ordinal);
        }
        finally
        {
            folder.Delete();
        }
    }
}
