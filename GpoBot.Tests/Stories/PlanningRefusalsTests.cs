using GpoBot.Tests.Drivers;
using static GpoBot.Tests.Stories.MeetingTalk;

namespace GpoBot.Tests.Stories;

/// <summary>Every slip gets its question, and the answer to it leads straight to the preview.</summary>
[Trait("Speed", "Slow")]
public sealed class PlanningRefusalsTests
{
    [Theory]
    [InlineData("le 31 novembre à 10h", "n'existe pas", "30 novembre", "lundi 30 novembre 2026 à 10 h")]
    [InlineData("le 10 novembre 2026", "est passé", "1er décembre", "mardi 1er décembre 2026")]
    [InlineData("aujourd'hui à 8h", "Ce moment est passé", "lundi à 8h", "lundi 23 novembre 2026 à 8 h")]
    [InlineData("le vendredi 25 décembre", "férié (Noël)", "mardi 22 décembre", "mardi 22 décembre 2026")]
    [InlineData("le lundi 29 mars 2027", "férié (lundi de Pâques)", "30 mars 2027", "mardi 30 mars 2027")]
    [InlineData("le mardi 24 novembre à 14h", "déjà planifiée ce jour-là", "jeudi", "jeudi 26 novembre 2026 à 14 h")]
    [InlineData("le 12 janvier tous les 15 jours jusqu'au 3 décembre", "vient avant", "ok", "jusqu'au mardi 9 mars 2027")]
    [InlineData("le 12 janvier tous les 15 jours jusqu'au 30 juin 2029", "40 au plus", "30 juin 2027", "13 réunions à créer")]
    [InlineData("le 12 janvier jusqu'au 30 juin", "À quel rythme", "tous les mois", "jusqu'au mercredi 30 juin 2027")]
    [InlineData("le 12 janvier pendant 10 minutes", "entre 15 min et 8 h", "1h", "mardi 12 janvier 2027")]
    [InlineData("le 12 janvier pendant 9 heures", "entre 15 min et 8 h", "ok", "1 h 30")]
    [InlineData("le 24 novembre tous les 15 jours jusqu'au 8 décembre", "déjà planifiée ou fériée", "1er décembre", "1 réunion à créer")]
    public async Task A_slip_in_the_sentence_is_asked_back(string said, string why, string answer, string shown)
    {
        await using var teams = await TeamsScenario.StartAsync();
        var alix = await teams.PersonAsync(TeamsScenario.Lead);

        var asked = (await alix.SaysAsync($"planifie le GPO S01 {said}")).Text;
        Has(why, asked);
        HasNot("Créer et inviter", asked);
        var preview = (await alix.SaysAsync(answer)).Text;
        Has(shown, preview);
        Has("Créer et inviter", preview);
        Assert.Equal(2, (await teams.PlannedAsync("S01")).Count);
    }

    [Theory]
    [InlineData("date", "", "Choisissez la date")]
    [InlineData("date", "2026-02-30", "n'existe pas")]
    [InlineData("date", "2026-12-25", "férié (Noël)")]
    [InlineData("date", "2026-11-20", "Ce moment est passé", "08:00")]
    [InlineData("time", "25:99", "Indiquez l'heure")]
    [InlineData("minutes", "abc", "Choisissez la durée")]
    [InlineData("minutes", "600", "entre 15 min et 8 h")]
    [InlineData("place", "", "Indiquez le lieu")]
    [InlineData("invited", "", "au moins un partenaire")]
    [InlineData("invited", "P01,P99", "ne fait pas partie de ce GPO")]
    [InlineData("until", "2027-03-01", "demande un rythme")]
    [InlineData("until", "2027-02-30", "La date de fin n'existe pas")]
    public async Task A_slip_on_the_form_comes_back_with_the_form(string input, string value, string why, string time = "09:30")
    {
        await using var teams = await TeamsScenario.StartAsync();
        var alix = await teams.PersonAsync(TeamsScenario.Lead);
        var form = (await alix.SaysAsync("planifier")).Card;

        var again = await alix.PressesAsync(form, "Voir les dates", ("time", time), (input, value));

        Has(why, again.Text);
        Assert.Equal(["Voir les dates", "Ouvrir dans une fenêtre"], again.Card.Buttons);
    }

    [Fact]
    public async Task A_typed_first_day_on_a_holiday_is_asked_back_at_once()
    {
        await using var teams = await TeamsScenario.StartAsync();
        var alix = await teams.PersonAsync(TeamsScenario.Lead);
        await alix.SaysAsync("planifier");

        Has("Le vendredi 25 décembre 2026 est férié (Noël). Quel autre jour ?", (await alix.SaysAsync("vendredi 25 décembre")).Text);
        Has("Le vendredi 20 novembre 2026 à 8 h est passé", (await alix.SaysAsync("aujourd'hui à 8h")).Text);
        Has("à quelle heure", (await alix.SaysAsync("mardi 1er décembre")).Text);
    }

    [Fact]
    public async Task A_foreign_GPO_and_one_that_never_was_get_the_same_answer()
    {
        await using var teams = await TeamsScenario.StartAsync();
        var alix = await teams.PersonAsync(TeamsScenario.Lead);

        var foreign = (await alix.SaysAsync("planifie le GPO S07 mardi")).Text;
        Has("Je ne trouve pas ce GPO parmi les vôtres", foreign);
        Assert.Equal(foreign, (await alix.SaysAsync("planifie le GPO S99 mardi")).Text);
    }

    [Theory]
    [InlineData("planifier")]
    [InlineData(SeriesOfTuesdays)]
    [InlineData("annuler la réunion du 24")]
    public async Task A_partner_is_refused_and_told_whom_to_ask(string said)
    {
        await using var teams = await TeamsScenario.StartAsync();
        var gael = await teams.PersonAsync(TeamsScenario.Landlord);

        var refused = (await gael.SaysAsync(said)).Text;

        Has("réservée au référent du GPO et à son suppléant", refused);
        Has("aide", refused);
    }

    [Fact]
    public async Task A_place_that_names_a_person_is_neither_stored_nor_shown_again()
    {
        await using var teams = await TeamsScenario.StartAsync();
        var alix = await teams.PersonAsync(TeamsScenario.Lead);
        var form = (await alix.SaysAsync("planifier")).Card;

        var again = await alix.PressesAsync(form, "Voir les dates", ("place", "chez M. Kévin Dupont"));

        Has("Ce lieu semble désigner une personne", again.Text);
        HasNot("Dupont", again.Card.Json.GetRawText());
        HasNot("Dupont", (await alix.SaysAsync("modifier")).Card.Json.GetRawText());
    }

    [Fact]
    public async Task A_place_with_markup_is_shown_as_it_was_typed()
    {
        await using var teams = await TeamsScenario.StartAsync();
        var alix = await teams.PersonAsync(TeamsScenario.Lead);
        var form = (await alix.SaysAsync("planifier")).Card;

        var preview = await alix.PressesAsync(form, "Voir les dates", ("place", "**Salle** [x](http://a.example.com) <at>B</at>"));

        Has("∗∗Salle∗∗ [x] (http://a.example.com) ‹at›B‹/at›", preview.Text);
    }
}
