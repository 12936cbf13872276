using GpoBot.Core.Commitments;
using GpoBot.Core.Problems;
using GpoBot.Tests.Drivers;
using static GpoBot.Tests.Stories.MeetingTalk;

namespace GpoBot.Tests.Stories;

/// <summary>Camille leads S02, where PB04 was solved in September at the place de l'Horloge, and T05.</summary>
public sealed class RegisteringTests : IAsyncLifetime
{
    private const string LeadOfTheCentre = "camille.exempleau@police.example.org";
    private TeamsScenario _teams = null!;
    private TeamsPerson _camille = null!;

    public async Task InitializeAsync()
    {
        _teams = await TeamsScenario.StartAsync();
        _camille = await _teams.PersonAsync(LeadOfTheCentre);
    }

    public Task DisposeAsync() => _teams.DisposeAsync().AsTask();

    [Fact]
    public async Task R05_The_same_place_and_matter_offers_to_reopen_before_anything_is_registered()
    {
        var shown = await _camille.SaysAsync("nouvelle problématique : tapage place de l'Horloge");

        Has("Problématique à confirmer", shown.Text);
        Has("**Déjà suivie au même endroit** : PB04 – Alcoolisation et tapage, place de l'Horloge (résolue le 10 septembre 2026).", shown.Text);
        Has("S02 Montfictif – Centre-ville", shown.Text);
        Assert.Equal(["Rouvrir PB04", "Enregistrer quand même", "Modifier", "Abandonner"], shown.Card.Buttons);

        Has("Problématique PB21 enregistrée", (await _camille.PressesAsync(shown.Card, "Enregistrer quand même")).Text);
        Assert.Equal(("S02", "BRUIT"), ("S02", (await FindAsync("PB21"))!.Category));
    }

    [Fact]
    public async Task R05_A_problem_is_located_of_a_category_from_somewhere_and_with_an_indicator()
    {
        var form = await _camille.SaysAsync("nouvelle problématique");
        var done = await _camille.PressesAsync(form.Card, "Enregistrer",
            ("group", "S02"), ("title", "Dépôts sauvages"), ("place", "Passage des Essais"), ("category", "INCIV"), ("origin", "HABITANTS"),
            ("indicator", "Dépôts constatés par semaine"), ("initial", "9"), ("target", "1"));

        Has("Problématique PB21 enregistrée : la retenir ?", done.Text);
        var problem = (await FindAsync("PB21"))!;
        Assert.Equal(
            (ProblemStatus.Proposed, "Passage des Essais", "INCIV", "HABITANTS", "Dépôts constatés par semaine", 9, 1),
            (problem.Status, problem.Place, problem.Category, problem.Origin, problem.Indicator, problem.InitialValue, problem.TargetValue));
        Assert.Null(problem.ProposedBy);

        Has("PB21 est retenue.", (await _camille.SaysAsync("1 2 3 4")).Text);
        Assert.Equal(ProblemStatus.Retained, (await FindAsync("PB21"))!.Status);
        Assert.Single(await _teams.AuditAsync("S02", "problem.retain"));
    }

    [Fact]
    public async Task R05_From_retained_over_the_diagnosis_to_the_plan()
    {
        await RetainAsync();
        Has("Où, précisément ?", (await _camille.SaysAsync("diagnostic PB21")).Text);
        Has("Quand", (await _camille.SaysAsync("Passage des Essais, côté cour")).Text);
        Has("Qui est touché", (await _camille.SaysAsync("le week-end en soirée")).Text);
        Has("déjà tenté", (await _camille.SaysAsync("les commerçants")).Text);
        Has("cause probable", (await _camille.SaysAsync("passe")).Text);
        var shown = await _camille.SaysAsync("éclairage éteint");
        Has("Diagnostic à confirmer", shown.Text);
        Has("Le diagnostic de PB21 est enregistré.", (await _camille.SaysAsync("oui")).Text);

        var problem = (await FindAsync("PB21"))!;
        Assert.Equal(ProblemStatus.Diagnosis, problem.Status);
        Assert.Equal(new Diagnosis("Passage des Essais, côté cour", "le week-end en soirée", "les commerçants", null, "éclairage éteint"), problem.Diagnosis);

        await _camille.SaysAsync("ajoute une action pour la mairie : réparer l'éclairage avant le 15 décembre, PB21");
        await _camille.SaysAsync("oui");
        Assert.Equal(ProblemStatus.PlanInProgress, (await FindAsync("PB21"))!.Status);
    }

    [Fact]
    public async Task The_indicator_is_measured_in_a_sentence_and_read_as_a_way_from_there_to_here()
    {
        var shown = await _camille.SaysAsync("PB05 indicateur 4");
        Has("Je note pour **PB05** : mesure **4** le 20 novembre. C'est bien cela ?", shown.Text);
        Has("9 → 4 (cible 2), mesuré le 20 novembre", (await _camille.SaysAsync("oui")).Text);
        Assert.Equal((4, new NodaTime.LocalDate(2026, 11, 20)), ((await FindAsync("PB05"))!.CurrentValue, (await FindAsync("PB05"))!.MeasuredOn));

        var form = await _camille.SaysAsync("indicateur PB05");
        Has("Ce jour n'est pas encore venu", (await _camille.PressesAsync(form.Card, "Enregistrer", ("value", "3"), ("on", "2026-12-24"))).Text);
    }

    [Fact]
    public async Task R21_A_template_brings_five_usual_commitments_each_to_be_changed_or_left_out()
    {
        await RetainAsync();
        var form = await _camille.SaysAsync("modèle PB21");
        Has("Modèle d'engagements pour PB21", form.Text);
        Has("Partenaires à réunir : la mairie, la police municipale, le bailleur", form.Text);
        Assert.Equal(5, form.Card.Inputs().Keys.Count(id => id.StartsWith("keep", StringComparison.Ordinal)));

        var done = await _camille.PressesAsync(form.Card, "Ajouter les engagements cochés",
            ("title1", "Nettoyer le passage"), ("due1", "2026-12-18"), ("keep3", "false"), ("keep5", "false"));

        Has("engagements ajoutés à PB21", done.Text);
        var plan = (await _teams.GpoAsync("S02")).Commitments.Where(one => one.ProblemId == "PB21").ToList();
        Assert.Equal("Nettoyer le passage", plan[0].Title);
        Assert.Equal(("P01", new NodaTime.LocalDate(2026, 12, 18)), (plan[0].OwnerId, plan[0].DueOn));
        Assert.Equal(ProblemStatus.PlanInProgress, (await FindAsync("PB21"))!.Status);
        await _camille.PressesAsync(form.Card, "Ajouter les engagements cochés");
        Assert.Equal(plan.Count, (await _teams.GpoAsync("S02")).Commitments.Count(one => one.ProblemId == "PB21"));
    }

    [Fact]
    public async Task R21_The_numbers_can_be_typed_and_what_the_police_does_is_kept_from_partners()
    {
        await RetainAsync();
        await _camille.SaysAsync("modèle PB21");
        var shown = await _camille.SaysAsync("1 4");
        Has("Engagements à confirmer – PB21", shown.Text);
        Has("police seulement", shown.Text);
        Has("2 engagements ajoutés à PB21", (await _camille.SaysAsync("oui")).Text);

        var police = Assert.Single((await _teams.GpoAsync("S02")).Commitments, one => one is { ProblemId: "PB21", PoliceOnly: true });
        Assert.Equal(CommitmentStatus.Todo, police.Status);
        var mayor = await _teams.PersonAsync(DemoPeople.Mayor);
        var seen = await mayor.SaysAsync("où en est PB21 ?");
        Has("Nettoyer le site", seen.Text);
        HasNot(police.Id, seen.Text);
        HasNot("Patrouiller", seen.Text);
    }

    [Fact]
    public async Task A_partner_reads_their_own_commitments_in_full_and_of_others_title_and_state()
    {
        var gael = await _teams.PersonAsync(TeamsScenario.Landlord);

        var seen = await gael.SaysAsync("où en est PB01 ?");

        Has("Plan d'actions en cours", seen.Text);
        Has("14 → 6 (cible 2), mesuré le 17 novembre", seen.Text);
        Has("AC003 – Neutraliser l'accès aux caves de l'entrée 6 _Office HLM", Flat(seen.Text));
        Has("AC002 – Enlever les encombrants et fermer le local vélo _En cours_", Flat(seen.Text));
        HasNot("Elias", seen.Text);
        Assert.Equal(["Mes actions"], seen.Card.Buttons);
    }

    [Fact]
    public async Task Proposals_stand_apart_for_the_lead_and_are_unknown_to_members()
    {
        var morgan = await _teams.PersonAsync("morgan.schema@police.example.org");
        var listed = await morgan.SaysAsync("problématiques");
        Has("Proposées : à retenir ou à réorienter", listed.Text);
        Has("PB16", listed.Text);

        var berenice = await _teams.PersonAsync("berenice.arret@carsdefiction.example.com");
        HasNot("PB16", (await berenice.SaysAsync("problématiques")).Text);
        Has("Je ne trouve pas PB16", (await berenice.SaysAsync("où en est PB16 ?")).Text);
        Has("Je ne trouve pas PB99", (await berenice.SaysAsync("où en est PB99 ?")).Text);
    }

    [Fact]
    public async Task A_closed_problem_can_still_be_looked_at()
    {
        var seen = await _camille.SaysAsync("où en est PB04 ?");

        Has("Résolue", seen.Text);
        Has("le jeudi 10 septembre 2026", seen.Text);
        Has("1 problématique résolue", (await _camille.SaysAsync("problématiques résolues")).Text);
    }

    [Theory]
    [InlineData("retiens PB05")]
    [InlineData("diagnostic PB05")]
    [InlineData("PB05 indicateur 3")]
    [InlineData("modèle PB05")]
    [InlineData("lie PB05 au T05")]
    [InlineData("réoriente PB05 vers la mairie")]
    public async Task A_partner_develops_nothing(string says)
    {
        var mayor = await _teams.PersonAsync(DemoPeople.Mayor);

        Has("réservée au référent", (await mayor.SaysAsync(says)).Text);
    }

    private async Task RetainAsync()
    {
        await _camille.SaysAsync("nouvelle problématique : dépôts sauvages passage des Essais, GPO S02");
        Has("PB21", (await _camille.SaysAsync("oui")).Text);
        Has("PB21 est retenue.", (await _camille.SaysAsync("oui")).Text);
    }

    private static string Flat(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private async Task<Problem?> FindAsync(string id) => (await _teams.GpoAsync("S02")).FindProblem(id);
}
