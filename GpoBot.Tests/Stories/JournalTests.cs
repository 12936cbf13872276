using GpoBot.Core.Audit;
using GpoBot.Core.Ports;
using GpoBot.Tests.Drivers;
using GpoBot.Web.Storage;
using Microsoft.Extensions.DependencyInjection;
using static GpoBot.Tests.Stories.MeetingTalk;
using static GpoBot.Tests.Stories.ReportTalk;

namespace GpoBot.Tests.Stories;

/// <summary>Who audits sees who did what, and nothing of what a group speaks of.</summary>
[Trait("Speed", "Slow")]
public sealed class JournalTests
{
    private const string Auditor = "lea.controle@police.example.org";

    [Fact]
    public async Task A03_The_auditor_filters_the_journal_of_a_group_and_takes_it_as_a_file()
    {
        await using var teams = await StartAsync();
        var gael = await teams.PersonAsync(TeamsScenario.Landlord);
        await gael.SaysAsync("AC003 en cours 30 %");
        await gael.SaysAsync("oui");
        var alix = await teams.PersonAsync(TeamsScenario.Lead);
        await alix.SaysAsync("suspends les rappels du GPO S01 jusqu'au 5 janvier");
        await alix.SaysAsync("oui");
        var lea = await teams.PersonAsync(Auditor);

        var card = (await lea.SaysAsync("journal S01")).Card;
        Has("Journal du GPO S01", card.Text);
        Has("Réponse sur un engagement, AC003", card.Text);
        Has("Chaîne vérifiée : aucune ligne n'a été changée ni retirée.", card.Text);
        // Neither persons nor content.
        foreach (var unseen in new[] { "Gaël", "Halltémoin", "Alix", "Testard", "Montfictif", "local" })
            Assert.DoesNotContain(unseen, card.Text, StringComparison.OrdinalIgnoreCase);

        var narrowed = (await lea.SaysAsync("journal S01 engagements depuis le 20 novembre")).Card.Text;
        Has("**1 ligne** : engagements, depuis le vendredi 20 novembre 2026", narrowed);
        var actor = (await teams.AuditAsync("S01", "commitment.answer")).Single().ActorId;
        Has($"**1 ligne** : personne {actor}", (await lea.SaysAsync($"journal S01 de {actor.ToLowerInvariant()}")).Card.Text);
        Has("Aucune ligne", (await lea.SaysAsync("journal S01 de P999")).Card.Text);
        Has("**1 ligne** : commitment.answer", (await lea.SaysAsync("journal S01 commitment.answer")).Card.Text);

        var lines = await teams.LinesAsync((await lea.PressesAsync(card, "Exporter (CSV)")).Card);
        Assert.StartsWith("gpo,rang,instant,personne,role,verbe,objet,avant,apres,canal,", lines[0], StringComparison.Ordinal);
        Assert.Contains(lines, line => line.Contains($",{actor},Member,commitment.answer,AC003,", StringComparison.Ordinal));

        // What she reads is noted as well.
        var house = (await lea.SaysAsync("journal")).Card.Text;
        Has("Journal général", house);
        Has("Journal consulté, S01 : engagements 20/11/2026 – …", house);
        Has("Journal exporté, S01", house);
        Has("Fichier téléchargé, journal-S01-2026-11-20.csv", house);
        Has("(auditeur)", house);
    }

    [Fact]
    public async Task A03_A_long_journal_is_turned_page_by_page_while_others_write()
    {
        await using var teams = await StartAsync();
        var gpo = await teams.GpoAsync("S01");
        var lines = Enumerable.Range(1, 20).Select(number => Line(gpo.Id, number));
        Assert.Equal(CommitResult.Done, await teams.Store.CommitAsync(new GpoCommit { GpoId = "S01", Read = gpo, Puts = [.. lines] }, default));
        var lea = await teams.PersonAsync(Auditor);

        var first = (await lea.SaysAsync("journal S01")).Card;
        Has("Engagement créé, AC920", first.Text);
        var more = await teams.GpoAsync("S01");
        await teams.Store.CommitAsync(new GpoCommit { GpoId = "S01", Read = more, Puts = [Line("S01", 21)] }, default);
        var second = (await lea.PressesAsync(first, "Suite (9 à 16 sur 21)")).Card;
        Has("Engagement créé, AC912", second.Text);
        Assert.DoesNotContain("AC913", second.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A03_The_form_of_the_card_says_the_same_as_the_words()
    {
        await using var teams = await StartAsync();
        var lea = await teams.PersonAsync(Auditor);
        var card = (await lea.SaysAsync("journal")).Card;
        var filtered = await lea.PressesAsync(card, "Afficher", ("gpoId", "s01"), ("subject", "access"), ("firstDay", "2026-11-20"));
        Assert.Equal(
            (await lea.SaysAsync("journal S01 accès depuis le 20 novembre")).Card.Text, filtered.Card.Text);
        Has("GPO importé, S01", filtered.Card.Text);
    }

    [Fact]
    public async Task A03_A_line_taken_away_shows_on_the_card()
    {
        await using var teams = await StartAsync();
        var gpo = await teams.GpoAsync("S01");
        await teams.Store.CommitAsync(
            new GpoCommit { GpoId = "S01", Read = gpo, Puts = [Line("S01", 1), Line("S01", 2), Line("S01", 3)] }, default);
        await teams.Services.GetRequiredService<ITableStore>().WriteAsync("gpo", [TableChange.Delete("S01", "u.audit.s000000003")], default);
        var lea = await teams.PersonAsync(Auditor);
        Has("**Chaîne rompue** : la ligne 3 manque. Prévenez l'exploitant.", (await lea.SaysAsync("journal S01")).Card.Text);
    }

    [Theory]
    [InlineData(Administrator)]
    [InlineData(TeamsScenario.Lead)]
    [InlineData(TeamsScenario.Landlord)]
    [InlineData(Directorate)]
    [InlineData(National)]
    public async Task A03_Nobody_else_has_a_journal(string who)
    {
        await using var teams = await StartAsync();
        var person = await teams.PersonAsync(who);
        string[] said = ["journal S01", "journal", "journal S99", "exporte le journal S01"];
        foreach (var words in said) Has("Je ne trouve pas de journal que vous puissiez consulter.", (await person.SaysAsync(words)).Text);
        Assert.Empty(await teams.AuditAsync(ReadJournal.House, "journal.read"));
    }

    [Fact]
    public async Task A03_A_group_that_is_not_there_and_one_of_another_scope_look_the_same()
    {
        await using var teams = await StartAsync();
        await teams.People.AppointAsync(
            [new("nora.partiel@police.example.org", "Nora", "Partiel", new(GpoBot.Core.Groups.PostRole.Auditor, "DIPN 9B"))], default);
        var nora = await teams.PersonAsync("nora.partiel@police.example.org");
        var foreign = (await nora.SaysAsync("journal S01")).Text;
        Assert.Equal(foreign, (await nora.SaysAsync("journal S99")).Text);
        Assert.Equal(foreign, (await nora.SaysAsync("journal")).Text);
    }

    [Fact]
    public async Task Figures_read_by_a_post_and_ones_own_data_leave_a_line()
    {
        await using var teams = await StartAsync();
        await (await teams.PersonAsync(Directorate)).SaysAsync("bilan DIPN 9A depuis janvier");
        var line = Assert.Single(await teams.AuditAsync(ReadJournal.House, "report.read"));
        Assert.Equal(("Directorate DIPN 9A", "DIPN 9A", "report 2026-01-01/2026-11-20", "text"), (line.Role, line.ObjectId, line.After, line.Through));
        Assert.StartsWith("H:", line.ActorId, StringComparison.Ordinal);

        await (await teams.PersonAsync(TeamsScenario.Lead)).SaysAsync("mes données");
        Assert.Equal("PN:S01", Assert.Single(await teams.AuditAsync("S01", "mydata.read")).ObjectId);
        // A lead who counts their own group reads nothing that is not theirs.
        await (await teams.PersonAsync(TeamsScenario.Lead)).SaysAsync("bilan S01");
        Assert.Single(await teams.AuditAsync(ReadJournal.House, "report.read"));
    }

    [Fact]
    public async Task Posts_are_given_with_a_line_each_once()
    {
        await using var teams = await StartAsync();
        var given = await teams.AuditAsync(ReadJournal.House, "post.give");
        Assert.NotEmpty(given);
        Assert.Equal(given.Count, given.Select(line => (line.ObjectId, line.After)).Distinct().Count());
        Assert.Contains(given, line => line.After == "Auditor");
    }

    private static AuditLine Line(string gpo, int number) => new()
    {
        At = NodaTime.Instant.FromUtc(2026, 11, 20, 7, number), ActorId = "PN:S01", Role = "Lead", Verb = "commitment.add", ObjectId = $"AC9{number:d2}",
        After = "P05 2026-12-15", Through = "card", CorrelationId = $"{gpo}{number}",
    };
}
