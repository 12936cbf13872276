using GpoBot.Core.Groups;
using GpoBot.Tests.Drivers;
using static GpoBot.Tests.Stories.MeetingTalk;

namespace GpoBot.Tests.Stories;

/// <summary>What everybody sees and sets of themselves.</summary>
public sealed class OwnWishesTests
{
    [Fact]
    public async Task P12_Who_prefers_mail_is_written_to_by_mail_from_then_on_and_back()
    {
        await using var teams = await TeamsScenario.StartAsync();
        var (alix, gael) = (await teams.PersonAsync(TeamsScenario.Lead), await teams.PersonAsync(TeamsScenario.Landlord));

        Has("arriveront par courriel", (await gael.SaysAsync("écrivez-moi par courriel")).Text);
        Assert.Equal(Channel.Teams, (await teams.GpoAsync("S01")).FindContact("P07")!.PreferredChannel);
        var done = await gael.SaysAsync("oui");
        Assert.Equal(Channel.Email, (await teams.GpoAsync("S01")).FindContact("P07")!.PreferredChannel);
        Assert.Equal(Channel.Email, (await teams.GpoAsync("S04")).FindContact("P07")!.PreferredChannel);

        await alix.SaysAsync("réaffecte AC002 à P07");
        await alix.SaysAsync("oui");
        Assert.Single(teams.MailFiles("commitment-new"));
        Assert.Equal(0, gael.Told("Nouvel engagement"));

        Has("arriveront dans Teams", (await gael.PressesAsync(done.Card, "Plutôt dans Teams")).Text);
        Assert.Equal(Channel.Teams, (await teams.GpoAsync("S04")).FindContact("P07")!.PreferredChannel);
    }

    [Fact]
    public async Task P13_Everything_that_is_known_is_shown_at_once_with_whom_to_write_to()
    {
        await using var teams = await TeamsScenario.StartAsync(settings: new Dictionary<string, string?> { ["Site:DpoContact"] = "dpo@police.example.org" });
        var gael = await teams.PersonAsync(TeamsScenario.Landlord);

        var data = await gael.SaysAsync("mes données");

        foreach (var known in new[] { "Gaël Hall-Témoin", "gael.halltemoin@ophlm-exemple.example.org", "directeur de proximité", "S01 Montfictif", "S04 Port-Exemple", "20 janv. 2026", "dpo@police.example.org" })
            Has(known, data.Text);
        HasNot("Agathe", data.Text);

        var form = await gael.PressesAsync(data.Card, "Corriger");
        Has("chef d'agence", (await gael.PressesAsync(form.Card, "Enregistrer", ("function", "chef d'agence"))).Text);
        Assert.Equal("chef d'agence", (await teams.GpoAsync("S04")).FindContact("P07")!.Function);
        var refused = await gael.PressesAsync(form.Card, "Enregistrer", ("function", "collègue de M. Kévin Dupont"));
        Has("semble désigner une personne", refused.Text);
        HasNot("Dupont", refused.Card.Json.GetRawText());
    }

    [Fact]
    public async Task A08_The_statement_tells_how_to_do_everything_without_seeing_a_card()
    {
        await using var teams = await TeamsScenario.StartAsync();
        var gael = await teams.PersonAsync(TeamsScenario.Landlord);

        var shown = await gael.SaysAsync("accessibilité");

        foreach (var said in new[] { "Tout s'écrit", "lecteur d'écran", "Au clavier", "RGAA", "Défenseur des droits" }) Has(said, shown.Text);
    }

    [Fact]
    public async Task Who_stands_in_is_named_in_a_sentence_and_confirmed()
    {
        await using var teams = await TeamsScenario.StartAsync();
        var agathe = await teams.PersonAsync(DemoPeople.Mayor);
        var alix = await teams.PersonAsync(TeamsScenario.Lead);

        Has("Police municipale", (await alix.SaysAsync("le suppléant de P01 est P03")).Text);
        await alix.SaysAsync("oui");
        Assert.Equal("P03", (await teams.GpoAsync("S01")).FindContact("P01")!.DeputyId);

        Has("vous remplacera en cas d'absence, dans S01, S02 et S03", (await agathe.SaysAsync("mon suppléant est Basile")).Text);
        await agathe.SaysAsync("oui");
        Assert.Equal("P02", (await teams.GpoAsync("S01")).FindContact("P01")!.DeputyId);
        Has("même maison", (await agathe.SaysAsync("mon suppléant est Gaël")).Text);
    }

    [Fact]
    public async Task English_is_set_and_honest_about_what_it_changes()
    {
        await using var teams = await TeamsScenario.StartAsync();
        var gael = await teams.PersonAsync(TeamsScenario.Landlord);

        Has("problems, records and figures remain in French", (await gael.SaysAsync("langue en")).Text);
        await gael.SaysAsync("oui");

        Assert.Equal("en", (await teams.GpoAsync("S01")).FindContact("P07")!.Language);
        var help = await gael.SaysAsync("help");
        Has("What I can do", help.Text);
        await gael.PressesAsync(help.Card, "Français");
        Has("Que puis-je faire pour vous ?", (await gael.SaysAsync("aide")).Text);
    }
}
