using GpoBot.Core.Ports;
using GpoBot.Core.Problems;
using GpoBot.Tests.Drivers;
using static GpoBot.Tests.Stories.MeetingTalk;
using static GpoBot.Tests.Stories.ReportTalk;

namespace GpoBot.Tests.Stories;

[Trait("Speed", "Slow")]
public sealed class ReportTests
{
    [Fact]
    public async Task H01_A_directorate_sees_the_figures_of_its_period_with_their_definitions()
    {
        await using var teams = await StartAsync();
        var helene = await teams.PersonAsync(Directorate);

        var report = (await helene.SaysAsync("bilan DIPN 9A depuis janvier")).Card;
        Has("Bilan – DIPN 9A", report.Text);
        Has("1er janvier – 20 novembre 2026, 9 GPO, dont 1 en création", report.Text);
        Has("108 réunions tenues**, 16 annulées, 11 planifiées", report.Text);
        Has("15 problématiques suivies** : 8 ouvertes (dont 1 réouverture), 6 résolues (dont 1 rouverte depuis), 1 close sans suite", report.Text);
        Has("46 engagements** : 26 faits, 19 ouverts dont **9 en retard**, 1 abandonné", report.Text);
        Has("Stables à 3 mois : 1 sur 2 problématiques contrôlées.", report.Text);
        Has("Résolue = règle v1", report.Text);

        var definitions = (await helene.PressesAsync(report, "Définitions")).Card;
        Has("Le jour de l'échéance, il ne l'est pas encore", definitions.Text);
    }

    [Fact]
    public async Task H01_Each_counts_what_is_theirs_and_another_scope_is_like_none()
    {
        await using var teams = await StartAsync();
        var gabriel = await teams.PersonAsync(District);
        var ines = await teams.PersonAsync(OtherDirectorate);
        var jules = await teams.PersonAsync(National);
        var karim = await teams.PersonAsync(Administrator);

        Has("Bilan – CPN Montfictif", (await gabriel.SaysAsync("bilan")).Text);
        Has("3 GPO", gabriel.LastCard.Text);
        var foreign = (await gabriel.SaysAsync("bilan DDPN 9B")).Text;
        Assert.Equal(foreign, (await gabriel.SaysAsync("bilan S09")).Text);
        Assert.Equal(foreign, (await gabriel.SaysAsync("bilan S99")).Text);
        Assert.Equal(foreign, (await ines.SaysAsync("bilan DIPN 9A")).Text);
        Assert.Equal(foreign, (await ines.SaysAsync("bilan national")).Text);
        Assert.Equal(foreign, (await karim.SaysAsync("bilan")).Text);
        Has("S01 Montfictif – Les Marronniers", (await gabriel.SaysAsync("bilan S01")).Text);

        Has("Bilan – France entière", (await jules.SaysAsync("bilan")).Text);
        Has("197 réunions tenues**, 31 annulées, 2 reportées, 20 planifiées", jules.LastCard.Text);
        Has("Bilan – DDPN 9B", (await jules.SaysAsync("bilan DDPN 9B")).Text);
        Has("89 réunions tenues", jules.LastCard.Text);
    }

    [Fact]
    public async Task H01_A_lead_counts_their_own_groups_as_they_are_at_this_moment()
    {
        await using var teams = await StartAsync();
        var alix = await teams.PersonAsync(TeamsScenario.Lead);

        Has("Bilan – GPO S01 et S03", (await alix.SaysAsync("bilan")).Text);
        Has("40 réunions tenues", alix.LastCard.Text);
        await alix.SaysAsync("AC003 fait");
        await alix.SaysAsync("oui");
        Has("11 engagements** : 6 faits, 5 ouverts dont **2 en retard", (await alix.SaysAsync("bilan S01")).Text);
        Has("parmi ceux que vous pouvez consulter", (await alix.SaysAsync("bilan S02")).Text);
        Has("parmi ceux que vous pouvez consulter", (await alix.SaysAsync("bilan DIPN 9A")).Text);
    }

    [Fact]
    public async Task H01_A_partner_sees_figures_of_their_group_without_what_is_for_the_police_alone()
    {
        await using var teams = await StartAsync();
        var gpo = await teams.GpoAsync("S01");
        var secret = gpo.FindCommitment("AC001")! with { PoliceOnly = true };
        Assert.Equal(CommitResult.Done, await teams.Store.CommitAsync(new GpoCommit { GpoId = "S01", Read = gpo, Puts = [secret] }, default));
        var gael = await teams.PersonAsync(TeamsScenario.Landlord);

        var report = (await gael.SaysAsync("bilan S01")).Card;
        Has("10 engagements", report.Text);
        Assert.Equal(["Tableau de bord", "Définitions"], report.Buttons);
        Has("réservé au référent", (await gael.SaysAsync("exporte en csv")).Text);
        Has("réservé au référent", (await gael.SaysAsync("motifs de blocage")).Text);
    }

    [Fact]
    public async Task H01_A_past_period_counts_as_it_stood_on_its_last_day()
    {
        await using var teams = await StartAsync();
        var helene = await teams.PersonAsync(Directorate);

        var quarter = (await helene.SaysAsync("bilan du trimestre")).Card.Text;
        Has("1er octobre – 20 novembre 2026", quarter);
        var past = (await helene.SaysAsync("bilan du 1er avril au 30 juin 2026")).Card.Text;
        Has("1er avril – 30 juin 2026", past);
        Has("2 résolues", past);
        Assert.DoesNotContain("planifiée", past, StringComparison.Ordinal);
        Has("finit avant de commencer", (await helene.SaysAsync("bilan du 30 juin 2026 au 1er avril 2026")).Text);
    }

    [Fact]
    public async Task H02_Groups_without_meeting_for_forty_five_days_apart_from_those_that_sleep_or_begin()
    {
        await using var teams = await StartAsync();
        var jules = await teams.PersonAsync(National);

        var idle = (await jules.SaysAsync("quels GPO n'ont pas tenu de réunion depuis 45 jours ?")).Card;
        Has("Sans réunion depuis 45 jours – France entière", idle.Text);
        Has("sur 17 GPO", idle.Text);
        Has("**En sommeil** (aucune réunion attendue)\n\n**S12**", idle.Text);
        Has("**En création**\n\n**T05**", idle.Text);

        var more = (await jules.SaysAsync("quels GPO n'ont pas tenu de réunion depuis 20 jours ?")).Card;
        Has("sans réunion tenue depuis 20 jours", more.Text);
        var file = await teams.LinesAsync((await jules.SaysAsync("exporte en csv")).Card);
        Assert.Equal("gpo_id,type_gpo,direction,statut,derniere_reunion,jours,prochaine_reunion", file[0]);
        Assert.Contains(file, line => line.StartsWith("T05,thematique,DIPN 9A,en_creation,,", StringComparison.Ordinal));
    }

    [Fact]
    public async Task H04_Thematic_groups_those_that_work_and_those_that_begin()
    {
        await using var teams = await StartAsync();
        var helene = await teams.PersonAsync(Directorate);

        var thematic = (await helene.SaysAsync("GPO thématiques")).Card;
        Has("2 GPO thématiques actifs, 1 en création", thematic.Text);
        Has("Actif, 4 secteurs rattachés", thematic.Text);
        Assert.DoesNotContain("**S01**", thematic.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task H05_Shares_stand_beside_the_targets_with_what_they_are_a_share_of_and_no_league_table()
    {
        await using var teams = await StartAsync(new Dictionary<string, string?> { ["Reports:CadenceTarget"] = "80" });
        var helene = await teams.PersonAsync(Directorate);

        var targets = (await helene.SaysAsync("objectifs")).Card;
        Has("Cadence tenue :", targets.Text);
        Has("réunions attendues. Objectif : 80 %", targets.Text);
        Has("Stables à 3 mois : 50 %", targets.Text);
        Has("1 sur 2 problématiques contrôlées. Aucun objectif n'est fixé.", targets.Text);
        Has("Bailleurs :", targets.Text);

        var each = (await helene.PressesAsync((await helene.SaysAsync("bilan")).Card, "Par GPO")).Card;
        Has("sans classement", each.Text);
        Has("**S01** Montfictif – Les Marronniers\n21 réunions tenues, 2 annulées, 2 planifiées", each.Text);
        var rest = (await helene.PressesAsync(each, "Suite (9 sur 9)")).Card;
        Has("**T05**", rest.Text);
    }

    [Fact]
    public async Task H06_Good_practices_are_of_problems_that_stayed_solved_in_the_words_that_were_approved()
    {
        await using var teams = await StartAsync();
        await ApproveAsync(teams, "S01", "PB02", "Enlèvements groupés chaque premier lundi, avec le bailleur.");
        await ApproveAsync(teams, "S04", "PB10", "Trop récent pour être montré.");
        await teams.MoveToAsync("2026-11-20T09:02:00+01:00");
        var jules = await teams.PersonAsync(National);

        var practices = (await jules.SaysAsync("bonnes pratiques")).Card;
        Has("1 bonne pratique", practices.Text);
        Has("Stationnement et épaves** – S01", practices.Text);
        Has("Enlèvements groupés chaque premier lundi, avec le bailleur.", practices.Text);
        Assert.DoesNotContain("Trop récent", practices.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task H07_Blocking_reasons_show_from_five_cases_on()
    {
        await using var teams = await StartAsync();
        var helene = await teams.PersonAsync(Directorate);

        var few = (await helene.SaysAsync("motifs de blocage")).Card;
        Has("Aucun motif n'atteint 5 cas", few.Text);
        Has("5 autres cas, trop rares", few.Text);

        var gpo = await teams.GpoAsync("S01");
        var landlord = gpo.FindCommitment("AC003")!;
        var blocked = Enumerable.Range(1, 5).Select(n => landlord with
        {
            Id = $"AC90{n}", Status = GpoBot.Core.Commitments.CommitmentStatus.Blocked, BlockedBy = GpoBot.Core.Commitments.BlockingReason.Budget,
        });
        Assert.Equal(CommitResult.Done, await teams.Store.CommitAsync(new GpoCommit { GpoId = "S01", Read = gpo, Puts = [.. blocked] }, default));
        await teams.MoveToAsync("2026-11-20T09:02:00+01:00");
        Assert.Contains("Bailleurs, budget", (await helene.SaysAsync("motifs de blocage")).Card.Json.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task H08_A_detail_is_opened_with_a_reason_noted_and_told_to_its_lead()
    {
        await using var teams = await StartAsync();
        var helene = await teams.PersonAsync(Directorate);
        var alix = await teams.PersonAsync(TeamsScenario.Lead);

        Has("Pour quel motif", (await helene.SaysAsync("détail S01")).Text);
        Assert.Empty(await teams.AuditAsync("S01", "gpo.detail"));
        var detail = (await helene.SaysAsync("préparer un entretien")).Card;
        Has("Détail – S01 Montfictif – Les Marronniers", detail.Text);
        Has("PB01 Trafic de stupéfiants et guet", detail.Text);
        Has("Engagements ouverts : 6", detail.Text);
        Assert.DoesNotContain("Halltemoin", detail.Text, StringComparison.OrdinalIgnoreCase);

        var line = Assert.Single(await teams.AuditAsync("S01", "gpo.detail"));
        Assert.Equal(("S01", "Interview", "DIPN 9A"), (line.ObjectId, line.After, line.Role));
        Assert.StartsWith("H:", line.ActorId, StringComparison.Ordinal);
        Has("Le détail du GPO S01 Montfictif – Les Marronniers a été ouvert", alix.LastCard.Text);
        Has("préparer un entretien avec le référent", alix.LastCard.Text);
    }

    [Fact]
    public async Task H08_What_one_does_not_command_opens_no_more_than_what_is_not_there()
    {
        await using var teams = await StartAsync();
        var (ines, jules, alix) = (await teams.PersonAsync(OtherDirectorate), await teams.PersonAsync(National), await teams.PersonAsync(TeamsScenario.Lead));

        var none = (await ines.SaysAsync("détail S99")).Text;
        Has("Je ne trouve pas ce GPO parmi ceux dont vous pouvez ouvrir le détail", none);
        foreach (var person in new[] { ines, jules, alix }) Assert.Equal(none, (await person.SaysAsync("détail S01")).Text);
        Assert.Empty(await teams.AuditAsync("S01", "gpo.detail"));
    }

    [Fact]
    public async Task R12_The_overdue_of_the_report_are_those_of_the_list()
    {
        await using var teams = await StartAsync();
        var alix = await teams.PersonAsync(TeamsScenario.Lead);

        Has("3 en retard", (await alix.SaysAsync("bilan S01")).Text);
        Has("3 engagements en retard", (await alix.SaysAsync("retards S01")).Text);
    }

    [Fact]
    public async Task Somebody_of_the_hierarchy_is_greeted_with_what_they_can_do()
    {
        await using var teams = await StartAsync();
        var helene = await teams.PersonAsync(Directorate);
        Has("Vous me parlez au titre de votre poste : direction DIPN 9A.", helene.LastCard.Text);
        Has("**détail S01**", helene.LastCard.Text);

        var jules = await teams.PersonAsync(National);
        Assert.DoesNotContain("détail S01", (await jules.SaysAsync("aide")).Text, StringComparison.Ordinal);
        Has("Votre poste n'ouvre pas les chiffres", (await teams.PersonAsync(Administrator)).LastCard.Text);
        Assert.DoesNotContain("désolé", (await helene.SaysAsync("mes actions")).Text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("désolé", (await helene.SaysAsync("réunions")).Text, StringComparison.OrdinalIgnoreCase);
    }

    private static async Task ApproveAsync(TeamsScenario teams, string gpoId, string problemId, string text)
    {
        await foreach (var row in teams.Store.ReadHistoryAsync(gpoId, "p.problem." + problemId, default))
        {
            var approved = (Problem)row with { GoodPractice = text };
            var gpo = await teams.GpoAsync(gpoId);
            // History is put anew: it is not what was read with the live rows.
            var commit = new GpoCommit { GpoId = gpoId, Read = gpo, Deletes = [row] };
            Assert.Equal(CommitResult.Done, await teams.Store.CommitAsync(commit, default));
            Assert.Equal(CommitResult.Done, await teams.Store.CommitAsync(new GpoCommit { GpoId = gpoId, Read = gpo, Puts = [approved] }, default));
            return;
        }

        throw new InvalidOperationException($"{problemId} is not in the past of {gpoId}.");
    }
}
