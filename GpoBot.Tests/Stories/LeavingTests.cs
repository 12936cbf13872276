using GpoBot.Core.Groups;
using GpoBot.Tests.Drivers;
using static GpoBot.Tests.Stories.MeetingTalk;

namespace GpoBot.Tests.Stories;

/// <summary>Somebody leaves a group and names who follows; a sector lead hands it over.</summary>
[Trait("Speed", "Slow")]
public sealed class LeavingTests
{
    [Fact]
    public async Task P15_Who_leaves_and_names_a_colleague_is_out_the_same_day_and_the_commitments_pass_on()
    {
        await using var teams = await TeamsScenario.StartAsync();
        var elias = await teams.PersonAsync(DemoPeople.OtherLandlord);
        var flore = await teams.PersonAsync(DemoPeople.OtherLandlordsDeputy);

        var preview = await elias.SaysAsync("Je ne suis plus en charge, voyez avec Flore");
        Has("Flore Cour-Démo", preview.Text);
        Has("AC002", preview.Text);
        Assert.True((await teams.GpoAsync("S01")).FindContact("P05")!.Active);
        Has("Vous avez quitté", (await elias.SaysAsync("oui")).Text);

        var gpo = await teams.GpoAsync("S01");
        Assert.False(gpo.FindContact("P05")!.Active);
        Assert.Equal("P06", gpo.FindCommitment("AC002")!.OwnerId);
        Assert.All(gpo.Meetings, meeting => Assert.DoesNotContain("P05", meeting.InvitedIds));
        Assert.Null(await teams.People.FindByEmailAsync(DemoPeople.OtherLandlord, default));
        Assert.Equal(1, flore.Told("1 engagement vous est confié"));
        Has("Je ne trouve pas votre adresse", (await elias.SaysAsync("mes actions")).Text);
    }

    [Fact]
    public async Task P15_A_successor_nobody_knows_is_asked_for_by_name_and_professional_address()
    {
        await using var teams = await TeamsScenario.StartAsync();
        var (alix, gael) = (await teams.PersonAsync(TeamsScenario.Lead), await teams.PersonAsync(TeamsScenario.Landlord));

        var form = await gael.SaysAsync("Je ne suis plus en charge, voyez avec ma collègue");
        Has("Qui prend la suite ?", form.Text);
        var refused = await gael.PressesAsync(form.Card, "Confirmer le départ",
            ("firstName", "Lise"), ("lastName", "Patron"), ("email", "lise.patron@ailleurs.example.com"));
        Has("appartient à votre organisation", refused.Text);
        Assert.True((await teams.GpoAsync("S01")).FindContact("P07")!.Active);

        var done = await gael.PressesAsync(refused.Card, "Confirmer le départ", ("email", "lise.patron@ophlm-exemple.example.org"));
        Has("Vous avez quitté S01 et S04", done.Text);
        var gpo = await teams.GpoAsync("S01");
        var lise = gpo.FindByEmail("lise.patron@ophlm-exemple.example.org")!;
        Assert.Equal((lise.Id, "Office HLM Fictif du Val-d'Exemple", null), (gpo.FindCommitment("AC003")!.OwnerId, lise.Organisation, lise.CharterSignedOn));
        Assert.Equal(1, alix.Told("Gaël Hall-Témoin a quitté S01"));
    }

    [Fact]
    public async Task P15_Without_a_successor_the_lead_is_told_what_is_to_be_given_to_somebody_else()
    {
        await using var teams = await TeamsScenario.StartAsync();
        var (alix, gael) = (await teams.PersonAsync(TeamsScenario.Lead), await teams.PersonAsync(TeamsScenario.Landlord));

        Has("immédiate", (await gael.SaysAsync("je quitte le GPO S01")).Text);
        await gael.SaysAsync("oui");

        Has("1 engagement à réaffecter", alix.LastCard.Text);
        var form = await alix.PressesAsync(alix.LastCard, "Réaffecter AC003");
        Has("AC003 réaffecté", (await alix.PressesAsync(form.Card, "Enregistrer", ("owner", "P01"))).Text);
        Assert.Equal("P01", (await teams.GpoAsync("S01")).FindCommitment("AC003")!.OwnerId);
    }

    [Fact]
    public async Task P15_The_card_of_somebody_who_left_does_nothing_any_more()
    {
        await using var teams = await TeamsScenario.StartAsync();
        var (alix, gael) = (await teams.PersonAsync(TeamsScenario.Lead), await teams.PersonAsync(TeamsScenario.Landlord));
        var card = (await gael.SaysAsync("AC003")).Card;

        var preview = await alix.SaysAsync("P07 quitte le GPO S01");
        Has("Départ à confirmer : Gaël Hall-Témoin", preview.Text);
        Has("a quitté S01", (await alix.SaysAsync("oui")).Text);
        await gael.PressesAsync(card, "Envoyer", ("status", "Done"));

        Assert.Null((await teams.GpoAsync("S01")).FindCommitment("AC003")!.AnsweredBy);
    }

    [Fact]
    public async Task P15_A_departure_that_is_announced_takes_place_when_its_day_is_over()
    {
        await using var teams = await TeamsScenario.StartAsync();
        var gael = await teams.PersonAsync(TeamsScenario.Landlord);
        await gael.SaysAsync("je quitte le GPO S01 le 30 novembre");
        Has("prend fin le lundi 30 novembre 2026 au soir", (await gael.SaysAsync("oui")).Text);

        await teams.MoveToAsync("2026-11-30T23:59:00+01:00");
        Assert.True((await teams.GpoAsync("S01")).FindContact("P07")!.Active);
        await teams.MoveToAsync("2026-12-01T00:01:00+01:00");
        Assert.False((await teams.GpoAsync("S01")).FindContact("P07")!.Active);
    }

    [Fact]
    public async Task R18_The_successor_has_the_file_today_and_the_rights_on_the_day_when_the_old_ones_end()
    {
        await using var teams = await TeamsScenario.StartAsync();
        var (alix, noa) = (await teams.PersonAsync(TeamsScenario.Lead), await teams.PersonAsync(DemoPeople.DeputyLead));

        var preview = (await alix.SaysAsync("je pars le 1er décembre, mon successeur est Noa Maquette")).Text;
        Has("Passation de S01 au mardi 1er décembre 2026 : à confirmer", preview);
        Has("2 problématiques ouvertes, 6 engagements ouverts (3 en retard), 2 réunions à venir, 10 contacts", preview);
        Has("prévue le mardi 1er décembre 2026", (await alix.SaysAsync("oui")).Text);

        var pack = noa.Sees.Last(sent => sent.Card?.Text.Contains("Dossier de passation", StringComparison.Ordinal) == true).Card!.Text;
        Assert.True(pack.IndexOf("AC003", StringComparison.Ordinal) < pack.IndexOf("AC004", StringComparison.Ordinal));
        Has("PB01", pack);
        Has("mardi 24 novembre 2026 à 9 h 30", pack);
        Has("Ville de Montfictif : Agathe Modèle", pack);
        Assert.Equal("PN:S01", (await teams.GpoAsync("S01")).Lead!.Id);

        await teams.MoveToAsync("2026-11-30T23:59:00+01:00");
        Assert.Equal("PN:S01", (await teams.GpoAsync("S01")).Lead!.Id);
        await teams.MoveToAsync("2026-12-01T00:01:00+01:00");
        var gpo = await teams.GpoAsync("S01");
        Assert.Equal(("PN:S01:D", false, "PN:S01:D"), (gpo.Lead!.Id, gpo.FindContact("PN:S01")!.Active, gpo.FindCommitment("AC001")!.OwnerId));
        Assert.Equal(1, noa.Told("Vous êtes référent de S01"));
        // Alix is deputy in another sector, and stays so.
        Assert.Equal(["S03"], (await teams.People.FindByEmailAsync(TeamsScenario.Lead, default))!.GpoIds);
        HasNot("S01", (await alix.SaysAsync("retards")).Text);
    }

    [Fact]
    public async Task R18_A_successor_nobody_knows_is_written_in_with_a_police_address_only()
    {
        await using var teams = await TeamsScenario.StartAsync();
        var alix = await teams.PersonAsync(TeamsScenario.Lead);
        var form = await alix.SaysAsync("passation");
        Has("Votre successeur reçoit le dossier aujourd'hui", form.Text);

        var refused = await alix.PressesAsync(form.Card, "Préparer la passation",
            ("firstName", "Ilan"), ("lastName", "Calque"), ("email", "ilan.calque@ville.example.org"), ("day", "2026-12-01"));
        Has("Le successeur d'un référent est policier", refused.Text);
        var done = await alix.PressesAsync(refused.Card, "Préparer la passation", ("email", "ilan.calque@police.example.org"));
        Has("Passation de S01 prévue", done.Text);

        var ilan = (await teams.GpoAsync("S01")).FindByEmail("ilan.calque@police.example.org")!;
        Assert.Equal((ContactRole.Member, "PN"), (ilan.Role, ilan.PartnerType));
        Assert.Single(teams.MailFiles("handover-pack"));

        Has("Passation de S01 annulée", (await alix.PressesAsync(done.Card, "Annuler la passation")).Text);
        await teams.MoveToAsync("2026-12-01T08:00:00+01:00");
        Assert.Equal("PN:S01", (await teams.GpoAsync("S01")).Lead!.Id);
    }

    [Fact]
    public async Task R18_A_lead_does_not_just_leave()
    {
        await using var teams = await TeamsScenario.StartAsync();
        var alix = await teams.PersonAsync(TeamsScenario.Lead);

        Has("Passation", (await alix.SaysAsync("je quitte le GPO S01")).Text);
        Assert.True((await teams.GpoAsync("S01")).Lead!.Active);
    }
}
