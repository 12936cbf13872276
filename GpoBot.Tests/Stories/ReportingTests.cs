using GpoBot.Core.Problems;
using GpoBot.Tests.Drivers;
using static GpoBot.Tests.Stories.MeetingTalk;

namespace GpoBot.Tests.Stories;

/// <summary>Yves, delegate in S07, passes on what residents say; Dominique, who leads it, decides.</summary>
public sealed class ReportingTests : IAsyncLifetime
{
    private const string Delegate = "yves.relaismodele@police.example.org";
    private const string LeadOfTheMill = "dominique.prototype@police.example.org";
    private TeamsScenario _teams = null!;
    private TeamsPerson _yves = null!;

    public async Task InitializeAsync()
    {
        _teams = await TeamsScenario.StartAsync();
        _yves = await _teams.PersonAsync(Delegate);
    }

    public Task DisposeAsync() => _teams.DisposeAsync().AsTask();

    [Fact]
    public async Task D01_What_residents_say_is_reported_in_one_sentence_and_acknowledged_with_a_reference()
    {
        var shown = await _yves.SaysAsync("signaler : bancs dégradés square du Moulin, 3 habitants");
        Has("Signalement à confirmer", shown.Text);
        Has("Bancs dégradés", shown.Text);
        Has("Incivilités, dépôts, dégradations (d'après vos mots)", shown.Text);
        Has("S07 Belleplaine", shown.Text);
        Assert.Null(await FindAsync("PB21"));

        var sent = await _yves.SaysAsync("oui");

        Has("Signalement PB21 transmis", sent.Text);
        Has("**samedi 5 décembre 2026** au plus tard", sent.Text);
        var problem = (await FindAsync("PB21"))!;
        Assert.Equal((ProblemStatus.Proposed, "INCIV", 3, "HABITANTS", "P25"), (problem.Status, problem.Category, problem.PeopleConcerned, problem.Origin, problem.ProposedBy));
        Assert.DoesNotContain("Yves", problem.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task D01_The_form_has_no_field_for_anybody_and_its_button_writes_at_once()
    {
        var form = await _yves.SaysAsync("signaler");
        Assert.Equal(["category", "group", "people", "place", "title"], form.Card.Inputs().Keys.Order());
        Has("En cas d'urgence, composez le **17**", form.Text);

        var refused = await _yves.PressesAsync(form.Card, "Envoyer au référent",
            ("group", "S07"), ("title", "Monsieur Durand fait du bruit"), ("place", "rue Basse"), ("category", "BRUIT"));
        Has("semble désigner une personne", refused.Text);
        HasNot("Durand", refused.Text);
        var sent = await _yves.PressesAsync(refused.Card, "Envoyer au référent",
            ("group", "S07"), ("title", "Musique tard le soir"), ("place", "rue Basse"), ("category", "BRUIT"), ("people", "5"));

        Has("Signalement PB21 transmis", sent.Text);
        Assert.Empty(_teams.FilesWith("Durand"));
    }

    [Fact]
    public async Task D01_What_was_not_said_is_asked_for_one_thing_at_a_time()
    {
        Has("Que se passe-t-il ?", (await _yves.SaysAsync("square du Moulin, aire de jeux")).Text);
        Has("Signalement à confirmer", (await _yves.SaysAsync("éclairage en panne depuis lundi")).Text);
        Has("Nuisances sonores", (await _yves.SaysAsync("bruit")).Text);
        Has("abandonné", (await _yves.SaysAsync("non")).Text);
        Assert.Null(await FindAsync("PB21"));
    }

    [Fact]
    public async Task D01_The_lead_is_told_and_the_sender_hears_what_became_of_it()
    {
        var dominique = await _teams.PersonAsync(LeadOfTheMill);
        await ReportAsync();
        Has("PB21 : nouveau signalement", dominique.LastCard.Text);
        Has("Une réponse est promise sous 15 jours.", dominique.LastCard.Text);

        var questions = await dominique.PressesAsync(dominique.LastCard, "Retenir");
        var refused = await dominique.PressesAsync(questions.Card, "Retenir", ("tests", "1,2,3"));
        Has("il faut quatre réponses positives", refused.Text);
        Assert.Equal(ProblemStatus.Proposed, (await FindAsync("PB21"))!.Status);
        var retained = await dominique.PressesAsync(refused.Card, "Retenir", ("tests", "1,2,3,4"));

        Has("PB21 est retenue. La personne qui l'a signalée est prévenue.", retained.Text);
        Assert.Equal(ProblemStatus.Retained, (await FindAsync("PB21"))!.Status);
        Has("PB21 est retenu", _yves.LastCard.Text);
    }

    [Fact]
    public async Task D01_A_report_that_waits_is_spoken_of_before_a_fortnight_is_over()
    {
        var dominique = await _teams.PersonAsync(LeadOfTheMill);
        await ReportAsync();

        await _teams.MoveToAsync("2026-11-27T12:00:00+01:00");
        Assert.Equal(1, dominique.Told("PB21 attend votre décision"));
        await _teams.MoveToAsync("2026-12-04T12:00:00+01:00");
        Assert.Equal(1, _yves.Told("PB21 est toujours à l'examen"));
    }

    [Fact]
    public async Task D01_What_is_none_for_the_group_is_referred_and_the_sender_told_where()
    {
        var dominique = await _teams.PersonAsync(LeadOfTheMill);
        await ReportAsync();
        Has("Je réoriente **PB21** vers la mairie. C'est bien cela ?", (await dominique.SaysAsync("réoriente PB21 vers la mairie")).Text);
        Has("PB21 est réorientée vers la mairie", (await dominique.SaysAsync("oui")).Text);

        Assert.Equal((ProblemStatus.Redirected, "MAIRIE"), ((await FindAsync("PB21"))!.Status, (await FindAsync("PB21"))!.SentTo));
        Has("PB21 est réorienté", _yves.LastCard.Text);
        Has("vers la mairie", _yves.LastCard.Text);
    }

    [Fact]
    public async Task D02_A_delegate_sees_the_public_state_to_repeat_and_nothing_more()
    {
        var shown = await _yves.SaysAsync("où en est PB14 ?");

        Has("PB14 : ce que vous pouvez dire", shown.Text);
        Has("les partenaires examinent ensemble si la situation s'est améliorée", shown.Text);
        HasNot("AC0", shown.Text);
        HasNot("Jours d'occupation", shown.Text);
        Has("Je ne trouve pas PB01", (await _yves.SaysAsync("où en est PB01 ?")).Text);
    }

    [Fact]
    public async Task Who_has_not_signed_the_charter_brings_nothing_up_and_sees_no_list()
    {
        var octavie = await _teams.PersonAsync("contact@commercants-vieuxport.example.net");

        Has("signé la charte", (await octavie.SaysAsync("signaler : tapage quai du Vieux-Port")).Text);
        Has("signé la charte", (await octavie.SaysAsync("problématiques")).Text);
    }

    private async Task ReportAsync()
    {
        await _yves.SaysAsync("signaler : bancs dégradés square du Moulin, 3 habitants");
        Has("PB21", (await _yves.SaysAsync("oui")).Text);
    }

    private async Task<Problem?> FindAsync(string id) => (await _teams.GpoAsync("S07")).FindProblem(id);
}
