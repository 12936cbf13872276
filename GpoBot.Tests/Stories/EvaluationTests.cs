using GpoBot.Core.Problems;
using GpoBot.Dialogs.Cards.Problems;
using GpoBot.Tests.Drivers;
using static GpoBot.Tests.Stories.MeetingTalk;

namespace GpoBot.Tests.Stories;

/// <summary>PB03 of S01, where eight organisations have members: is it solved?</summary>
public sealed class EvaluationTests : IAsyncLifetime
{
    private TeamsScenario _teams = null!;
    private TeamsPerson _alix = null!;

    public async Task InitializeAsync()
    {
        _teams = await TeamsScenario.StartAsync();
        _alix = await _teams.PersonAsync(TeamsScenario.Lead);
    }

    public Task DisposeAsync() => _teams.DisposeAsync().AsTask();

    [Fact]
    public async Task It_is_asked_after_one_confirmation_that_says_who_and_until_when()
    {
        var shown = await _alix.SaysAsync("demande les avis sur PB03");
        Has("Je demande aux membres si **PB03** est résolu, réponse jusqu'au **vendredi 4 décembre 2026**", shown.Text);
        Has("8 membres : Association Passerelles-Exemple", shown.Text);
        Assert.Equal(["Demander les avis", "Modifier", "Abandonner"], shown.Card.Buttons);
        Assert.False((await ProblemAsync()).AsksOpinions);

        var asked = await _alix.PressesAsync(shown.Card, "Demander les avis");

        Has("PB03 : les avis sont demandés", asked.Text);
        Has("jusqu'au vendredi 4 décembre 2026", asked.Text);
        Assert.True((await ProblemAsync()).AsksOpinions);
        Assert.Equal("UnderEvaluation", Assert.Single(await _teams.AuditAsync("S01", "problem.ask-opinions")).After);
        var again = await _alix.SaysAsync("évaluation PB03");
        Has("Les avis sont déjà demandés ; rien n'a été changé.", again.Text);
        Assert.Single(await _teams.AuditAsync("S01", "problem.ask-opinions"));
    }

    [Fact]
    public async Task Another_last_day_is_said_at_once_or_after_or_on_the_form()
    {
        Has("**jeudi 3 décembre 2026**", (await _alix.SaysAsync("évaluation PB03 jusqu'au 3 décembre")).Text);
        var shown = await _alix.SaysAsync("jusqu'au 18 décembre");
        Has("**vendredi 18 décembre 2026**", shown.Text);
        var form = await _alix.PressesAsync(shown.Card, "Modifier");
        Has("Dernier jour pour répondre (obligatoire)", form.Text);
        var past = await _alix.PressesAsync(form.Card, "Continuer", ("until", "2026-11-01"));
        Has("Évaluation de PB03", past.Text);
        shown = await _alix.PressesAsync(past.Card, "Continuer", ("until", "2026-12-11"));

        Has("**vendredi 11 décembre 2026**", shown.Text);
        await _alix.SaysAsync("oui");

        Assert.Equal(new NodaTime.LocalDate(2026, 12, 11), (await ProblemAsync()).OpinionsUntil);
    }

    [Fact]
    public async Task Without_a_reference_the_open_problems_are_offered()
    {
        var which = await _alix.SaysAsync("demande les avis");
        Has("Quelle problématique faut-il évaluer ?", which.Text);

        Has("Je demande aux membres si **PB03** est résolu", (await _alix.SaysAsync("celle des rodéos")).Text);
    }

    [Fact]
    public async Task A_day_that_is_over_or_does_not_exist_is_asked_for_on_the_form()
    {
        Has("n'existe pas dans le calendrier", (await _alix.SaysAsync("évaluation PB03 jusqu'au 31 novembre")).Text);
        await _alix.SaysAsync("oui");
        Assert.False((await ProblemAsync()).AsksOpinions);
    }

    [Fact]
    public async Task A_member_answers_in_words_and_changes_their_mind_and_a_colleague_has_the_last_word()
    {
        await AskAsync();
        var elias = await _teams.PersonAsync(DemoPeople.OtherLandlord);

        var shown = await elias.SaysAsync("PB03 non");
        Has("Je note **non** pour Horizon Habitat Exemple, sur PB03 – Rodéos motorisés du dimanche. C'est bien cela ?", shown.Text);
        Assert.Empty((await ProblemAsync()).GivenOpinions);
        Has("C'est enregistré : non", (await elias.SaysAsync("oui")).Text);
        Has("C'est enregistré : non", (await elias.SaysAsync("avis PB03 non")).Text);
        Has("Il remplace l'avis donné avant : non.", (await elias.SaysAsync("PB03 plutôt non")).Text);
        await elias.SaysAsync("oui");

        var flore = await _teams.PersonAsync(DemoPeople.OtherLandlordsDeputy);
        var asked = await flore.SaysAsync("avis PB03");
        Has("Elias Palier a répondu **plutôt non** pour votre organisation. Votre réponse remplacera la sienne.", asked.Text);
        Has("C'est enregistré : plutôt oui", (await flore.PressesAsync(asked.Card, "Donner cet avis", ("opinion", "RatherYes"))).Text);

        var given = Assert.Single((await ProblemAsync()).GivenOpinions);
        Assert.Equal(("P06", Opinion.RatherYes), (given.ContactId, given.Opinion));
        Assert.Equal(["No", "RatherNo", "RatherYes"], (await _teams.AuditAsync("S01", "problem.give-opinion")).Select(line => line.After));
    }

    [Fact]
    public async Task The_card_writes_at_once_and_shows_how_to_change()
    {
        await AskAsync();
        var jeanne = await _teams.PersonAsync(DemoPeople.HeadOfSchool);
        var card = (await jeanne.SaysAsync("mon avis sur PB03")).Card;

        Has("Choisissez une des cinq réponses", (await jeanne.PressesAsync(card, "Donner cet avis")).Text);
        var recorded = await jeanne.PressesAsync(card, "Donner cet avis", ("opinion", "Yes"));
        Has("C'est enregistré : oui", recorded.Text);
        Has("Modifiable\njusqu'au vendredi 4 décembre 2026", recorded.Text);
        Has("Votre avis : **oui**", (await jeanne.PressesAsync(recorded.Card, "Changer")).Text);

        await _teams.MoveToAsync("2026-12-05T08:00:00+01:00");
        Has("Aucun avis n'est demandé en ce moment", (await jeanne.PressesAsync(card, "Donner cet avis", ("opinion", "No"))).Text);
        Assert.Equal(Opinion.Yes, (await ProblemAsync()).GivenOpinions.Single().Opinion);
    }

    [Fact]
    public async Task A_bare_plutot_oui_is_about_the_one_problem_that_is_asked_about()
    {
        var jeanne = await _teams.PersonAsync(DemoPeople.HeadOfSchool);
        Has("Aucun avis ne vous est demandé en ce moment.", (await jeanne.SaysAsync("plutôt oui")).Text);
        await AskAsync();

        Has("Je note **plutôt oui** pour Collège Ada-Fictive (Montfictif), sur PB03", (await jeanne.SaysAsync("plutôt oui")).Text);
    }

    [Fact]
    public async Task The_lead_sees_counts_and_the_rule_but_not_who_said_what()
    {
        Has("Aucun avis n'a encore été demandé aux membres.", (await _alix.SaysAsync("avis PB03")).Text);
        await AskAsync();
        await AnswersAsync(DemoPeople.HeadOfSchool, "PB03 oui");
        await AnswersAsync(TeamsScenario.Landlord, "PB03 non");

        var shown = await _alix.SaysAsync("avis PB03");
        Has("Organisations interrogées\n8", shown.Text);
        Has("Ont répondu\n2", shown.Text);
        Has("Avis favorables\n1 sur 2 avis exprimés", shown.Text);
        Has("✘ Pas encore : au moins 3 organisations ont répondu", shown.Text);
        HasNot("Préau", shown.Text);

        await AnswersAsync(DemoPeople.OtherLandlord, "PB03 plutôt oui");
        shown = await _alix.SaysAsync("où en sont les avis sur PB03 ?");
        Has("✔ Oui : au moins 3 organisations ont répondu", shown.Text);
        Has("✔ Oui : au moins 2 avis exprimés sur 3 favorables", shown.Text);
    }

    [Fact]
    public async Task A_lead_who_calls_it_solved_is_shown_the_way()
    {
        var told = await _alix.SaysAsync("PB03 est résolu");

        Has("Je ne peux pas la clore directement", told.Text);
        Has("Je demande aux membres si **PB03** est résolu", (await _alix.PressesAsync(told.Card, "Demander les avis")).Text);
    }

    [Theory]
    [InlineData("demande les avis sur PB03", "Cette commande est réservée au référent")]
    [InlineData("demande les avis sur PB14", "Cette commande est réservée au référent")] // of a GPO that is not theirs
    [InlineData("demande les avis sur PB99", "Cette commande est réservée au référent")]
    [InlineData("PB14 oui", "Je ne trouve pas cette problématique")]
    [InlineData("PB99 oui", "Je ne trouve pas cette problématique")]
    [InlineData("avis PB14", "Je ne trouve pas cette problématique")]
    [InlineData("PB03 oui", "Aucun avis n'est demandé en ce moment")]
    public async Task A_partner_is_told_nothing_of_what_is_not_theirs(string says, string answer)
    {
        var jeanne = await _teams.PersonAsync(DemoPeople.HeadOfSchool);

        Has(answer, (await jeanne.SaysAsync(says)).Text);
    }

    [Fact]
    public async Task Somebody_of_another_GPO_cannot_use_a_card_that_was_passed_on()
    {
        await AskAsync();
        var jeanne = await _teams.PersonAsync(DemoPeople.HeadOfSchool);
        var card = (await jeanne.SaysAsync("avis PB03")).Card;
        var state = (await _alix.SaysAsync("avis PB03")).Card;
        var stranger = await _teams.PersonAsync(DemoPeople.ThirdLandlord);

        Has("Je ne trouve pas cette problématique", (await stranger.PressesAsync(card, "Donner cet avis", ("opinion", "Yes"))).Text);
        Has("Je ne trouve pas cette problématique", (await stranger.PressesAsync(state, "Donner l'avis de mon service")).Text);
        Assert.Empty((await ProblemAsync()).GivenOpinions);
    }

    private async Task AskAsync()
    {
        await _alix.SaysAsync("demande les avis sur PB03");
        Has(AskOpinionsCard.AskedTitle(await ProblemAsync()), (await _alix.SaysAsync("oui")).Text);
    }

    private async Task AnswersAsync(string email, string says)
    {
        var person = await _teams.PersonAsync(email);
        await person.SaysAsync(says);
        Has("C'est enregistré", (await person.SaysAsync("oui")).Text);
    }

    private async Task<Problem> ProblemAsync() => (await _teams.GpoAsync("S01")).FindProblem("PB03")!;
}
