using GpoBot.Core.Problems;
using GpoBot.Tests.Drivers;
using NodaTime;
using static GpoBot.Tests.Stories.MeetingTalk;
using static GpoBot.Tests.Stories.OutcomeStory;

namespace GpoBot.Tests.Stories;

/// <summary>PB02 of S01 was solved in April, PB04 of S02 in September; PB06 of S03 came back as PB07.</summary>
[Trait("Speed", "Slow")]
public sealed class ReturningTests : IAsyncLifetime
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
    public async Task R16_A_closed_problem_is_taken_up_under_a_new_reference_that_keeps_the_lineage()
    {
        Has("Je rouvre **PB02** sous une nouvelle référence", (await _alix.SaysAsync("rouvre PB02")).Text);
        var done = await _alix.SaysAsync("oui");

        Has("PB02 est rouverte sous la référence PB21", done.Text);
        Has("elle compte comme rouverte, jamais comme nouvelle", done.Text);
        var gpo = await _teams.GpoAsync("S01");
        var taken = gpo.FindProblem("PB21")!;
        Assert.Equal(("PB02", ProblemStatus.Diagnosis, "STAT"), (taken.ReopenedFrom, taken.Status, taken.Category));
        var former = (await _teams.PastProblemAsync("S01", "PB02"))!;
        Assert.Equal(("PB21", ProblemStatus.Solved, (int?)7), (former.ReopenedAs, former.Status, former.Opinions));

        Has("PB02 est déjà rouverte sous la référence PB21", (await _alix.SaysAsync("rouvre PB02")).Text);
        Has("PB02 est déjà rouverte sous la référence PB21", (await _alix.SaysAsync("PB02 stable")).Text);
        Assert.Single(await _teams.AuditAsync("S01", "problem.reopen"));
    }

    [Fact]
    public async Task R16_What_came_back_already_is_said_with_its_reference()
    {
        var sacha = await _teams.PersonAsync(LeadOfS03);

        Has("PB06 est déjà rouverte sous la référence PB07", (await sacha.SaysAsync("rouvre PB06")).Text);
        Has("PB07 est ouverte : il n'y a rien à rouvrir", (await sacha.SaysAsync("rouvre PB07")).Text);
    }

    [Fact]
    public async Task R16_Two_who_reopen_at_once_open_one_problem()
    {
        var noa = await _teams.PersonAsync(DemoPeople.DeputyLead);
        await _alix.SaysAsync("rouvre PB02");
        await noa.SaysAsync("rouvre PB02");

        await Task.WhenAll(_alix.SaysAsync("oui"), noa.SaysAsync("oui"));

        Assert.Single((await _teams.GpoAsync("S01")).Problems, one => one.ReopenedFrom == "PB02");
    }

    [Fact]
    public async Task R17_Ninety_one_days_later_the_lead_is_asked_and_says_that_it_holds()
    {
        var lead = await _teams.PersonAsync("dominique.prototype@police.example.org");
        await SolveAsync(lead);
        await _teams.MoveToAsync("2027-02-18T12:00:00+01:00");
        Assert.Equal(0, lead.Told("Une problématique résolue"));
        Has("Le contrôle de récidive est prévu le vendredi 19 février 2027", (await lead.SaysAsync("PB14 stable")).Text);

        await _teams.MoveToAsync("2027-02-19T09:00:00+01:00");
        var card = lead.CardAbout("Est-elle revenue ?");
        Has("PB14 est stable", (await lead.PressesAsync(card, "PB14 est stable")).Text);

        Assert.Equal(new LocalDate(2027, 2, 19), (await _teams.PastProblemAsync("S07", "PB14"))!.StableOn);
        Assert.Empty((await _teams.GpoAsync("S07")).Recurrences);
        Has("Constatée stable le\nvendredi 19 février 2027", (await lead.SaysAsync("PB14 stable")).Text);
    }

    [Fact]
    public async Task R17_Or_that_it_is_back_which_reopens_it()
    {
        var lead = await _teams.PersonAsync("dominique.prototype@police.example.org");
        await SolveAsync(lead);
        await _teams.MoveToAsync("2027-02-19T09:00:00+01:00");

        var done = await lead.PressesAsync(lead.CardAbout("Est-elle revenue ?"), "PB14 est revenue");

        Has("PB14 est rouverte sous la référence PB21", done.Text);
        var gpo = await _teams.GpoAsync("S07");
        Assert.Empty(gpo.Recurrences);
        Assert.Equal("PB14", gpo.FindProblem("PB21")!.ReopenedFrom);
    }

    [Fact]
    public async Task R17_Typed_it_is_the_same()
    {
        Has("Je note que **PB02** est **stable**", (await _alix.SaysAsync("PB02 stable")).Text);
        await _alix.SaysAsync("oui");
        Assert.Equal(new LocalDate(2026, 11, 20), (await _teams.PastProblemAsync("S01", "PB02"))!.StableOn);

        Has("Je rouvre **PB02**", (await _alix.SaysAsync("PB02 est revenu")).Text);
    }

    [Fact]
    public async Task A_partner_who_says_where_it_is_back_proposes_it_to_the_lead()
    {
        var (sacha, hanae) = (await _teams.PersonAsync(LeadOfS03), await _teams.PersonAsync("hanae.ligne@reseaufictif.example.com"));

        var shown = await hanae.SaysAsync("le problème est revenu à l'entrée B");
        Has("Je transmets au référent que **PB07** est revenue", shown.Text);
        Assert.Equal(0, sacha.Told("PB07 serait revenue"));
        Has("PB07 : c'est transmis au référent", (await hanae.SaysAsync("oui")).Text);

        var told = sacha.CardAbout("PB07 serait revenue");
        Has("Hanaé Ligne, RéseauFictif", told.Text);
        Has("PB07 : le retour est noté", (await sacha.PressesAsync(told, "Noter")).Text);
        Has("votre signalement est noté", hanae.CardAbout("votre signalement est noté").Text);
        Assert.Equal(["reported"], (await _teams.AuditAsync("S03", "problem.report-return")).Select(line => line.After));
    }

    [Fact]
    public async Task What_was_closed_can_be_reopened_from_the_message()
    {
        var gael = await _teams.PersonAsync(TeamsScenario.Landlord);
        Has("que **PB02** est revenue", (await gael.SaysAsync("le problème est revenu au parking Nord")).Text);
        await gael.SaysAsync("oui");

        var told = _alix.CardAbout("PB02 serait revenue");
        Has("PB02 est rouverte sous la référence PB21", (await _alix.PressesAsync(told, "Rouvrir")).Text);
        Has("PB21 reprend PB02", gael.CardAbout("PB21 reprend PB02").Text);
    }

    private async Task SolveAsync(TeamsPerson lead)
    {
        await lead.DecidesAsync("demande les avis sur PB14");
        foreach (var email in new[] { Town, TownPolice, Mediators })
            Has("C'est enregistré", (await (await _teams.PersonAsync(email)).DecidesAsync("PB14 oui")).Text);
        Has("close comme résolue", (await lead.DecidesAsync("PB14 est résolu")).Text);
    }
}
