using GpoBot.Core.Commitments;
using GpoBot.Tests.Drivers;
using NodaTime;
using static GpoBot.Tests.Stories.MeetingTalk;

namespace GpoBot.Tests.Stories;

/// <summary>A commitment passes to somebody else, is corrected, or is kept among the police.</summary>
public sealed class ChangingCommitmentTests
{
    [Fact]
    public async Task P11_What_is_not_one_s_competence_is_offered_to_the_lead_to_give_to_somebody_else()
    {
        await using var teams = await TeamsScenario.StartAsync();
        var (alix, gael) = (await teams.PersonAsync(TeamsScenario.Lead), await teams.PersonAsync(TeamsScenario.Landlord));
        var agathe = await teams.PersonAsync(DemoPeople.Mayor);

        await gael.SaysAsync("AC003 ce n'est pas de notre ressort, voir le département");
        await gael.SaysAsync("oui");
        Assert.Equal(BlockingReason.Competence, (await teams.GpoAsync("S01")).FindCommitment("AC003")!.BlockedBy);

        var form = await alix.PressesAsync(alix.LastCard, "Réaffecter");
        Has("Modifier ou réaffecter AC003", form.Text);
        Has("AC003 réaffecté", (await alix.PressesAsync(form.Card, "Enregistrer", ("owner", "P01"), ("due", "2026-12-15"))).Text);

        var stored = (await teams.GpoAsync("S01")).FindCommitment("AC003")!;
        Assert.Equal(("P01", CommitmentStatus.Todo, null, new LocalDate(2026, 12, 15)), (stored.OwnerId, stored.Status, stored.BlockedBy, stored.DueOn!.Value));
        Assert.Equal(1, agathe.Told("Nouvel engagement de votre organisation"));
        Assert.Equal(1, gael.Told("AC003 ne relève plus de vous"));
    }

    [Fact]
    public async Task P11_A_typed_change_is_shown_back_with_what_was_and_what_will_be()
    {
        await using var teams = await TeamsScenario.StartAsync();
        var (alix, gael) = (await teams.PersonAsync(TeamsScenario.Lead), await teams.PersonAsync(TeamsScenario.Landlord));

        var preview = await alix.SaysAsync("réaffecte AC003 à la mairie");
        if (preview.Text.Contains("À qui confier", StringComparison.Ordinal)) preview = await alix.SaysAsync("P01");
        Has("Ville de Montfictif (Agathe Modèle), au lieu de Office HLM Fictif", preview.Text);
        Assert.Equal("P07", (await teams.GpoAsync("S01")).FindCommitment("AC003")!.OwnerId);
        await alix.SaysAsync("oui");
        Assert.Equal("P01", (await teams.GpoAsync("S01")).FindCommitment("AC003")!.OwnerId);
        await gael.SaysAsync("réaffecte AC003 à P07");
        await gael.SaysAsync("oui");
        Assert.Equal("P01", (await teams.GpoAsync("S01")).FindCommitment("AC003")!.OwnerId);
    }

    [Fact]
    public async Task P11_A_stale_card_changes_nothing_and_shows_what_stands()
    {
        await using var teams = await TeamsScenario.StartAsync();
        var (alix, gael) = (await teams.PersonAsync(TeamsScenario.Lead), await teams.PersonAsync(TeamsScenario.Landlord));
        var form = (await alix.SaysAsync("réaffecte AC003")).Card;
        await gael.SaysAsync("AC003 en cours");
        await gael.SaysAsync("oui");

        Has("a changé depuis", (await alix.PressesAsync(form, "Enregistrer", ("owner", "P01"))).Text);
        Assert.Equal("P07", (await teams.GpoAsync("S01")).FindCommitment("AC003")!.OwnerId);
    }

    [Fact]
    public async Task R06_By_card_the_usual_actions_of_the_owner_s_kind_are_offered_and_no_other_s_is_taken()
    {
        await using var teams = await TeamsScenario.StartAsync();
        var alix = await teams.PersonAsync(TeamsScenario.Lead);
        var form = (await alix.SaysAsync("engagement")).Card;

        var refused = await alix.PressesAsync(form, "Enregistrer", ("problem", "PB01"), ("owner", "P07"), ("usual", "ARRETE"));
        Has("n'est pas dans la liste de cette organisation", refused.Text);
        await alix.PressesAsync(refused.Card, "Enregistrer", ("problem", "PB01"), ("owner", "P07"), ("usual", "ENCOMBRANTS"), ("title", ""));

        var added = (await teams.GpoAsync("S01")).Commitments.Single(one => one is { Id: "AC061" });
        Assert.Equal(("P07", "ENCOMBRANTS", "Enlever les encombrants", false), (added.OwnerId, added.ActionType, added.Title, added.PoliceOnly));
    }

    [Theory]
    [InlineData("ajoute une action pour la police : contrôler les caves avant le 15 décembre", true)]
    [InlineData("ajoute une action pour la police : tenir une permanence en mairie avant le 15 décembre", false)]
    public async Task R06_A_check_of_the_police_stays_with_the_police_unless_said_otherwise(string said, bool kept)
    {
        await using var teams = await TeamsScenario.StartAsync();
        var alix = await teams.PersonAsync(TeamsScenario.Lead);

        var seen = await alix.SaysAsync(said);
        if (seen.Text.Contains("Pour quelle problématique", StringComparison.Ordinal)) seen = await alix.SaysAsync("PB01");
        Assert.Contains("Engagement à confirmer", seen.Text, StringComparison.Ordinal);
        Assert.Equal(kept, seen.Text.Contains("la police seulement", StringComparison.Ordinal));
        await alix.SaysAsync("oui");

        Assert.Equal(kept, (await teams.GpoAsync("S01")).FindCommitment("AC061")!.PoliceOnly);
    }

    [Fact]
    public async Task R19_The_lead_keeps_a_commitment_of_the_police_among_the_police_and_shows_it_again()
    {
        await using var teams = await TeamsScenario.StartAsync();
        var alix = await teams.PersonAsync(TeamsScenario.Lead);

        Has("Aucun partenaire ne le verra plus", (await alix.SaysAsync("AC001 police seulement")).Text);
        var done = await alix.SaysAsync("oui");
        Assert.True((await teams.GpoAsync("S01")).FindCommitment("AC001")!.PoliceOnly);
        await alix.PressesAsync(done.Card, "Montrer aux membres");
        Assert.False((await teams.GpoAsync("S01")).FindCommitment("AC001")!.PoliceOnly);

        Has("tenu par un partenaire", (await alix.SaysAsync("AC003 police seulement")).Text);
        Assert.False((await teams.GpoAsync("S01")).FindCommitment("AC003")!.PoliceOnly);
    }
}
