using GpoBot.Core.Groups;
using GpoBot.Tests.Drivers;

namespace GpoBot.Tests.Import;

/// <summary>postes.csv: who holds a post outside the groups.</summary>
public sealed class PostsFileTests
{
    private const string Header = "email,prenom,nom,role,perimetre";

    [Fact]
    public async Task The_posts_of_the_demo_department_are_known_by_their_addresses()
    {
        var machine = new Importing();
        Assert.True((await machine.ImportAsync(Repository.File("demo"))).Succeeded);

        var helene = await machine.People.FindByEmailAsync("helene.simili@police.example.org", default);
        Assert.Equal([new Post(PostRole.Directorate, "DIPN 9A")], helene!.Posts);
        Assert.Empty(helene.Memberships);
    }

    [Fact]
    public async Task A_post_that_has_ended_is_taken_back_by_the_next_import()
    {
        var machine = new Importing();
        using var folder = new DepartmentFolder();
        await WriteAsync(folder, Header + ",statut", "zoe@example.org,Zoé,Exemple,direction,DIPN 9A,actif");
        await machine.ImportAsync(folder.Path);
        Assert.NotNull(await machine.People.FindByEmailAsync("zoe@example.org", default));

        await WriteAsync(folder, Header + ",statut", "zoe@example.org,Zoé,Exemple,direction,DIPN 9A,sorti");
        await machine.ImportAsync(folder.Path);
        Assert.Null(await machine.People.FindByEmailAsync("zoe@example.org", default));
    }

    [Theory]
    [InlineData("zoe,Zoé,Exemple,direction,DIPN 9A", "courriel « zoe » invalide (attendu nom@domaine)")]
    [InlineData("zoe@example.org,Zoé,Exemple,chef,DIPN 9A", "role « chef » : valeur inconnue (attendu circonscription, direction, national, administrateur, auditeur)")]
    [InlineData("zoe@example.org,Zoé,Exemple,direction,", "perimetre est obligatoire")]
    [InlineData("zoe@example.org,Zoé,Exemple,national,DIPN 9A", "perimetre : vide pour le rôle national")]
    [InlineData("zoe@example.org,,Exemple,national,", "prenom est obligatoire")]
    public async Task A_wrong_line_is_told_and_nothing_is_written(string line, string message)
    {
        var machine = new Importing();
        using var folder = new DepartmentFolder();
        await WriteAsync(folder, Header, line);

        var report = await machine.ImportAsync(folder.Path);

        Assert.False(report.Succeeded);
        Assert.Contains($"postes.csv, ligne 2 : {message}", report.Findings.Select(finding => finding.ToString()));
        Assert.Null(await machine.People.FindByEmailAsync("zoe@example.org", default));
    }

    [Fact]
    public async Task A_scope_that_no_group_of_the_folder_has_is_remarked_on()
    {
        using var folder = new DepartmentFolder();
        await WriteAsync(folder, Header, "zoe@example.org,Zoé,Exemple,direction,DIPN 9Z");
        var report = await new Importing().ImportAsync(folder.Path);
        Assert.True(report.Succeeded);
        Assert.Contains("postes.csv, ligne 2 : perimetre « DIPN 9Z » : aucun GPO de sectors.csv n'a cette direction", report.Findings.Select(f => f.ToString()));
    }

    private static Task WriteAsync(DepartmentFolder folder, params string[] lines) =>
        File.WriteAllTextAsync(Path.Combine(folder.Path, "postes.csv"), string.Join('\n', lines) + "\n");
}
