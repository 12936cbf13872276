using GpoBot.Core.Problems;
using GpoBot.Tests.Cards;
using GpoBot.Tests.Drivers;
using NodaTime;
using static GpoBot.Tests.Stories.MeetingTalk;
using static GpoBot.Tests.Stories.OutcomeStory;

namespace GpoBot.Tests.Stories;

/// <summary>PB14 of S07 is where it should be, but nobody has asked the members yet.</summary>
public sealed class ClosingTests : IAsyncLifetime
{
    private TeamsScenario _teams = null!;
    private TeamsPerson _lead = null!;

    public async Task InitializeAsync()
    {
        _teams = await TeamsScenario.StartAsync();
        _lead = await _teams.PersonAsync(LeadOfS07);
    }

    public Task DisposeAsync() => _teams.DisposeAsync().AsTask();

    [Fact]
    public async Task R14_R15_From_a_claim_over_the_opinions_of_the_members_to_the_signature_of_the_lead()
    {
        var told = await _lead.SaysAsync("PB14 est résolu");
        Has("Je ne peux pas la clore directement : il manque l'avis collégial.", told.Text);
        Has("✔ Oui : indicateur à la cible, 11 → 2 (cible 2), mesuré le jeudi 19 novembre 2026", told.Text);
        Has("✔ Oui : engagements soldés, 3 sur 3", told.Text);
        Has("✘ Pas encore : avis collégial, 0 sur 3 requis", told.Text);

        await _lead.PressesAsync(told.Card, "Demander les avis");
        await _lead.SaysAsync("jusqu'au 2 décembre");
        Has("PB14 : les avis sont demandés", (await _lead.SaysAsync("oui")).Text);
        await AnswerAsync((Town, "PB14 oui"), (TownPolice, "PB14 plutôt oui"), (Mediators, "PB14 oui"), (School, "PB14 plutôt non"), (Dcpp, "PB14 oui"));
        Has("PB14 : les conditions sont réunies", (await _lead.SaysAsync("PB14 est résolu")).Text);

        await _teams.MoveToAsync("2026-12-03T08:30:00+01:00");
        var card = _lead.CardAbout("Les avis sont rassemblés.");
        Has("5 avis, dont 4 favorables (4 sur 5). Les conditions sont réunies (règle v1)", card.Text);
        Has("Contrôle de récidive\njeudi 4 mars 2027", card.Text);
        Assert.Equal(["Clore comme résolu", "Relancer un plan"], card.Buttons);

        var closed = await _lead.PressesAsync(card, "Clore comme résolu");
        Has("PB14 est close comme résolue", closed.Text);
        CardChecks.AssertReadable(closed.Card.Json);

        var past = await _teams.PastProblemAsync("S07", "PB14");
        Assert.Equal((ProblemStatus.Solved, 1, 5, 4), (past!.Status, past.RuleVersion, past.Opinions, past.FavourableOpinions));
        var gpo = await _teams.GpoAsync("S07");
        Assert.Null(gpo.FindProblem("PB14"));
        Assert.DoesNotContain(gpo.Commitments, one => one.ProblemId == "PB14");
        Assert.Equal(new LocalDate(2027, 3, 4), Assert.Single(gpo.Recurrences).CheckOn);
        var town = await _teams.PersonAsync(Town);
        Has("PB14 est close comme résolue", town.CardAbout("Merci à tous").Text);

        // Pressed again, it is what it is.
        Has("PB14 est close comme résolue", (await _lead.PressesAsync(card, "Clore comme résolu")).Text);
        Assert.Single(await _teams.AuditAsync("S07", "problem.close"));
    }

    [Fact]
    public async Task R15_Every_missing_condition_is_named_with_the_way_to_it()
    {
        var alix = await _teams.PersonAsync(TeamsScenario.Lead);

        var told = await alix.SaysAsync("clore PB03");

        Has("il manque la fin des engagements, l'indicateur à la cible et l'avis collégial", told.Text);
        Has("✘ Pas encore : engagements soldés, 2 sur 3", told.Text);
        Has("✘ Pas encore : indicateur au-dessus de la cible, 22 → 5 (cible 4)", told.Text);
        Has("AC011", (await alix.PressesAsync(told.Card, "Voir les engagements")).Text);
        Has("Règle v1 : engagements soldés", told.Text);
        Assert.NotNull((await _teams.GpoAsync("S01")).FindProblem("PB03"));
    }

    [Fact]
    public async Task R15_An_exception_stands_for_the_indicator_once_it_is_written_and_names_nobody()
    {
        var alix = await _teams.PersonAsync(TeamsScenario.Lead);
        Has("Ce message semble désigner une personne", (await alix.SaysAsync("exception PB03 : c'est Monsieur Kévin Exemple qui compte")).Text);
        Has("Je note l'exception pour **PB03** : compteur en panne depuis octobre", (await alix.SaysAsync("exception PB03 : compteur en panne depuis octobre")).Text);
        var noted = await alix.SaysAsync("oui");

        Has("✔ Oui : indicateur, par exception écrite : compteur en panne depuis octobre", noted.Text);
        var card = (await alix.SaysAsync("PB01 est résolu")).Card;
        var refused = await alix.PressesAsync(card, "Noter l'exception", ("exception", "Monsieur Kévin Exemple a le compteur"));
        Has("Ce texte semble désigner une personne", refused.Text);
        Has("par exception écrite : travaux en cours", (await alix.PressesAsync(card, "Noter l'exception", ("exception", "travaux en cours"))).Text);
    }

    [Fact]
    public async Task A_yes_after_the_conditions_closes_it_too()
    {
        await _lead.DecidesAsync("demande les avis sur PB14");
        await AnswerAsync((Town, "PB14 oui"), (TownPolice, "PB14 oui"), (Mediators, "PB14 oui"));

        await _lead.SaysAsync("PB14 est résolu");
        Has("PB14 est close comme résolue", (await _lead.SaysAsync("oui")).Text);
        Assert.NotNull(await _teams.PastProblemAsync("S07", "PB14"));
        Has("PB14 est close comme résolue", (await _lead.SaysAsync("PB14 est résolu")).Text);
    }

    [Fact]
    public async Task R15_A_problem_can_end_otherwise_for_a_reason_of_the_list()
    {
        Has("Pour quel motif ?", (await _lead.SaysAsync("clos PB14 sans suite")).Text);
        var shown = await _lead.SaysAsync("hors du champ");
        Has("Je clos **PB14** **sans suite**, motif : hors du champ du GPO. C'est bien cela ?", shown.Text);
        var form = await _lead.PressesAsync(shown.Card, "Modifier");
        Has("Clore PB14 sans suite", form.Text);
        var other = await _lead.PressesAsync(form.Card, "Plutôt transférer");
        Has("Indiquez à qui", (await _lead.PressesAsync(other.Card, "Transférer", ("reason", "SeveralSectors"), ("to", ""))).Text);
        var ended = await _lead.PressesAsync(other.Card, "Transférer", ("reason", "SeveralSectors"), ("to", "T05"));

        Has("PB14 est transférée", ended.Text);
        Has("Transférée à\nT05", ended.Text);
        var past = await _teams.PastProblemAsync("S07", "PB14");
        Assert.Equal((ProblemStatus.Transferred, "T05", EndReason.SeveralSectors), (past!.Status, past.SentTo, past.EndedFor!.Value));
        Has("PB14 est déjà close", (await _lead.SaysAsync("clos PB14 sans suite")).Text);
    }

    [Fact]
    public async Task A_transfer_is_said_in_one_sentence()
    {
        await _lead.SaysAsync("transfère PB13 au T05");
        Has("Je transfère **PB13** à **T05**, motif : le problème dépasse le secteur", (await _lead.SaysAsync("ça dépasse le secteur")).Text);
        Has("PB13 est transférée", (await _lead.SaysAsync("oui")).Text);

        var ended = (await _teams.PastProblemAsync("S07", "PB13"))!;
        Assert.Equal(ProblemStatus.Transferred, ended.Status);
        Assert.DoesNotContain((await _teams.GpoAsync("S07")).Commitments, one => one.ProblemId == "PB13");
    }

    [Fact]
    public async Task A_plan_is_begun_anew_and_counted_no_second_time()
    {
        Has("Je relance le plan de **PB14** : plan n° 2", (await _lead.SaysAsync("relance le plan de PB14")).Text);
        Has("PB14 : le plan est relancé", (await _lead.SaysAsync("oui")).Text);

        var problem = (await _teams.GpoAsync("S07")).FindProblem("PB14")!;
        Assert.Equal((ProblemStatus.PlanInProgress, 2, (string?)null), (problem.Status, problem.PlanVersion, problem.ReopenedFrom));
        Has("il n'y a rien à relancer", (await _lead.SaysAsync("relance le plan de PB14")).Text);
    }

    [Theory]
    [InlineData("clore PB14", "Cette commande est réservée au référent")]
    [InlineData("clos PB14 sans suite", "Cette commande est réservée au référent")]
    [InlineData("clos PB01 sans suite", "Cette commande est réservée au référent")] // of a GPO that is not theirs
    [InlineData("rouvre PB99", "Cette commande est réservée au référent")]
    [InlineData("PB01 est résolu", "Je ne trouve pas cette problématique")]
    public async Task A_partner_ends_nothing_and_learns_of_nothing(string says, string answer)
    {
        var town = await _teams.PersonAsync(Town);

        Has(answer, (await town.SaysAsync(says)).Text);
    }

    [Fact]
    public async Task A_card_that_was_passed_on_closes_nothing()
    {
        var told = await _lead.SaysAsync("PB14 est résolu");
        var (town, stranger) = (await _teams.PersonAsync(Town), await _teams.PersonAsync(DemoPeople.HeadOfSchool));

        Has("Cette commande est réservée au référent", (await town.PressesAsync(told.Card, "Clore autrement")).Text);
        Has("Cette commande est réservée au référent", (await stranger.PressesAsync(told.Card, "Clore autrement")).Text);
    }

    private async Task AnswerAsync(params (string Email, string Says)[] answers)
    {
        foreach (var (email, says) in answers)
        {
            var person = await _teams.PersonAsync(email);
            Has("C'est enregistré", (await person.DecidesAsync(says)).Text);
        }
    }
}
