using GpoBot.Core.Groups;
using GpoBot.Tests.Drivers;
using NodaTime;
using static GpoBot.Tests.Stories.MeetingTalk;

namespace GpoBot.Tests.Stories;

/// <summary>Who is in a group: written in, corrected, seen, and asked to sign the charter.</summary>
[Trait("Speed", "Slow")]
public sealed class RosterTests
{
    private static readonly (string, string)[] Newcomer =
    [
        ("organisation", "Ville de Montfictif"), ("type", "MAIRIE"), ("firstName", "Solange"), ("lastName", "Gabarit"), ("function", "directrice des sports"),
        ("email", "Solange.Gabarit@ville-montfictif.example.org"), ("access", "Guest"), ("role", "Member"),
    ];

    [Fact]
    public async Task A02_A_contact_written_in_by_the_form_is_known_at_once_and_may_be_invited_to_what_is_planned()
    {
        await using var teams = await TeamsScenario.StartAsync();
        var alix = await teams.PersonAsync(TeamsScenario.Lead);
        var form = await alix.PressesAsync((await alix.SaysAsync("membres S01")).Card, "Ajouter un contact");

        var saved = await alix.PressesAsync(form.Card, "Enregistrer", Newcomer);

        Has("Contact ajouté dans S01 : Solange Gabarit", saved.Text);
        Has("La charte n'est pas signée", saved.Text);
        var contact = (await teams.GpoAsync("S01")).FindByEmail("solange.gabarit@ville-montfictif.example.org")!;
        Assert.Equal(("P31", AccessType.Guest, Channel.Teams), (contact.Id, contact.Access, contact.PreferredChannel));
        Assert.Single(teams.MailFiles("contact-added"));

        var invited = await alix.PressesAsync(saved.Card, "Inviter aux réunions à venir");
        Has("2 réunions", invited.Text);
        Assert.All((await teams.GpoAsync("S01")).Meetings, meeting => Assert.Contains("P31", meeting.InvitedIds));

        var solange = await teams.PersonAsync("solange.gabarit@ville-montfictif.example.org");
        Has("mardi 24 novembre", (await solange.SaysAsync("réunions")).Text);
    }

    [Theory]
    [InlineData("email", "solange", "Cette adresse n'est pas valable")]
    [InlineData("email", "agathe.modele@ville-montfictif.example.org", "déjà celle d'un membre du GPO (P01)")]
    [InlineData("lastName", "", "Indiquez l'organisation")]
    [InlineData("type", "HABITANTS", "Choisissez le type d'organisation")]
    [InlineData("role", "DeputyLead", "Seul un policier peut animer le GPO")]
    [InlineData("until", "2026-02-30", "Le dernier jour d'accès n'existe pas")]
    [InlineData("function", "remplace M. Kévin Dupont", "semble désigner une personne")]
    public async Task A02_A_slip_comes_back_on_the_form_and_nobody_is_written_in(string field, string value, string why)
    {
        await using var teams = await TeamsScenario.StartAsync();
        var alix = await teams.PersonAsync(TeamsScenario.Lead);
        var form = (await alix.SaysAsync("ajoute un contact")).Card;

        var again = await alix.PressesAsync(form, "Enregistrer", [.. Newcomer.Where(one => one.Item1 != field), (field, value)]);

        Has(why, again.Text);
        HasNot("Dupont", again.Card.Json.GetRawText());
        Assert.Equal(12, (await teams.GpoAsync("S01")).Contacts.Count(contact => contact.Active));
    }

    [Fact]
    public async Task A02_The_list_tells_the_lead_how_each_is_reached_and_a_member_only_who_sits_at_the_table()
    {
        await using var teams = await TeamsScenario.StartAsync();
        var (alix, gael) = (await teams.PersonAsync(TeamsScenario.Lead), await teams.PersonAsync(TeamsScenario.Landlord));

        var led = await alix.SaysAsync("membres S01");
        Has("12 contacts", led.Text);
        Has("charte signée le", led.Text);
        Has("fédéré", led.Text + (await alix.PressesAsync(led.Card, "Suite (9 à 12 sur 12)")).Text);

        var seen = await gael.SaysAsync("membres S01");
        Has("Agathe Modèle", (await gael.PressesAsync(seen.Card, "Suite (9 à 12 sur 12)")).Text);
        HasNot("charte", seen.Text);
        HasNot("@", seen.Text);
        Assert.DoesNotContain(seen.Card.Buttons, button => button.StartsWith("Fiche", StringComparison.Ordinal));
        Has("réservée au référent", (await gael.SaysAsync("ajoute un contact")).Text);
    }

    [Fact]
    public async Task A02_A_corrected_address_is_the_one_by_which_the_person_is_known_from_then_on()
    {
        await using var teams = await TeamsScenario.StartAsync();
        var alix = await teams.PersonAsync(TeamsScenario.Lead);
        var form = await alix.SaysAsync("modifie le contact P10");
        Has("Fiche : Jeanne Préau-Test", form.Text);

        await alix.PressesAsync(form.Card, "Enregistrer", ("email", "principale@academie.example.org"), ("deputy", "P11"));

        var contact = (await teams.GpoAsync("S01")).FindContact("P10")!;
        Assert.Equal(("principale@academie.example.org", "P11"), (contact.Email, contact.DeputyId));
        Assert.Contains("S01", (await teams.People.FindByEmailAsync("principale@academie.example.org", default))!.GpoIds);
        Assert.DoesNotContain("S01", (await teams.People.FindByEmailAsync(DemoPeople.HeadOfSchool, default))!.GpoIds);
    }

    [Fact]
    public async Task A02_Who_has_not_signed_the_charter_is_flagged_and_signs_by_a_button()
    {
        await using var teams = await TeamsScenario.StartAsync();
        var lead = await teams.PersonAsync("eden.essai@police.example.org");
        Has("Charte à signer : 1", (await lead.SaysAsync("membres S05")).Text);

        var octavie = await teams.PersonAsync("contact@commercants-vieuxport.example.net");
        var charter = await octavie.SaysAsync("charte");
        Has("Vous n'avez pas encore signé (S05 et T05)", charter.Text);
        Has("Vous avez signé la charte le vendredi 20 novembre 2026", (await octavie.PressesAsync(charter.Card, "J'ai lu et je signe")).Text);

        Assert.Equal(new LocalDate(2026, 11, 20), (await teams.GpoAsync("S05")).FindContact("P15")!.CharterSignedOn);
        HasNot("Charte à signer", (await lead.SaysAsync("membres S05")).Text);
    }

    [Fact]
    public async Task A02_The_lead_goes_through_who_has_access_and_whoever_is_not_kept_is_out_at_once()
    {
        await using var teams = await TeamsScenario.StartAsync();
        var (alix, gael) = (await teams.PersonAsync(TeamsScenario.Lead), await teams.PersonAsync(TeamsScenario.Landlord));
        var review = await alix.SaysAsync("revue des accès S01");
        Has("Aucune revue n'a encore été faite", review.Text);

        var kept = string.Join(',', (await teams.GpoAsync("S01")).Contacts.Where(one => one.Active && one.Id is not ("PN:S01" or "P07")).Select(one => one.Id));
        var done = await alix.PressesAsync(review.Card, "Enregistrer la revue", ("keep", kept));

        Has("Accès terminé : Gaël Hall-Témoin", done.Text);
        Has("Réaffecter AC003", string.Join('\n', done.Card.Buttons));
        Assert.False((await teams.GpoAsync("S01")).FindContact("P07")!.Active);
        Assert.Equal(new LocalDate(2026, 11, 20), (await teams.GpoAsync("S01")).Group.AccessReviewedOn);
        Has("Je ne trouve pas AC003", (await gael.SaysAsync("AC003 fait")).Text);
    }

    [Fact]
    public async Task A06_The_habits_of_a_group_fill_in_its_next_meeting()
    {
        await using var teams = await TeamsScenario.StartAsync();
        var alix = await teams.PersonAsync(TeamsScenario.Lead);
        var form = await alix.SaysAsync("réglages du GPO S01");
        Has("Jours fériés : Val-d'Exemple", form.Text);

        var saved = await alix.PressesAsync(form.Card, "Enregistrer", ("cadence", "Monthly"), ("time", "14:15"), ("duration", "60"), ("place", "Mairie annexe"), ("banner", "Parking fermé en décembre"));

        Has("Tous les mois, le mardi à 14 h 15, pendant 1 h", saved.Text);
        var group = (await teams.GpoAsync("S01")).Group;
        Assert.Equal((Cadence.Monthly, new LocalTime(14, 15), "Mairie annexe"), (group.Cadence, group.UsualTime, group.UsualPlace));
        Assert.Equal("14:15", (await alix.SaysAsync("planifier")).Card.Inputs()["time"]);
        Has("Parking fermé en décembre", (await alix.SaysAsync("charte")).Text);

        var refused = await alix.PressesAsync(form.Card, "Enregistrer", ("duration", "5"));
        Has("Réglages du GPO", refused.Text);
        Assert.Single(await teams.AuditAsync("S01", "group.settings"));
    }

    [Fact]
    public async Task A06_A_group_asks_for_more_opinions_than_the_national_rule_and_never_for_fewer()
    {
        await using var teams = await TeamsScenario.StartAsync();
        var alix = await teams.PersonAsync(TeamsScenario.Lead);
        var form = (await alix.SaysAsync("réglages du GPO S01")).Card;
        Assert.Equal("3", form.Inputs()["quorum"]);

        Has("va de 3 à 10", (await alix.PressesAsync(form, "Enregistrer", ("quorum", "2"))).Text);
        Has("Avis demandés pour clore une problématique : 5 organisations au moins.", (await alix.PressesAsync(form, "Enregistrer", ("quorum", "5"))).Text);

        Has("avis collégial, 0 sur 5 requis", (await alix.SaysAsync("PB03 est résolu")).Text);
        Assert.Contains("quorum 5", Assert.Single(await teams.AuditAsync("S01", "group.settings")).After, StringComparison.Ordinal);
    }
}
