using GpoBot.Core.Groups;

namespace GpoBot.Tests.Import;

public sealed class RoomsColumnTests
{
    [Fact]
    public async Task Rooms_come_with_their_addresses_and_may_be_left_out()
    {
        using var folder = Folder("Salle Exemple 1 <Salle1@Police.example.org>; Salle d'état-major <em@police.example.org> ;");

        var machine = new Importing();
        await machine.ImportAsync(folder.Path);

        Assert.Equal(
            [new Room("Salle Exemple 1", "salle1@police.example.org"), new Room("Salle d'état-major", "em@police.example.org")],
            (await machine.LoadAsync("S01")).Group.Rooms);
        Assert.Empty((await machine.LoadAsync("T01")).Group.Rooms);
    }

    [Theory]
    [InlineData("Salle 1", "salles « Salle 1 » invalide (attendu « Salle Exemple 1 <salle1@police.example.org> »)")]
    [InlineData("<a@example.org>", "salles « <a@example.org> » invalide (attendu « Salle Exemple 1 <salle1@police.example.org> »)")]
    [InlineData("Salle 1 <a@example.org> bis", "salles « Salle 1 <a@example.org> bis » invalide (attendu « Salle Exemple 1 <salle1@police.example.org> »)")]
    [InlineData("Salle 1 <salle1>", "salles : courriel « salle1 » invalide (attendu nom@domaine)")]
    [InlineData("Salle 1 <a b@example.org>; Salle 2 <b@example.org>", "salles : courriel « a b@example.org » invalide (attendu nom@domaine)")]
    [InlineData("Salle 1 <a@example.org>; Salle 2 <A@example.org>", "salles : l'adresse « a@example.org » y figure deux fois")]
    [InlineData("Salle 1 <a@example.org>; la SALLE 1 <b@example.org>", "salles : le nom « la SALLE 1 » y figure deux fois")]
    [InlineData("=Salle <a@example.org>", "salles « =Salle <a@example.org> » commence par « = » : un tableur l'exécuterait comme une formule")]
    public async Task A_room_that_is_none_is_named_with_its_line(string cell, string expected)
    {
        using var folder = Folder(cell);

        var report = await new Importing().ImportAsync(folder.Path);

        Assert.Contains($"sectors.csv, ligne 2 : {expected}", report.Findings.Select(finding => finding.ToString()));
        Assert.False(report.Succeeded);
    }

    private static DepartmentFolder Folder(string cell)
    {
        var folder = new DepartmentFolder();
        var lines = folder.Read("sectors.csv").TrimEnd('\n').Split('\n');
        File.WriteAllText(Path.Combine(folder.Path, "sectors.csv"), $"{lines[0]},salles\n{lines[1]},{cell}\n{lines[2]},\n");
        return folder;
    }
}
