using GpoBot.Core.Attendance;
using GpoBot.Core.Meetings;
using GpoBot.Tests.Drivers;
using static GpoBot.Tests.Stories.MeetingTalk;

namespace GpoBot.Tests.Stories;

/// <summary>Who comes, as the lead sees it and as a partner may.</summary>
public sealed class AttendanceSeenTests : IAsyncLifetime
{
    private TeamsScenario _teams = null!;
    private TeamsPerson _alix = null!;

    public async Task InitializeAsync()
    {
        _teams = await TeamsScenario.StartAsync();
        await _teams.ChangeAsync(Some);
        _alix = await _teams.PersonAsync(TeamsScenario.Lead);
    }

    public Task DisposeAsync() => _teams.DisposeAsync().AsTask();

    private static Meeting Some(Meeting meeting) => meeting
        .Answered("P07", Attending.Coming).Answered("P03", Attending.Coming).Answered("P05", Attending.SendsDeputy, "P06")
        .Answered("P10", Attending.NotComing).Answered("P11", Attending.Tentative);

    [Theory]
    [InlineData("qui vient ?")]
    [InlineData("qui vient mardi")]
    [InlineData("présents")]
    [InlineData("réponses S01")]
    public async Task A_lead_sees_names_by_organisation_and_the_numbers(string asked)
    {
        var seen = (await _alix.SaysAsync(asked)).Text;

        Has("Qui vient ? mardi 24 novembre 2026 à 9 h 30", seen);
        Has("3 organisations sur 8 représentées, 1 peut-être, 1 absente, 3 sans réponse", seen);
        Has("- Horizon Habitat Exemple : Flore Cour-Démo (remplace Elias Palier)", seen);
        Has("- Office HLM Fictif du Val-d'Exemple : Gaël Hall-Témoin", seen);
        Has("**Absentes**\n- Collège Ada-Fictive (Montfictif) : Jeanne Préau-Test", seen);
        Has("- Ville de Montfictif : Basile Fac-Similé et Agathe Modèle", seen);
    }

    [Fact]
    public async Task A_partner_sees_which_organisations_come_and_no_name()
    {
        var gael = await _teams.PersonAsync(TeamsScenario.Landlord);

        var seen = await gael.SaysAsync("qui vient mardi ?");

        Has("3 organisations sur 8 représentées, 1 peut-être, 1 absente, 3 sans réponse", seen.Text);
        Has("- Horizon Habitat Exemple", seen.Text);
        foreach (var name in new[] { "Flore", "Palier", "Jeanne", "Collège", "Modèle", "Hall-Témoin" }) HasNot(name, seen.Text);
        Assert.Equal(["Répondre"], seen.Card.Buttons);
        Has("réservée au référent", (await gael.SaysAsync("feuille de présence")).Text);
    }

    [Fact]
    public async Task The_sheet_lists_everybody_with_what_they_announced()
    {
        var sheet = (await _alix.SaysAsync("feuille de présence mardi")).Text;

        Has("Feuille de présence, mardi 24 novembre 2026 à 9 h 30", sheet);
        Has("3 personnes attendues sur 10 invitées.", sheet);
        Has("- Elias Palier : envoie Flore Cour-Démo", sheet);
        Has("- Flore Cour-Démo : à confirmer, remplace Elias Palier", sheet);
        Has("- Jeanne Préau-Test : ne vient pas", sheet);
        Has("- Agathe Modèle : sans réponse", sheet);
        Has("à compléter pendant la réunion", sheet);
    }

    [Fact]
    public async Task It_is_there_during_the_meeting_too()
    {
        await _teams.MoveToAsync("2026-11-24T09:45:00+01:00");

        Has("Feuille de présence, mardi 24 novembre 2026", (await _alix.SaysAsync("feuille de présence")).Text);
    }

    [Fact]
    public async Task Whoever_leads_several_GPOs_goes_from_one_to_the_other()
    {
        var seen = await _alix.SaysAsync("qui vient ?");
        Assert.Equal(["Noter", "Feuille de présence", "S03, mer. 25 nov."], seen.Card.Buttons);

        Has("mercredi 25 novembre 2026", (await _alix.PressesAsync(seen.Card, "S03, mer. 25 nov.")).Text);
    }

    [Fact]
    public async Task An_answer_by_mail_or_telephone_is_noted_on_the_card()
    {
        var card = (await _alix.SaysAsync("qui vient mardi ?")).Card;

        Has("Choisissez un contact et sa réponse", (await _alix.PressesAsync(card, "Noter", ("contact", "P01"))).Text);
        var noted = await _alix.PressesAsync(card, "Noter", ("contact", "P01"), ("answer", "Coming"));

        Has("C'est enregistré : Agathe Modèle vient.", noted.Text);
        Has("4 organisations sur 8 représentées", noted.Text);
        Assert.Contains("P01 Coming", await _teams.AnswersAsync());
        Has("n'est plus planifiée", (await _alix.PressesAsync(card, "Noter", ("contact", "P99"), ("answer", "Coming"))).Text);
    }

    [Fact]
    public async Task A_partner_cannot_note_for_others()
    {
        var card = (await _alix.SaysAsync("qui vient mardi ?")).Card;
        var gael = await _teams.PersonAsync(TeamsScenario.Landlord);

        Has("réservée au référent", (await gael.PressesAsync(card, "Noter", ("contact", "P01"), ("answer", "Coming"))).Text);
        Assert.DoesNotContain("P01 Coming", await _teams.AnswersAsync());
    }

    [Fact]
    public async Task The_list_of_meetings_tells_a_lead_how_many_come()
    {
        var list = await _alix.SaysAsync("réunions S01");

        Has("3 organisations sur 8 représentées", list.Text);
        Has("Aucune réponse pour l'instant, 8 organisations invitées", list.Text);
        Has("Qui vient ?", (await _alix.PressesAsync(list.Card, "Qui vient : S01, mar. 24 nov.")).Text);
    }

    [Fact]
    public async Task Keeping_the_time_changes_nothing_and_says_so()
    {
        var card = new SeenCard("proposal", Cards.Real.Messages.Of(await _teams.GpoAsync("S01"))
            .Single(told => told.Topic == Core.Effects.CalendarNews.TimeProposed).Message.Card.ToJson());
        Has("Agathe Modèle (Ville de Montfictif) propose un autre horaire pour la réunion du mardi 24 novembre 2026 à 9 h 30", card.Text);

        Has("Horaire gardé", (await _alix.PressesAsync(card, "Garder l'horaire")).Text);
    }
}
