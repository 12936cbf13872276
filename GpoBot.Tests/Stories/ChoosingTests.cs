using GpoBot.Tests.Drivers;

namespace GpoBot.Tests.Stories;

public sealed class ChoosingTests
{
    [Fact]
    public async Task Among_many_partners_one_is_chosen_from_the_list_without_a_word_typed()
    {
        await using var teams = await TeamsScenario.StartAsync();
        var alix = await teams.PersonAsync(TeamsScenario.Lead);

        var who = await alix.SaysAsync("ajoute une action : fermer le local vélo avant le 15 décembre");
        Assert.Equal(["Choisir", "Abandonner"], who.Card.Buttons);
        var what = await alix.PressesAsync(who.Card, "Choisir", ("option", "P07"));

        Assert.Contains("Pour quelle problématique", what.Text, StringComparison.Ordinal);
        var preview = await alix.PressesAsync(what.Card, "PB01");
        Assert.Contains("Gaël Hall-Témoin", preview.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_chose_nothing_is_asked_again()
    {
        await using var teams = await TeamsScenario.StartAsync();
        var alix = await teams.PersonAsync(TeamsScenario.Lead);
        var who = await alix.SaysAsync("ajoute une action : fermer le local vélo avant le 15 décembre");

        var again = await alix.PressesAsync(who.Card, "Choisir");

        Assert.Contains("Qui s'engage", again.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_given_up_leaves_a_card_without_buttons_and_nothing_stored()
    {
        await using var teams = await TeamsScenario.StartAsync();
        var alix = await teams.PersonAsync(TeamsScenario.Lead);
        var who = await alix.SaysAsync("ajoute une action : fermer le local vélo avant le 15 décembre");

        var dropped = await alix.PressesAsync(who.Card, "Abandonner");

        Assert.Equal(who.Card.ActivityId, dropped.Card.ActivityId);
        Assert.Contains("Rien n'a été enregistré", dropped.Card.Text, StringComparison.Ordinal);
        Assert.Empty(dropped.Card.Buttons);
        Assert.Contains("Aucune question n'est en attente", (await alix.SaysAsync("oui")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_stands_in_the_list_can_be_typed_as_it_stands()
    {
        await using var teams = await TeamsScenario.StartAsync();
        var alix = await teams.PersonAsync(TeamsScenario.Lead);
        var which = await alix.SaysAsync("annuler la réunion");
        Assert.Contains("S01, mar. 24 nov., 9 h 30", which.Text, StringComparison.Ordinal);

        var found = await alix.SaysAsync("S01, mar. 24 nov., 9 h 30");

        Assert.Contains("mardi 24 novembre 2026 à 9 h 30", found.Text, StringComparison.Ordinal);
        Assert.Contains("Annuler la réunion", found.Card.Buttons);
    }

    [Fact]
    public async Task A_blocked_partner_finds_every_reason_in_the_list()
    {
        await using var teams = await TeamsScenario.StartAsync();
        var gael = await teams.PersonAsync(TeamsScenario.Landlord);

        var why = await gael.SaysAsync("AC003 bloqué");
        Assert.Contains("partenaire injoignable", why.Text, StringComparison.Ordinal);
        var preview = await gael.PressesAsync(why.Card, "Choisir", ("option", "PartnerUnreachable"));

        Assert.Contains("motif : partenaire injoignable", preview.Text, StringComparison.Ordinal);
    }
}
