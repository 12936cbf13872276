using GpoBot.Tests.Delivery;
using GpoBot.Tests.Drivers;
using GpoBot.Tests.Drivers.FakeGraph;
using static Microsoft.Playwright.Assertions;

namespace GpoBot.Tests.EndToEnd;

/// <summary>
/// A series in Microsoft 365 as its lead and a landlord live it: a time is found, the series planned around the holidays, answered in
/// Outlook and in Teams, moved by hand, put right, and read in the landlord's own calendar.
/// </summary>
[Trait("Speed", "Slow")]
public sealed class CalendarWayTests
{
    private const string Luc = "luc.traitdunion@police.example.org";
    private static readonly DateTimeOffset Friday = new(2026, 11, 20, 9, 40, 0, TimeSpan.FromHours(1));

    [Fact]
    public async Task A_series_is_planned_answered_here_and_in_outlook_moved_by_hand_and_put_right()
    {
        await using var graph = await GraphServer.StartAsync(GraphStory.Mailbox);
        graph.Schedules.People[TeamsScenario.Lead] = new FakeSchedule().With("2026-11-23T08:00", 180);
        graph.Schedules.People[Luc] = new FakeSchedule().With("2026-11-25T13:00", 120);
        graph.Subscriptions.Telling = Telling.AtOnce;
        var settings = GraphStory.Settings(graph, "__");
        settings["Site__Url"] = BotProcess.OwnAddress;
        await using var bot = await BotProcess.Start(settings: settings);
        await using var chromium = await Chromium.Start();
        await using var leadSide = await PlaygroundProcess.Start(TeamsScenario.Lead, bot.Address);
        await using var partnerSide = await PlaygroundProcess.Start(TeamsScenario.Landlord, bot.Address);
        var alix = await TeamsPage.Open(chromium, leadSide);
        var gael = await TeamsPage.Open(chromium, partnerSide);
        await alix.WaitForText("Bienvenue");
        await gael.WaitForText("Bienvenue");

        await Plan(alix);
        await Answer(bot, alix, gael, graph);
        await MoveByHand(alix, graph);
        await MoveBySentence(alix);
        await Subscribe(gael, bot);
    }

    private static async Task Plan(TeamsPage alix)
    {
        await alix.Say("trouve un créneau pour le GPO S01 la semaine prochaine");
        await alix.WaitForText("Je ne vois pas l'agenda de");
        await alix.Screenshot("20-creneaux");
        await alix.Say("annuler");
        await alix.Say("planifie le GPO S01 tous les 15 jours le mardi à 9h30");
        await alix.WaitForText("Série à confirmer");
        await alix.Screenshot("21-serie-et-fermeture");
        await alix.Press("Créer et inviter");
        await alix.WaitForText("2 réunions planifiées");
    }

    private static async Task Answer(BotProcess bot, TeamsPage alix, TeamsPage gael, GraphServer graph)
    {
        await bot.MoveTo("2026-11-20T09:05:00+01:00");
        Assert.NotEmpty(graph.Subscriptions.Live);
        var january = graph.Mailboxes[GraphStory.Mailbox].Events.MinBy(made => made.Start)!;
        graph.Mailboxes[GraphStory.Mailbox].Answer(january, TeamsScenario.Landlord, "accepted", Friday);
        await bot.MoveTo("2026-11-20T09:45:00+01:00");
        await graph.Subscriptions.ChangedAsync();
        await bot.MoveTo("2026-11-20T09:46:00+01:00");

        await gael.Say("je ne pourrai pas venir mardi");
        await gael.WaitForText("C'est bien cela");
        await gael.Screenshot("22-absence");
        await gael.Say("oui");
        await gael.WaitForText("Changer");
        await alix.Say("qui vient mardi ?");
        await alix.WaitForText("Qui vient");
        await alix.Screenshot("23-qui-vient");
        await alix.Say("qui vient le 5 janvier ?");
        await alix.WaitForText("1 organisation sur 8 représentée");
        await alix.Screenshot("24-reponse-d-outlook");
    }

    private static async Task MoveByHand(TeamsPage alix, GraphServer graph)
    {
        var mailbox = graph.Mailboxes[GraphStory.Mailbox];
        var january = mailbox.Events.MinBy(made => made.Start)!;
        mailbox.MoveByHand(january, january.Start.AddDays(2), january.End.AddDays(2));
        await graph.Subscriptions.ChangedAsync();

        await alix.WaitForText("a été déplacée à la main");
        await alix.Screenshot("25-deplacee-a-la-main");
        await alix.Press("Garder le nouvel horaire");
        await alix.WaitForText("Nouvel horaire gardé");
        await alix.Screenshot("26-nouvel-horaire");
    }

    private static async Task MoveBySentence(TeamsPage alix)
    {
        await alix.Say("décale la réunion du 19 janvier à jeudi 21 janvier 14h, en visio");
        await alix.WaitForText("jeudi 21 janvier 2027 à 14 h");
        await alix.Screenshot("27-deplacer");
        await alix.Press("Déplacer et prévenir");
        await alix.WaitForText("Réunion déplacée");
        await alix.Say("fermetures");
        await alix.WaitForText("Fermetures");
        await alix.Screenshot("28-fermetures");
    }

    private static async Task Subscribe(TeamsPage gael, BotProcess bot)
    {
        await gael.Say("mon agenda");
        var card = await gael.WaitForText(".ics");
        await gael.Screenshot("29-mon-agenda");
        await Expect(card).ToContainTextAsync("/calendar/");
        var text = await card.InnerTextAsync();
        var at = text.IndexOf(bot.Address.OriginalString, StringComparison.Ordinal);
        var link = text[at..(text.IndexOf(".ics", at, StringComparison.Ordinal) + 4)];

        var feed = await bot.Http.GetStringAsync(link);
        Assert.Contains("BEGIN:VCALENDAR", feed, StringComparison.Ordinal);
        Assert.Contains("20270121T140000", feed, StringComparison.Ordinal);
    }
}
