using GpoBot.Tests.Drivers;
using static GpoBot.Tests.Stories.MeetingTalk;

namespace GpoBot.Tests.Stories;

[Trait("Speed", "Slow")]
public sealed class MovingByCardTests
{
    [Fact]
    public async Task From_the_list_a_form_leads_to_the_change()
    {
        await using var teams = await TeamsScenario.StartAsync();
        var alix = await teams.PersonAsync(TeamsScenario.Lead);
        var agathe = await teams.PersonAsync(TownHall);
        var list = (await alix.SaysAsync("réunions S01")).Card;
        Assert.Contains("Annuler", list.Buttons);

        var which = (await alix.PressesAsync(list, "Déplacer")).Card;
        var form = (await alix.PressesAsync(which, "S01, mar. 24 nov., 9 h 30")).Card;
        Assert.Equal("2026-11-24", form.Inputs()["date"]);
        var preview = (await alix.PressesAsync(form, "Voir le changement",
            ("date", "2026-11-27"), ("time", "15:00"), ("minutes", "60"), ("format", "Both"), ("place", "Mairie"))).Card;
        Has("mardi 24 novembre 2026 à 9 h 30 → vendredi 27 novembre 2026 à 15 h", preview.Text);
        Has("Durée : 1 h 30 → 1 h", preview.Text);
        Has("→ Mairie, et en visioconférence", preview.Text);
        var done = await alix.PressesAsync(preview, "Déplacer et prévenir");

        Has("Réunion déplacée – S01", done.Text);
        Assert.Equal("2026-11-27T15:00", (await teams.PlannedAsync("S01"))[0]);
        Assert.Equal(1, agathe.Told("Réunion déplacée"));
        Has("Mairie, et en visioconférence", agathe.LastCard.Text);
    }

    [Fact]
    public async Task Cancelling_from_the_list_asks_which_one()
    {
        await using var teams = await TeamsScenario.StartAsync();
        var alix = await teams.PersonAsync(TeamsScenario.Lead);
        var list = (await alix.SaysAsync("réunions")).Card;

        Has("Quelle réunion faut-il annuler ?", (await alix.PressesAsync(list, "Annuler")).Text);
    }

    [Fact]
    public async Task Pressed_twice_it_changes_and_tells_once()
    {
        await using var teams = await TeamsScenario.StartAsync();
        var alix = await teams.PersonAsync(TeamsScenario.Lead);
        var agathe = await teams.PersonAsync(TownHall);
        var preview = (await alix.SaysAsync("décale la réunion de mardi à jeudi 14h")).Card;

        var press = alix.Press(preview, "Déplacer et prévenir");
        await Task.WhenAll(alix.PostAsync(press), alix.PostAsync(press));
        await teams.SettleAsync();
        Has("déjà été traitée", (await alix.PressesAsync(preview, "Déplacer et prévenir")).Text);

        Assert.Equal(2, (await teams.GpoAsync("S01")).FindMeeting("R-S01-24")!.Version);
        Assert.Equal(1, agathe.Told("Réunion déplacée"));
        Assert.Single(teams.Mails("meeting-moved", "P10"));
    }

    [Fact]
    public async Task A_card_of_an_older_state_says_so_and_shows_the_present_one()
    {
        await using var teams = await TeamsScenario.StartAsync();
        var alix = await teams.PersonAsync(TeamsScenario.Lead);
        var noa = await teams.PersonAsync("noa.maquette@police.example.org");
        var form = (await alix.SaysAsync("déplacer la réunion du 24")).Card;
        var cancelling = (await alix.SaysAsync("annuler la réunion du 24")).Card;
        var preview = (await alix.SaysAsync("décale la réunion du 24 au 27 novembre")).Card;
        await noa.SaysAsync("décale la réunion de mardi à jeudi 14h");
        await noa.SaysAsync("oui");

        foreach (var stale in new[]
        {
            await alix.PressesAsync(preview, "Déplacer et prévenir"),
            await alix.PressesAsync(form, "Voir le changement", ("date", "2026-11-30")),
        })
        {
            Has("Cette réunion a changé entre-temps ; rien n'a été enregistré", stale.Text);
            Has("Réunion prévue le jeudi 26 novembre 2026 à 14 h", stale.Text);
        }

        var kept = await alix.PressesAsync(cancelling, "Annuler la réunion", ("reason", "Leave"));
        Has("Cette réunion a changé entre-temps", kept.Text);
        Has("jeudi 26 novembre 2026 à 14 h", kept.Text);
        Assert.Equal("2026-11-26T14:00", (await teams.PlannedAsync("S01"))[0]);
        Has("Réunion annulée", (await alix.PressesAsync(kept.Card, "Annuler la réunion", ("reason", "Leave"))).Text);
    }

    [Theory]
    [InlineData("date", "2026-12-25", "Ce jour est férié (Noël)")]
    [InlineData("date", "2026-11-19", "Ce moment est passé")]
    [InlineData("date", "2026-12-08", "Une réunion de ce GPO est déjà planifiée ce jour-là")]
    [InlineData("date", "2026-02-30", "Cette date n'existe pas")]
    [InlineData("place", "chez Kévin Exemple", "Ce lieu semble désigner une personne")]
    [InlineData("place", "", "Indiquez le lieu")]
    [InlineData("time", "", "Indiquez l'heure")]
    [InlineData("time", "09:30", "C'est déjà ainsi")]
    public async Task What_cannot_be_comes_back_on_the_form_with_the_reason(string input, string value, string reason)
    {
        await using var teams = await TeamsScenario.StartAsync();
        var alix = await teams.PersonAsync(TeamsScenario.Lead);
        var form = (await alix.SaysAsync("déplacer la réunion du 24")).Card;

        var refused = await alix.PressesAsync(form, "Voir le changement", (input, value));

        Has(reason, refused.Text);
        HasNot("Kévin", refused.Text);
        Assert.Empty(teams.FilesWith("Kévin Exemple"));
        var mended = await alix.PressesAsync(refused.Card, "Voir le changement", ("date", "2026-11-26"), ("time", "10:00"), ("place", "Mairie"));
        Has("→ jeudi 26 novembre 2026 à 10 h", mended.Text);
    }

    [Fact]
    public async Task Leaving_the_form_changes_nothing()
    {
        await using var teams = await TeamsScenario.StartAsync();
        var alix = await teams.PersonAsync(TeamsScenario.Lead);
        var form = (await alix.SaysAsync("déplacer la réunion du 24")).Card;

        Has("Rien n'a été enregistré", (await alix.PressesAsync(form, "Abandonner")).Text);
        Has("Aucune question n'est en attente", (await alix.SaysAsync("oui")).Text);
    }

    [Fact]
    public async Task A_meeting_that_has_begun_or_is_gone_is_not_moved_by_an_old_card()
    {
        await using var teams = await TeamsScenario.StartAsync();
        var alix = await teams.PersonAsync(TeamsScenario.Lead);
        var form = (await alix.SaysAsync("déplacer la réunion du 24")).Card;
        var other = (await alix.SaysAsync("déplacer la réunion du 8 décembre")).Card;
        await alix.SaysAsync("annuler la réunion du 8 décembre, motif : congés");
        await alix.SaysAsync("oui");

        Has("n'est plus planifiée", (await alix.PressesAsync(other, "Voir le changement", ("date", "2026-12-09"))).Text);
        await teams.MoveToAsync("2026-11-24T09:30:00+01:00");
        Has("a déjà commencé", (await alix.PressesAsync(form, "Voir le changement", ("date", "2026-12-09"))).Text);
    }
}
