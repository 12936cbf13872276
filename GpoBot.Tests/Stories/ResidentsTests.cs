using GpoBot.Core.Problems;
using GpoBot.Tests.Drivers;
using static GpoBot.Tests.Stories.MeetingTalk;
using static GpoBot.Tests.Stories.OutcomeStory;

namespace GpoBot.Tests.Stories;

/// <summary>What the residents around PB14 are told and what they think, by the delegate of S07.</summary>
public sealed class ResidentsTests : IAsyncLifetime
{
    private TeamsScenario _teams = null!;
    private TeamsPerson _lead = null!;
    private TeamsPerson _delegate = null!;

    public async Task InitializeAsync()
    {
        _teams = await TeamsScenario.StartAsync();
        _lead = await _teams.PersonAsync(LeadOfS07);
        _delegate = await _teams.PersonAsync(Dcpp);
    }

    public Task DisposeAsync() => _teams.DisposeAsync().AsTask();

    [Fact]
    public async Task D02_Before_any_text_is_approved_the_public_state_can_be_said_and_nothing_of_the_police()
    {
        var told = await _delegate.SaysAsync("quel retour pour les habitants sur PB14 ?");

        Has("Des actions ont été menées avec les partenaires du quartier. Leur effet est en cours d'évaluation.", told.Text);
        Has("aucun texte n'a encore été approuvé", told.Text);
        foreach (var commitment in (await _teams.GpoAsync("S07")).Commitments) HasNot(commitment.Title, told.Text);
    }

    [Fact]
    public async Task D03_The_delegate_writes_the_lead_approves_and_only_then_it_is_said()
    {
        var shown = await _delegate.SaysAsync("retour habitants PB14 : l'aire de jeux est rénovée et éclairée jusqu'à 22 h");
        Has("Je propose ce retour aux habitants pour **PB14**", shown.Text);
        Has("le texte est proposé au référent", (await _delegate.SaysAsync("oui")).Text);
        HasNot("éclairée jusqu'à 22 h", (await _delegate.SaysAsync("retour aux habitants sur PB14 ?")).Text);

        var asked = _lead.CardAbout("retour aux habitants à approuver");
        Has("éclairée jusqu'à 22 h", asked.Text);
        Has("Texte approuvé par le référent", (await _lead.PressesAsync(asked, "Approuver")).Text);

        Has("éclairée jusqu'à 22 h", _delegate.CardAbout("retour aux habitants approuvé").Text);
        var problem = (await _teams.GpoAsync("S07")).FindProblem("PB14")!;
        Assert.Equal((null, ClosedSince(2026, 11, 20)), (problem.PublicDraft, problem.PublicSince));
        Has("éclairée jusqu'à 22 h", (await (await _teams.PersonAsync(Town)).SaysAsync("quel retour pour les habitants sur PB14 ?")).Text);
    }

    [Fact]
    public async Task D03_The_lead_changes_the_words_on_the_card_and_no_name_is_kept()
    {
        await _delegate.DecidesAsync("retour habitants PB14 : le square est rendu aux familles");
        var form = await _lead.PressesAsync(_lead.CardAbout("retour aux habitants à approuver"), "Modifier");
        Has("Texte pour les habitants, sans nom de personne (obligatoire)", form.Text);

        Has("semble désigner une personne", (await _lead.PressesAsync(form.Card, "Approuver ce texte", ("words", "Monsieur Kévin Exemple est parti"))).Text);
        Has("Le square est à nouveau ouvert.", (await _lead.PressesAsync(form.Card, "Approuver ce texte", ("words", "Le square est à nouveau ouvert."))).Text);

        Assert.Equal("Le square est à nouveau ouvert.", (await _teams.GpoAsync("S07")).FindProblem("PB14")!.PublicText);
        Has("parlent au nom des habitants", (await (await _teams.PersonAsync(Town)).SaysAsync("retour habitants PB14 : tout va bien")).Text);
    }

    [Fact]
    public async Task D04_What_the_residents_said_enters_the_evaluation_as_one_opinion()
    {
        await _lead.DecidesAsync("demande les avis sur PB14");
        Has("Je note l'avis des habitants sur **PB14** : 12 favorables sur 15 habitants interrogés",
            (await _delegate.SaysAsync("PB14 : 12 habitants favorables sur 15")).Text);
        Has("ce qui fait un avis favorable dans l'évaluation", (await _delegate.SaysAsync("oui")).Text);

        var state = await _lead.SaysAsync("avis PB14");
        Has("Habitants\n12 habitants favorables sur 15", state.Text);
        Has("Avis favorables\n1 sur 1 avis exprimé", state.Text);
        Has("✔ Oui : dont une au moins hors police nationale", state.Text);
        Has("parlent au nom des habitants", (await (await _teams.PersonAsync(Town)).SaysAsync("PB14 : 12 habitants favorables sur 15")).Text);
        Assert.Equal(["12/15"], (await _teams.AuditAsync("S07", "problem.residents")).Select(line => line.After));
    }

    [Fact]
    public async Task D04_Numbers_that_are_missing_are_asked_for()
    {
        Has("Combien d'habitants la trouvent résolue", (await _delegate.SaysAsync("avis des habitants PB14")).Text);
        Has("2 favorables sur 9 habitants interrogés", (await _delegate.SaysAsync("2 sur 9")).Text);
        Has("un avis défavorable", (await _delegate.SaysAsync("oui")).Text);
    }

    [Fact]
    public async Task H06_What_others_may_learn_is_written_and_approved_by_the_lead()
    {
        var alix = await _teams.PersonAsync(TeamsScenario.Lead);
        Has("Je note cette bonne pratique pour **PB02**", (await alix.SaysAsync("bonne pratique PB02 : enlever les épaves en deux opérations, puis baliser")).Text);
        Has("la bonne pratique est approuvée", (await alix.SaysAsync("oui")).Text);

        Assert.Equal("enlever les épaves en deux opérations, puis baliser", (await _teams.PastProblemAsync("S01", "PB02"))!.GoodPractice);
        Has("n'est pas close comme résolue", (await alix.SaysAsync("bonne pratique PB01 : patrouiller")).Text);
    }

    private static NodaTime.LocalDate? ClosedSince(int year, int month, int day) => new NodaTime.LocalDate(year, month, day);
}
