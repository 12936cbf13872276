using GpoBot.Core.Incidents;
using GpoBot.Tests.Cards;
using GpoBot.Tests.Cards.Real;
using GpoBot.Tests.Drivers;
using static GpoBot.Tests.Stories.MeetingTalk;

namespace GpoBot.Tests.Stories;

/// <summary>Hanaé of the bus network is in T01, on transport, which Robin leads, and in S03, S04 and T03.</summary>
[Trait("Speed", "Slow")]
public sealed class IncidentTests : IAsyncLifetime
{
    private const string Operator = "hanae.ligne@reseaufictif.example.com";
    private const string LeadOfTransport = "robin.simulacre@police.example.org";
    private TeamsScenario _teams = null!;
    private TeamsPerson _hanae = null!;
    private TeamsPerson _robin = null!;

    public async Task InitializeAsync()
    {
        _teams = await TeamsScenario.StartAsync();
        _hanae = await _teams.PersonAsync(Operator);
        _robin = await _teams.PersonAsync(LeadOfTransport);
    }

    public Task DisposeAsync() => _teams.DisposeAsync().AsTask();

    [Fact]
    public async Task P14_The_form_has_closed_fields_only_and_gives_a_reference_in_return()
    {
        var form = await _hanae.SaysAsync("fiche incident");
        Has("En cas d'urgence, composez le **17** ou le **112**.", form.Text);
        Assert.DoesNotContain("Input.Text", form.Card.Json.GetRawText(), StringComparison.Ordinal);

        var sent = await SendAsync(form.Card);

        Has("Fiche IN001 transmise", sent.Text);
        Has("ligne 4, sens retour, arrêt ou point 12, à bord", sent.Text);
        var incident = Assert.Single((await _teams.GpoAsync("T01")).Incidents);
        Assert.Equal((IncidentKind.Projectile, 3, 4, 15, "P08"),
            (incident.Fields.Kind, incident.Fields.Severity, incident.Fields.Line, incident.Fields.InterruptedMinutes, incident.SentBy));
        Has("Fiche IN001 transmise", (await SendAsync(form.Card)).Text);
        Assert.Single((await _teams.GpoAsync("T01")).Incidents);
    }

    [Fact]
    public async Task P14_Who_leads_the_thematic_group_sees_it_and_nobody_else()
    {
        await SendAsync((await _hanae.SaysAsync("fiche incident")).Card);

        Has("Fiche incident IN001", _robin.LastCard.Text);
        Has("1 fiche incident – T01", (await _robin.SaysAsync("fiches incident")).Text);
        foreach (var email in new[] { TeamsScenario.Lead, DemoPeople.Mayor, "isaac.quaimodele@trains-exemple.example.com" })
        {
            var person = await _teams.PersonAsync(email);
            Has("lues par le référent du GPO thématique transports seulement", (await person.SaysAsync("fiches incident")).Text);
            HasNot("IN001", (await person.SaysAsync("problématiques")).Text);
        }

        Has("seulement", (await _hanae.SaysAsync("fiches incident")).Text);

        // A card that was passed on opens nothing.
        var list = (await _robin.SaysAsync("fiches incident")).Card;
        Has("seulement", (await _hanae.PressesAsync(list, "Filtrer")).Text);
        Has("seulement", (await _hanae.PressesAsync(list, "IN001 traitée")).Text);
        Assert.Single((await _teams.GpoAsync("T01")).Problems);
    }

    [Fact]
    public async Task P14_The_list_is_filtered_paged_and_emptied_as_incidents_are_dealt_with()
    {
        for (var number = 1; number <= 10; number++) await SendAsync((await _hanae.SaysAsync("fiche incident")).Card, $"{number % 4 + 1}");

        var list = await _robin.SaysAsync("fiches incident");
        Has("10 fiches incident – T01", list.Text);
        Has("Suite (9 à 10 sur 10)", string.Join(' ', list.Card.Buttons));
        Has("IN001", (await _robin.PressesAsync(list.Card, "Suite (9 à 10 sur 10)")).Text);
        var severe = await _robin.PressesAsync(list.Card, "Filtrer", ("severity", "4"));
        Has("2 fiches incident – T01", severe.Text);
        var handled = await _robin.PressesAsync(severe.Card, "IN003 traitée");

        Has("IN003 est marquée comme traitée.", handled.Text);
        Assert.Null((await _teams.GpoAsync("T01")).FindIncident("IN003"));
        Assert.Equal(9, (await _teams.GpoAsync("T01")).Incidents.Count);
    }

    [Fact]
    public async Task P14_What_is_older_than_ninety_days_leaves_for_the_history()
    {
        await SendAsync((await _hanae.SaysAsync("fiche incident")).Card);
        await _teams.MoveToAsync("2027-02-24T09:00:00+01:00");
        Has("Aucune fiche ne correspond.", (await _robin.SaysAsync("fiches incident")).Text);

        await SendAsync((await _hanae.SaysAsync("fiche incident")).Card, day: "2027-02-23");

        Assert.Equal("IN002", Assert.Single((await _teams.GpoAsync("T01")).Incidents).Id);
    }

    [Fact]
    public async Task P14_Only_an_operator_of_a_thematic_transport_group_has_the_form()
    {
        foreach (var email in new[] { DemoPeople.Mayor, TeamsScenario.Landlord, LeadOfTransport })
            Has("réservée aux transporteurs", (await (await _teams.PersonAsync(email)).SaysAsync("fiche incident")).Text);
    }

    [Fact]
    public async Task P14_An_hour_to_come_and_a_missing_field_come_back_on_the_form()
    {
        var form = (await _hanae.SaysAsync("fiche incident")).Card;

        Has("Complétez le type", (await _hanae.PressesAsync(form, "Transmettre", ("kind", "Projectile"))).Text);
        Has("n'est pas encore venu", (await SendAsync(form, day: "2026-11-20", time: "23:00")).Text);
        Assert.Empty((await _teams.GpoAsync("T01")).Incidents);
    }

    [Fact, Trait("Speed", "Slow")]
    public async Task P14_Its_cards_are_the_ones_that_were_looked_at_and_keep_the_rules()
    {
        var form = (await _hanae.SaysAsync("fiche incident")).Card;
        var refused = (await _hanae.PressesAsync(form, "Transmettre", ("kind", "Projectile"))).Card;
        var sent = (await SendAsync(form)).Card;
        var list = (await _robin.SaysAsync("fiches incident")).Card;
        var yves = await _teams.PersonAsync("yves.relaismodele@police.example.org");
        var spoken = (await yves.SaysAsync("où en est PB14 ?")).Card;
        (string Name, SeenCard Card)[] cards =
            [("incident-form", form), ("incident-form-refused", refused), ("incident-sent", sent), ("incident-list", list), ("problem-public-state", spoken)];

        Assert.All(cards, one => Snapshot.Match($"cards/{one.Name}", Tour.Steady(one.Card.Json)));
        Assert.All(cards, one => CardChecks.AssertReadable(one.Card.Json));
        await CardChecks.AssertValid([.. cards.Select(one => (one.Name, one.Card.Json))]);
    }

    private Task<Seen> SendAsync(SeenCard form, string severity = "3", string day = "2026-11-19", string time = "21:40") => _hanae.PressesAsync(
        form, "Transmettre", ("kind", "Projectile"), ("severity", severity), ("day", day), ("time", time), ("spot", "Aboard"), ("line", "4"),
        ("direction", "Return"), ("stop", "12"), ("minutes", "15"), ("video", "5"), ("complaint", "true"), ("called", "true"), ("number", "7788"));
}
