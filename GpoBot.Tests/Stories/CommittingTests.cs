using GpoBot.Tests.Drivers;
using NodaTime;

namespace GpoBot.Tests.Stories;

/// <summary>A sector lead notes what somebody promised: by the form or in words.</summary>
public sealed class CommittingTests : IAsyncLifetime
{
    private const string Sentence = "ajoute une action pour le bailleur : fermer le local vélo avant le 15 décembre";
    private TeamsScenario _teams = null!;
    private TeamsPerson _alix = null!;

    public async Task InitializeAsync()
    {
        _teams = await TeamsScenario.StartAsync();
        _alix = await _teams.PersonAsync(TeamsScenario.Lead);
    }

    public Task DisposeAsync() => _teams.DisposeAsync().AsTask();

    [Fact]
    public async Task By_the_form_the_commitment_is_noted_and_its_owner_has_the_card_at_once()
    {
        var gael = await _teams.PersonAsync(TeamsScenario.Landlord);
        var form = await _alix.SaysAsync("engagement");
        Assert.Contains("PB03", form.Card.Text, StringComparison.Ordinal);

        var added = await _alix.PressesAsync(form.Card, "Enregistrer",
            ("problem", "PB01"), ("owner", "P07"), ("title", "fermer le  local vélo"), ("due", "2026-12-15"));

        Assert.Contains("AC061 – Fermer le local vélo", added.Text, StringComparison.Ordinal);
        Assert.Contains("mardi 15 décembre 2026", added.Text, StringComparison.Ordinal);
        Assert.Contains("Nouvel engagement de votre organisation", gael.LastCard.Text, StringComparison.Ordinal);
        Assert.Contains("AC061", gael.LastCard.Text, StringComparison.Ordinal);
        Assert.Contains("Envoyer", gael.LastCard.Buttons);
        // Gaël is a guest of this Teams, and may not look into it today: he is asked by mail as well.
        Assert.Single(_teams.MailFiles("commitment-new"));
        var stored = (await _teams.GpoAsync("S01")).FindCommitment("AC061")!;
        Assert.Equal(("PB01", "P07", new LocalDate(2026, 12, 15)), (stored.ProblemId, stored.OwnerId, stored.DueOn!.Value));
    }

    [Fact, Trait("Speed", "Slow")]
    public async Task Who_has_not_opened_teams_has_a_mail_and_is_not_told_again_on_arrival()
    {
        await NoteAsync("P07", "PB01");
        var mail = Assert.Single(await _teams.MailsAsync("commitment-new"));
        Assert.Contains("Fermer le local vélo", mail.Text, StringComparison.Ordinal);
        Assert.Equal("GPO – 1 nouvel engagement", mail.Subject);

        var gael = await _teams.PersonAsync(TeamsScenario.Landlord);
        await _teams.MoveToAsync("2026-11-20T12:00:00+01:00");
        Assert.DoesNotContain(gael.Sees, seen => seen.Card!.Text.Contains("AC061", StringComparison.Ordinal));
        Assert.Single(_teams.MailFiles("commitment-new"));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_sentence_that_fits_two_landlords_asks_which_one_then_which_problem_then_shows_it_back(bool byButtons)
    {
        var asked = await _alix.SaysAsync(Sentence);
        Assert.Contains("Horizon Habitat Exemple", asked.Text, StringComparison.Ordinal);
        Assert.Contains("Office HLM Fictif du Val-d'Exemple", asked.Text, StringComparison.Ordinal);

        var problem = byButtons
            ? await _alix.PressesAsync(asked.Card, "Office HLM Fictif du Val-d'Exemple")
            : await _alix.SaysAsync("l'office HLM");
        Assert.Contains("PB01", problem.Card.Buttons);
        Assert.Contains("PB03", problem.Card.Buttons);

        var shown = byButtons ? await _alix.PressesAsync(problem.Card, "PB03") : await _alix.SaysAsync("les rodéos");
        foreach (var words in new[] { "Fermer le local vélo", "Office HLM Fictif", "PB03", "mardi 15 décembre 2026" })
            Assert.Contains(words, shown.Text, StringComparison.Ordinal);
        Assert.Null((await _teams.GpoAsync("S01")).FindCommitment("AC061"));

        var added = byButtons ? await _alix.PressesAsync(shown.Card, "Enregistrer") : await _alix.SaysAsync("oui");
        Assert.Contains("AC061", added.Text, StringComparison.Ordinal);
        Assert.Equal(("P07", "PB03"), await OwnerAndProblemAsync());
    }

    [Theory]
    [InlineData("ajoute une action PB01 pour M. Palier : fermer le local avant le 15 décembre", "P05")]
    [InlineData("ajoute une action PB01 pour P07 : fermer le local avant le 15 décembre", "P07")]
    [InlineData("ajoute une action PB01 pour la police municipale : fermer le local avant le 15 décembre", "P03")]
    [InlineData("engagement : la ville doit fermer le local avant le 15 décembre pour PB01", "P01")]
    [InlineData("ajoute une action PB01 pour Horizon Habitat : fermer le local avant le 15 décembre", "P05")]
    public async Task The_owner_is_named_by_person_by_id_or_by_organisation(string sentence, string owner)
    {
        var shown = await _alix.SaysAsync(sentence);
        Assert.Contains("à confirmer", shown.Text, StringComparison.Ordinal);
        await _alix.SaysAsync("oui");
        Assert.Equal((owner, "PB01"), await OwnerAndProblemAsync());
    }

    [Fact]
    public async Task An_owner_who_is_in_another_gpo_of_the_lead_leads_there()
    {
        var asked = await _alix.SaysAsync("ajoute une action pour le réseau de bus : former les agents d'ici fin décembre");
        Assert.Contains("PB07", asked.Card.Buttons);
        var shown = await _alix.SaysAsync("PB08");
        Assert.Contains("S03", shown.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Confirmed_twice_it_is_noted_once()
    {
        var form = await _alix.SaysAsync("engagement");
        (string, string)[] inputs = [("problem", "PB01"), ("owner", "P07"), ("title", "Fermer le local"), ("due", "2026-12-15")];
        await _alix.PressesAsync(form.Card, "Enregistrer", inputs);
        var again = await _alix.PressesAsync(form.Card, "Enregistrer", inputs);

        Assert.Contains("AC061", again.Text, StringComparison.Ordinal);
        Assert.Single((await _teams.GpoAsync("S01")).Commitments, c => c.Title == "Fermer le local");
        Assert.Contains("en attente", (await _alix.SaysAsync("oui")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_gpo_chosen_in_the_form_brings_its_lists()
    {
        var form = await _alix.SaysAsync("engagement");
        var other = await _alix.PressesAsync(form.Card, "Enregistrer",
            ("group", "S03"), ("problem", "PB01"), ("owner", "P07"), ("title", "Fermer le local"), ("due", "2026-12-15"));
        Assert.Contains("PB08", other.Text, StringComparison.Ordinal);
        Assert.Equal("Fermer le local", other.Card.Inputs()["title"]);
        var added = await _alix.PressesAsync(other.Card, "Enregistrer", ("problem", "PB08"), ("owner", "P08"));
        Assert.Contains("AC061", added.Text, StringComparison.Ordinal);
        Assert.NotNull((await _teams.GpoAsync("S03")).FindCommitment("AC061"));
    }

    private async Task<(string Owner, string Problem)> OwnerAndProblemAsync()
    {
        var added = (await _teams.GpoAsync("S01")).FindCommitment("AC061")!;
        return (added.OwnerId, added.ProblemId);
    }

    private async Task NoteAsync(string owner, string problem)
    {
        var form = await _alix.SaysAsync("engagement");
        await _alix.PressesAsync(form.Card, "Enregistrer",
            ("problem", problem), ("owner", owner), ("title", "Fermer le local vélo"), ("due", "2026-12-15"));
    }
}
