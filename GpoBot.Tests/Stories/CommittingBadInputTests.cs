using GpoBot.Tests.Drivers;
using NodaTime;

namespace GpoBot.Tests.Stories;

/// <summary>What a sector lead may get wrong when noting a commitment: a question or a refusal, and nothing written.</summary>
public sealed class CommittingBadInputTests : IAsyncLifetime
{
    private static readonly LocalDate Today = new(2026, 11, 20);
    private TeamsScenario _teams = null!;
    private TeamsPerson _alix = null!;

    public async Task InitializeAsync()
    {
        _teams = await TeamsScenario.StartAsync();
        _alix = await _teams.PersonAsync(TeamsScenario.Lead);
    }

    public Task DisposeAsync() => _teams.DisposeAsync().AsTask();

    [Theory]
    [InlineData("avant le 31/11", "n'existe pas")]
    [InlineData("avant le 20/10", "est passé")]
    [InlineData("la semaine prochaine", "jour précis")]
    public async Task A_day_that_cannot_be_is_asked_for_before_anything_else(string day, string complaint)
    {
        var asked = await _alix.SaysAsync($"ajoute une action pour P07 : fermer le local {day}");
        Assert.Contains(complaint, asked.Text, StringComparison.Ordinal);
        Assert.Contains("Pour quand", asked.Text, StringComparison.Ordinal);

        await _alix.SaysAsync("le 15 décembre");
        var shown = await _alix.SaysAsync("PB01");
        Assert.Contains("mardi 15 décembre 2026", shown.Text, StringComparison.Ordinal);
        await AssertNothingAddedAsync();
    }

    [Fact]
    public async Task A_holiday_is_taken_and_pointed_out()
    {
        var shown = await _alix.SaysAsync("ajoute une action PB01 pour P07 : fermer le local avant le 25 décembre");
        Assert.Contains("vendredi 25 décembre 2026 (jour férié : Noël)", shown.Text, StringComparison.Ordinal);
        var added = await _alix.SaysAsync("oui");
        Assert.Contains("AC061", added.Text, StringComparison.Ordinal);
        Assert.Contains("jour férié", added.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-10-20", "Cette date est passée")]
    [InlineData("2026-11-31", "Cette date n'existe pas")]
    public async Task The_form_comes_back_filled_in_when_its_day_cannot_be(string due, string complaint)
    {
        var form = await _alix.SaysAsync("engagement");
        var back = await _alix.PressesAsync(form.Card, "Enregistrer", ("problem", "PB01"), ("owner", "P07"), ("title", "Fermer le local"), ("due", due));
        Assert.Contains(complaint, back.Text, StringComparison.Ordinal);
        Assert.Equal(("PB01", "P07", "Fermer le local"), (back.Card.Inputs()["problem"], back.Card.Inputs()["owner"], back.Card.Inputs()["title"]));
        await AssertNothingAddedAsync();
    }

    [Theory]
    [InlineData("PB01", "P07")]
    [InlineData("", "")]
    public async Task A_title_in_the_form_that_names_a_person_is_kept_nowhere(string problem, string owner)
    {
        var form = await _alix.SaysAsync("engagement");
        var back = await _alix.PressesAsync(form.Card, "Enregistrer",
            ("problem", problem), ("owner", owner), ("title", "Voir avec Kévin Zorglub du hall 4"), ("due", "2026-12-15"));
        Assert.Contains("désigner une personne", back.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("ci-dessus", back.Text, StringComparison.Ordinal);
        AssertKeptNowhere("Zorglub", back);
    }

    [Theory]
    [InlineData("ajoute une action PB01 pour P07 : voir avec Kévin Zorglub du hall 4 avant le 15 décembre")]
    [InlineData("ajoute une action pour le bailleur : voir avec Kévin Zorglub du hall 4 avant le 15 décembre")]
    public async Task A_sentence_that_names_a_person_is_kept_nowhere(string sentence)
    {
        var refused = await _alix.SaysAsync(sentence);
        Assert.Contains("désigner une personne", refused.Text, StringComparison.Ordinal);
        AssertKeptNowhere("Zorglub", refused);
        Assert.Contains("Aucune question n'est en attente", (await _alix.SaysAsync("oui")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_problem_of_another_gpo_and_one_that_never_was_get_the_same_answer()
    {
        var foreign = await _alix.SaysAsync("ajoute une action PB05 pour la mairie : tailler les haies");
        var unknown = await _alix.SaysAsync("ajoute une action PB77 pour la mairie : tailler les haies");
        Assert.Contains("Je ne trouve pas cette problématique", foreign.Text, StringComparison.Ordinal);
        Assert.Equal(foreign.Text, unknown.Text);

        var form = await _alix.SaysAsync("engagement");
        var forged = await _alix.PressesAsync(form.Card, "Enregistrer", ("problem", "PB05"), ("owner", "P07"), ("title", "Tailler"), ("due", ""));
        Assert.Contains("Je ne trouve pas cette problématique", forged.Text, StringComparison.Ordinal);
        await AssertNothingAddedAsync();
    }

    [Theory]
    [InlineData("engagement")]
    [InlineData("ajoute une action pour la mairie : tailler les haies")]
    public async Task Without_an_open_problem_nothing_can_be_promised(string text)
    {
        var claude = await _teams.PersonAsync(DemoPeople.LeadWithoutProblem);
        Assert.Contains("Aucune problématique n'est ouverte dans S09", (await claude.SaysAsync(text)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_partner_is_told_who_may()
    {
        var gael = await _teams.PersonAsync(TeamsScenario.Landlord);
        Assert.Contains("réservée au référent", (await gael.SaysAsync("engagement")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_organisation_that_nobody_knows_brings_the_list()
    {
        var asked = await _alix.SaysAsync("ajoute une action pour le préfet : fermer le bar");
        Assert.Contains("Je ne trouve pas cette organisation", asked.Text, StringComparison.Ordinal);
        Assert.Contains("Police municipale de Montfictif", asked.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_yes_to_a_question_that_is_no_yes_or_no_question_asks_it_again()
    {
        await _alix.SaysAsync("ajoute une action pour P07 : fermer le local avant le 15 décembre");
        Assert.Contains("Pour quelle problématique", (await _alix.SaysAsync("oui")).Text, StringComparison.Ordinal);
    }

    private async Task AssertNothingAddedAsync() => Assert.Null((await _teams.GpoAsync("S01")).Commitments.FirstOrDefault(c => c.DecidedOn == Today));

    private void AssertKeptNowhere(string word, Seen answer)
    {
        Assert.DoesNotContain(word, answer.Text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(word, answer.Body, StringComparison.OrdinalIgnoreCase);
        Assert.Empty(_teams.FilesWith(word));
    }
}
