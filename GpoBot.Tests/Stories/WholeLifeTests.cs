using GpoBot.Core.Groups;
using GpoBot.Core.Ports;
using GpoBot.Core.Problems;
using GpoBot.Tests.Drivers;
using static GpoBot.Tests.Stories.MeetingTalk;
using static GpoBot.Tests.Stories.OutcomeStory;

namespace GpoBot.Tests.Stories;

/// <summary>One problem of S07 from the delegate's report to its return, through every part of the bot.</summary>
public sealed class WholeLifeTests : IAsyncLifetime
{
    private TeamsScenario _teams = null!;
    private TeamsPerson _lead = null!;
    private TeamsPerson _town = null!;
    private TeamsPerson _school = null!;

    public async Task InitializeAsync()
    {
        _teams = await TeamsScenario.StartAsync(settings: new Dictionary<string, string?> { ["Site:Url"] = FeedTalk.Site });
        _lead = await _teams.PersonAsync(LeadOfS07);
        _town = await _teams.PersonAsync(Town);
        _school = await _teams.PersonAsync(School);
    }

    public Task DisposeAsync() => _teams.DisposeAsync().AsTask();

    [Fact, Trait("Speed", "Slow")]
    public async Task From_the_report_of_a_delegate_over_plan_meeting_record_and_opinions_to_its_return()
    {
        await PlanAsync();
        await MeetAsync();
        await SettleAsync();
        await SolveAsync();

        await _teams.MoveToAsync("2027-03-02T12:00:00+01:00");
        var back = await _lead.PressesAsync(_lead.CardAbout("Est-elle revenue ?"), "PB21 est revenue");

        Has("PB21 est rouverte sous la référence PB22", back.Text);
        var again = (await _teams.GpoAsync("S07")).FindProblem("PB22")!;
        Assert.Equal((ProblemStatus.Diagnosis, "PB21", "T04"), (again.Status, again.ReopenedFrom, Assert.Single(again.LinkedGroups)));
        Has("PB22", (await (await _teams.PersonAsync("andrea.canevas@police.example.org")).SaysAsync("problématiques T04")).Text);
        Has("3 ouvertes (dont 1 réouverture)", (await _lead.SaysAsync("bilan S07")).Text);
    }

    private async Task PlanAsync()
    {
        var yves = await _teams.PersonAsync(Dcpp);
        await yves.DecidesAsync("signaler : bancs dégradés square du Moulin, 3 habitants");
        var questions = await _lead.PressesAsync(_lead.LastCard, "Retenir");
        Has("PB21 est retenue.", (await _lead.PressesAsync(questions.Card, "Retenir", ("tests", "1,2,3,4"))).Text);
        Has("PB21 est retenu", yves.LastCard.Text);
        await _lead.DecidesAsync("lie PB21 au T04");
        await _lead.SaysAsync("diagnostic PB21");
        foreach (var answer in new[] { "Côté rue Basse", "le soir", "les riverains", "rondes", "éclairage éteint" }) await _lead.SaysAsync(answer);
        Has("Le diagnostic de PB21 est enregistré.", (await _lead.SaysAsync("oui")).Text);
        var indicator = (await _lead.SaysAsync("indicateur PB21")).Card;
        await _lead.PressesAsync(indicator, "Enregistrer", ("name", "Bancs dégradés par mois"), ("initial", "9"), ("target", "2"));
        var template = (await _lead.SaysAsync("modèle PB21")).Card;
        Has("5 engagements ajoutés à PB21", (await _lead.PressesAsync(template, "Ajouter les engagements cochés")).Text);
        Assert.Equal(ProblemStatus.PlanInProgress, (await _teams.GpoAsync("S07")).FindProblem("PB21")!.Status);
    }

    private async Task MeetAsync()
    {
        // The school has still to sign.
        var gpo = await _teams.GpoAsync("S07");
        var unsigned = gpo.FindByEmail(School)! with { CharterSignedOn = null };
        await _teams.Store.CommitAsync(new GpoCommit { GpoId = "S07", Read = gpo, Puts = [unsigned] }, CancellationToken.None);
        await _teams.MoveToAsync("2026-11-26T09:35:00+01:00");
        var sheet = (await _lead.SaysAsync("tenir la réunion")).Card;
        var page = await _lead.PressesAsync(sheet, "Enregistrer les présences", ("organisations", "P19,P22,P23"));
        Has("4 organisations présentes sur 7", page.Text);
        HasNot("Patrouiller", page.Text);
        page = await _lead.PressesAsync(page.Card, "AC061 fait");

        var closed = await _lead.PressesAsync(page.Card, "Clore la réunion");
        HasNot("Police nationale – CPN Belleplaine", Between(closed.Text, "Absents", "Prochaine réunion"));
        var sent = await _lead.PressesAsync(closed.Card, "Valider et diffuser");
        Has("Envoyé à 7 membres. 1 membre sans charte signée apprend seulement qu'un relevé existe.", sent.Text);

        Has("AC061 (Nettoyer le site", _town.LastCard.Text);
        HasNot("AC061", _school.LastCard.Text);
        Has("Le relevé est prêt à télécharger", (await _town.SaysAsync("télécharge le relevé")).Text);
        Has("réservé aux membres qui ont signé la charte", (await _school.SaysAsync("télécharge le relevé")).Text);
        HasNot("AC064", (await _town.SaysAsync("relevé")).Text);
    }

    private async Task SettleAsync()
    {
        var missing = (await _lead.SaysAsync("PB21 est résolu")).Card;
        Has("il manque la fin des engagements, l'indicateur à la cible et l'avis collégial", missing.Text);
        Has("Je demande aux membres si **PB21** est résolu", (await _lead.PressesAsync(missing, "Demander les avis")).Text);
        Has("Indicateur de PB21", (await _lead.PressesAsync(missing, "Mesurer l'indicateur")).Text);
        Has("AC064", (await _lead.PressesAsync(missing, "Voir les engagements")).Text);
        Has("Clore PB21 sans suite", (await _lead.PressesAsync(missing, "Clore autrement")).Text);
        foreach (var number in Enumerable.Range(62, 4)) Has("Enregistré : Fait", (await _lead.DecidesAsync($"AC0{number} fait")).Text);
        Has("9 → 1 (cible 2)", (await _lead.DecidesAsync("PB21 indicateur 1")).Text);
    }

    private async Task SolveAsync()
    {
        Has("les avis sont demandés", (await _lead.DecidesAsync("demande les avis sur PB21")).Text);
        foreach (var person in new[] { _town, await _teams.PersonAsync(TownPolice), await _teams.PersonAsync(Mediators) })
            Has("C'est enregistré", (await person.DecidesAsync("PB21 oui")).Text);
        var met = await _lead.SaysAsync("PB21 est résolu");
        Has("3 avis, dont 3 favorables (3 sur 3). Les conditions sont réunies", met.Text);
        Has("PB21 est close comme résolue", (await _lead.PressesAsync(met.Card, "Clore comme résolu")).Text);
        // The police's own patrol counts for the lead and for nobody else.
        Has("**3 problématiques suivies** : 2 ouvertes, 1 résolue", (await _lead.SaysAsync("bilan S07")).Text);
        Has("**12 engagements**", _lead.LastCard.Text);
        Has("**11 engagements**", (await _town.SaysAsync("bilan S07")).Text);
    }

    private static string Between(string text, string from, string to) => text[text.IndexOf(from, StringComparison.Ordinal)..text.IndexOf(to, StringComparison.Ordinal)];
}
