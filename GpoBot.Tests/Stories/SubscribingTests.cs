using System.Net;
using GpoBot.Tests.Drivers;
using GpoBot.Tests.Mail;
using static GpoBot.Tests.Stories.FeedTalk;
using static GpoBot.Tests.Stories.MeetingTalk;

namespace GpoBot.Tests.Stories;

public sealed class SubscribingTests
{
    [Fact]
    public async Task The_link_is_told_once_and_then_only_that_there_is_one()
    {
        await using var teams = await StartAsync();
        var gael = await teams.PersonAsync(TeamsScenario.Landlord);

        var told = (await gael.SaysAsync("mon agenda")).Card;
        var path = LinkIn(told.Text);
        Assert.Equal($"webcal://gpobot.example.org{path}", told.Action("S'abonner").GetProperty("url").GetString());
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(teams, path));

        await teams.MoveToAsync("2026-11-23T09:00:00+01:00");
        var again = (await gael.SaysAsync("mon agenda")).Card;
        Has("Votre lien existe depuis le vendredi 20 novembre 2026", again.Text);
        Assert.False(HasLink(again.Text));
        Assert.Equal(["Nouveau lien", "Supprimer le lien"], again.Buttons);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(teams, path));
    }

    [Fact]
    public async Task A_new_link_by_button_ends_the_former_one()
    {
        await using var teams = await StartAsync();
        var gael = await teams.PersonAsync(TeamsScenario.Landlord);
        var former = await gael.LinkAsync();

        var renewed = await gael.PressesAsync((await gael.SaysAsync("mon agenda")).Card, "Nouveau lien");

        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(teams, former));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(teams, LinkIn(renewed.Card.Text)));
    }

    [Fact]
    public async Task Typed_the_end_of_a_link_wants_a_yes()
    {
        await using var teams = await StartAsync();
        var gael = await teams.PersonAsync(TeamsScenario.Landlord);
        var former = await gael.LinkAsync();

        Has("L'ancien lien cessera aussitôt", (await gael.SaysAsync("nouveau lien d'agenda")).Text);
        Has("rien n'a été enregistré", (await gael.SaysAsync("non")).Text);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(teams, former));
        await gael.SaysAsync("nouveau lien d'agenda");
        var newer = LinkIn((await gael.SaysAsync("oui")).Text);
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.OK), (await StatusAsync(teams, former), await StatusAsync(teams, newer)));

        Has("Supprimer le lien d'agenda ?", (await gael.SaysAsync("supprimer le lien d'agenda")).Text);
        Has("Ce lien ne fonctionne plus", (await gael.SaysAsync("oui")).Text);
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(teams, newer));
        Has("Vous n'avez pas de lien", (await gael.SaysAsync("supprimer le lien d'agenda")).Text);
        Has("Aucune question n'est en attente", (await gael.SaysAsync("oui")).Text);
    }

    [Fact]
    public async Task The_button_takes_it_back_at_once()
    {
        await using var teams = await StartAsync();
        var gael = await teams.PersonAsync(TeamsScenario.Landlord);
        var path = await gael.LinkAsync();

        var removed = await gael.PressesAsync(gael.LastCard, "Supprimer le lien");

        Has("Lien d'agenda supprimé", removed.Text);
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(teams, path));
    }

    [Fact]
    public async Task Without_a_public_address_there_are_no_links_to_give()
    {
        await using var teams = await TeamsScenario.StartAsync();
        var alix = await teams.PersonAsync(TeamsScenario.Lead);

        foreach (var said in new[] { "mon agenda", "nouveau lien d'agenda", "envoie le lien d'agenda à P10" })
            Has("Demandez-le à votre administrateur", (await alix.SaysAsync(said)).Text);
        Has("Demandez-le à votre administrateur", (await alix.PressesAsync((await alix.SaysAsync("réunions")).Card, "Mon agenda")).Text);
    }

    [Fact]
    public async Task The_lead_sends_a_link_that_only_its_owner_sees()
    {
        await using var teams = await StartAsync();
        var alix = await teams.PersonAsync(TeamsScenario.Lead);

        var shown = await alix.SaysAsync("envoie le lien d'agenda à Mme Préau-Test");
        Has("À Jeanne Préau-Test, Collège Ada-Fictive (Montfictif).", shown.Text);
        Assert.Empty(teams.Mails("feed-link", "P10"));
        var sent = await alix.SaysAsync("oui");

        Has("Lien d'agenda envoyé", sent.Text);
        var mail = await ReadMail.OneAsync(Assert.Single(teams.Mails("feed-link", "P10")));
        var path = LinkIn(mail.Text);
        Assert.Equal("GPO – Votre lien d'agenda", mail.Subject);
        Has("GPO S01", await teams.Http.GetStringAsync(path));
        Assert.DoesNotContain(alix.Sees, seen => seen.Activity.GetRawText().Contains(path, StringComparison.Ordinal));
        Assert.DoesNotContain(path, await teams.Http.GetStringAsync("/dev/outbox"), StringComparison.Ordinal);
        Assert.Equal("P10", Assert.Single(await teams.AuditAsync("S01", "feed.send")).ObjectId);
    }

    [Fact]
    public async Task Sent_again_the_newest_link_holds_and_in_Teams_it_comes_as_a_card()
    {
        await using var teams = await StartAsync();
        var alix = await teams.PersonAsync(TeamsScenario.Lead);
        var gael = await teams.PersonAsync(TeamsScenario.Landlord);
        List<string> paths = [];
        foreach (var _ in new[] { 1, 2 })
        {
            await alix.PressesAsync((await alix.SaysAsync("envoie le lien d'agenda à P07")).Card, "Envoyer le lien");
            paths.Add(LinkIn(gael.LastCard.Text));
        }

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.OK), (await StatusAsync(teams, paths[0]), await StatusAsync(teams, paths[1])));
    }

    [Fact]
    public async Task While_it_cannot_be_delivered_the_link_there_is_goes_on()
    {
        await using var teams = await StartAsync();
        var alix = await teams.PersonAsync(TeamsScenario.Lead);
        var gael = await teams.PersonAsync(TeamsScenario.Landlord);
        var path = await gael.LinkAsync();
        var card = (await alix.SaysAsync("envoie le lien d'agenda à P07")).Card;

        teams.Connector.Refuse = conversation => conversation == gael.ConversationId ? (503, "ServiceUnavailable") : null;
        await alix.PressesAsync(card, "Envoyer le lien");
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(teams, path));

        teams.Connector.Refuse = _ => null;
        await teams.MoveToAsync("2026-11-20T09:10:00+01:00");
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(teams, LinkIn(gael.LastCard.Text)));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(teams, path));
    }

    [Fact]
    public async Task To_whom_is_asked_until_it_is_known()
    {
        await using var teams = await StartAsync();
        var alix = await teams.PersonAsync(TeamsScenario.Lead);

        Has("À qui faut-il envoyer un lien d'agenda ?", (await alix.SaysAsync("envoie le lien d'agenda")).Text);
        Has("À qui faut-il envoyer", (await alix.SaysAsync("oui")).Text);
        Has("Je ne trouve pas ce contact", (await alix.SaysAsync("l'astronaute")).Text);
        Has("À Jeanne Préau-Test", (await alix.SaysAsync("le collège")).Text);
        await alix.SaysAsync("oui");
        Assert.Single(teams.Mails("feed-link", "P10"));
    }

    [Fact]
    public async Task A_partner_sends_links_to_nobody()
    {
        await using var teams = await StartAsync();
        var gael = await teams.PersonAsync(TeamsScenario.Landlord);

        Has("réservée au référent", (await gael.SaysAsync("envoie le lien d'agenda à P10")).Text);
        Assert.Empty(teams.Mails("feed-link", "P10"));
    }

    private static async Task<HttpStatusCode> StatusAsync(TeamsScenario teams, string path) => (await teams.Http.GetAsync(path)).StatusCode;
}
