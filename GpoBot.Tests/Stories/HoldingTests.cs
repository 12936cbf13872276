using GpoBot.Core.Commitments;
using GpoBot.Core.Meetings;
using GpoBot.Tests.Drivers;
using static GpoBot.Tests.Stories.MeetingTalk;

namespace GpoBot.Tests.Stories;

/// <summary>Meeting 24 of S01, on Tuesday 24 November at half past nine, held by its lead.</summary>
[Trait("Speed", "Slow")]
public sealed class HoldingTests : IAsyncLifetime
{
    private TeamsScenario _teams = null!;
    private TeamsPerson _alix = null!;

    public async Task InitializeAsync()
    {
        _teams = await TeamsScenario.StartAsync("2026-11-24T09:15:00+01:00");
        _alix = await _teams.PersonAsync(TeamsScenario.Lead);
    }

    public Task DisposeAsync() => _teams.DisposeAsync().AsTask();

    [Fact]
    public async Task R08_Commitments_are_ticked_in_at_most_two_taps_each_and_every_tap_is_kept()
    {
        var card = (await _alix.SaysAsync("tenir la réunion")).Card;
        Has("Présences, réunion du mardi 24 novembre", card.Text);
        var page = await _alix.PressesAsync(card, "Enregistrer les présences", ("organisations", "P01,P03,P07"), ("leads", "PN:S01"));
        Has("Les présences sont enregistrées.", page.Text);
        Has("4 organisations présentes sur 8", page.Text);

        var done = await _alix.PressesAsync(page.Card, "AC003 fait");
        Has("AC003 : fait, c'est enregistré.", done.Text);
        Has("✔ Noté : Fait", done.Text);
        Assert.DoesNotContain("AC003 en cours", done.Card.Buttons);
        var why = await _alix.PressesAsync(done.Card, "AC011 bloqué");
        Has("AC011 est bloqué : pour quel motif ?", why.Text);
        Has("AC011 : bloqué, c'est enregistré.", (await _alix.PressesAsync(why.Card, "AC011 : effectifs")).Text);

        var gpo = await _teams.GpoAsync("S01");
        Assert.Equal(CommitmentStatus.Done, gpo.FindCommitment("AC003")!.Status);
        Assert.Equal(BlockingReason.Staffing, gpo.FindCommitment("AC011")!.BlockedBy);
        Assert.Equal(["P01", "P03", "P07", "PN:S01"], gpo.FindMeeting("R-S01-24")!.PresentIds);
    }

    [Fact]
    public async Task R08_A_card_that_was_left_behind_writes_nothing_and_shows_where_things_stand()
    {
        var card = (await _alix.PressesAsync((await _alix.SaysAsync("tenir la réunion")).Card, "Suivre les engagements")).Card;
        var gael = await _teams.PersonAsync(TeamsScenario.Landlord);
        await gael.SaysAsync("AC003 bloqué budget");
        await gael.SaysAsync("oui");

        var stale = await _alix.PressesAsync(card, "AC003 fait");

        Has("AC003 a changé depuis l'envoi de cette carte ; rien n'a été enregistré.", stale.Text);
        Has("Bloqué, motif : budget", stale.Text);
        Assert.Equal(CommitmentStatus.Blocked, (await _teams.GpoAsync("S01")).FindCommitment("AC003")!.Status);
    }

    [Fact]
    public async Task R09_Closing_counts_the_meeting_and_drafts_the_record()
    {
        var page = await PresentAsync("P01,P03,P07");
        await _alix.PressesAsync(page, "AC003 fait");
        Has("Je note la décision : **demander un arrêté sur l'alcool**", (await _alix.SaysAsync("décision : demander un arrêté sur l'alcool")).Text);
        await _alix.SaysAsync("oui");
        await _alix.SaysAsync("ajoute une action pour la ville : étudier l'éclairage avant le 15 décembre sur PB01");
        await _alix.SaysAsync("oui");

        var closed = await _alix.PressesAsync(page, "Clore la réunion");

        Has("La réunion est close : 4 organisations présentes sur 8. Voici le projet de relevé.", closed.Text);
        Has("Projet : Relevé de décisions n° 24", closed.Text);
        Has("demander un arrêté sur l'alcool", closed.Text);
        Has("AC003 (Neutraliser l'accès aux caves de l'entrée 6, Office HLM Fictif du Val-d'Exemple) : fait", closed.Text);
        Has("nouvel engagement AC061", closed.Text);
        Has("échéance le mardi 15 décembre 2026", closed.Text);
        Has("Prochaine réunion\nmardi 8 décembre 2026 à 9 h 30", closed.Text);
        Has("Contrôle des données : **rien à signaler**.", closed.Text);
        var gpo = await _teams.GpoAsync("S01");
        Assert.Null(gpo.FindMeeting("R-S01-24"));
        Assert.Equal(new NodaTime.LocalDate(2026, 11, 24), gpo.Group.LastHeldOn);
        var past = Assert.Single(await HistoryAsync<Meeting>("r.meeting.R-S01-24"));
        Assert.Equal((MeetingStatus.Held, 4, 8), (past.Status, past.PresentCount, past.InvitedCount));
    }

    [Fact]
    public async Task R09_From_a_new_commitment_one_comes_back_to_the_meeting()
    {
        var page = await PresentAsync("P01,P03,P07");
        var form = await _alix.PressesAsync(page, "Nouvel engagement");
        Has("suivi des engagements", (await _alix.PressesAsync(form.Card, "Revenir à la réunion")).Text);

        await _alix.SaysAsync("ajoute une action pour la ville : étudier l'éclairage avant le 15 décembre sur PB01");
        var added = await _alix.SaysAsync("oui");

        Has("AC061 – Étudier l'éclairage", (await _alix.PressesAsync(added.Card, "Revenir à la réunion")).Text);
    }

    [Fact]
    public async Task R09_Where_the_lead_sits_their_service_is_not_absent()
    {
        var closed = await _alix.PressesAsync(await PresentAsync("P01,P03"), "Clore la réunion");

        Has("Présents\nPolice municipale de Montfictif, Police nationale – CPN Montfictif, Ville de Montfictif", closed.Text);
    }

    [Fact]
    public async Task R09_A_police_only_action_is_counted_for_the_lead_and_told_to_nobody()
    {
        var gpo = await _teams.GpoAsync("S01");
        var secret = gpo.FindCommitment("AC003")! with { Id = "AC099", Title = "Contrôle des caves à l'aube", PoliceOnly = true, OwnerId = "PN:S01" };
        await _teams.Store.CommitAsync(new Core.Ports.GpoCommit { GpoId = "S01", Read = gpo, Puts = [secret] }, CancellationToken.None);
        var page = await PresentAsync("P01,P07");
        HasNot("AC099", page.Text);
        Has("1 engagement « police seulement »", page.Text);
        await _alix.PressesAsync(page, "AC003 fait");
        await _alix.SaysAsync("AC099 fait");
        await _alix.SaysAsync("oui");

        var closed = await _alix.PressesAsync(page, "Clore la réunion");

        Has("Non publié : 1 action « police seulement ».", closed.Text);
        HasNot("AC099", closed.Text);
        HasNot("aube", closed.Text);
    }

    [Fact]
    public async Task Without_anybody_from_outside_it_was_no_meeting()
    {
        var page = await PresentAsync("P12");

        Has("au moins une organisation extérieure", (await _alix.PressesAsync(page, "Clore la réunion")).Text);
        Assert.NotNull((await _teams.GpoAsync("S01")).FindMeeting("R-S01-24"));
    }

    [Fact]
    public async Task A_meeting_that_did_not_take_place_is_cancelled_with_its_reason_or_put_off_to_the_next_one()
    {
        await _teams.MoveToAsync("2026-11-25T09:00:00+01:00");
        var ask = (await _alix.SaysAsync("la réunion n'a pas eu lieu")).Card;
        Has("La réunion du mardi 24 novembre n'a pas eu lieu", ask.Text);
        Has("Reportée au mardi 8 décembre 2026", ask.Text);

        var told = await _alix.PressesAsync(ask, "Enregistrer", ("reason", "ToNext"));

        Has("Réunion du mardi 24 novembre 2026 : reportée", told.Text);
        var past = Assert.Single(await HistoryAsync<Meeting>("r.meeting.R-S01-24"));
        Assert.Equal((MeetingStatus.Postponed, "R-S01-25"), (past.Status, past.PostponedTo));
        Assert.Equal("R-S01-25", Assert.Single((await _teams.GpoAsync("S01")).Meetings).Id);
    }

    [Fact]
    public async Task What_was_not_closed_waits_on_top_of_the_list()
    {
        await _teams.MoveToAsync("2026-11-25T09:00:00+01:00");

        var list = await _alix.SaysAsync("réunions");

        Has("À tenir ou à clore", list.Text);
        Has("Présences, réunion du mardi 24 novembre", (await _alix.PressesAsync(list.Card, "Tenir S01, mar. 24 nov., 9 h 30")).Text);
    }

    [Fact]
    public async Task Presence_is_typed_by_organisation_and_shown_back()
    {
        Has("Je note comme présents : **Alix Testard, Collège Ada-Fictive (Montfictif), Police nationale – CPN Montfictif et Ville de Montfictif**",
            (await _alix.SaysAsync("présents : mairie, collège")).Text);
        await _alix.SaysAsync("oui");

        Assert.Equal(["P01", "P10", "PN:S01"], (await _teams.GpoAsync("S01")).FindMeeting("R-S01-24")!.PresentIds);
        Has("Je **clos la réunion**", (await _alix.SaysAsync("clore la réunion")).Text);
        Has("La réunion est close : 3 organisations présentes sur 8.", (await _alix.SaysAsync("oui")).Text);
    }

    [Theory]
    [InlineData("tenir la réunion", "réservée au référent")]
    [InlineData("clore la réunion", "réservée au référent")]
    [InlineData("présents : mairie", "réservée au référent")]
    public async Task A_partner_holds_no_meeting(string says, string answer)
    {
        var gael = await _teams.PersonAsync(TeamsScenario.Landlord);

        Has(answer, (await gael.SaysAsync(says)).Text);
    }

    [Fact]
    public async Task A_card_that_was_passed_on_holds_nothing_for_a_partner()
    {
        var page = await PresentAsync("P01");
        var gael = await _teams.PersonAsync(TeamsScenario.Landlord);

        Has("Cette réunion n'est plus planifiée", (await gael.PressesAsync(page, "Clore la réunion")).Text);
        Has("Cette réunion n'est plus planifiée", (await gael.PressesAsync(page, "AC002 fait")).Text);
        Assert.NotNull((await _teams.GpoAsync("S01")).FindMeeting("R-S01-24"));
    }

    [Fact]
    public async Task A_decision_that_names_a_person_is_kept_nowhere()
    {
        var form = (await _alix.PressesAsync(await PresentAsync("P01"), "Noter une décision")).Card;

        var refused = await _alix.PressesAsync(form, "Enregistrer la décision", ("decision", "convoquer Kévin Zorglub mardi"));

        Has("Ce texte semble désigner une personne", refused.Text);
        HasNot("Zorglub", refused.Text);
        Assert.Empty((await _teams.GpoAsync("S01")).FindMeeting("R-S01-24")!.Decisions);
    }

    private async Task<SeenCard> PresentAsync(string organisations) => (await _alix.PressesAsync(
        (await _alix.SaysAsync("tenir la réunion")).Card, "Enregistrer les présences", ("organisations", organisations), ("leads", "PN:S01"))).Card;

    private async Task<IReadOnlyList<T>> HistoryAsync<T>(string prefix)
    {
        List<T> rows = [];
        await foreach (var row in _teams.Store.ReadHistoryAsync("S01", prefix, CancellationToken.None))
        {
            if (row is T one) rows.Add(one);
        }

        return rows;
    }
}
