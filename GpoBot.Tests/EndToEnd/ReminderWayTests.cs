using GpoBot.Tests.Drivers;

namespace GpoBot.Tests.EndToEnd;

/// <summary>
/// A week of reminders as the lead and a landlord live it: what will leave is seen before it leaves, a Monday's reminders come in
/// one message, opinions are asked and given, and who has answered stands on one card.
/// </summary>
[Trait("Speed", "Slow")]
public sealed class ReminderWayTests
{
    [Fact]
    public async Task Reminders_are_foreseen_come_together_are_put_off_and_followed_up()
    {
        await using var bot = await BotProcess.Start(settings: new Dictionary<string, string> { ["Site__Url"] = BotProcess.OwnAddress });
        await using var chromium = await Chromium.Start();
        await using var leadSide = await PlaygroundProcess.Start(TeamsScenario.Lead, bot.Address);
        await using var partnerSide = await PlaygroundProcess.Start(TeamsScenario.Landlord, bot.Address);
        var alix = await TeamsPage.Open(chromium, leadSide);
        var gael = await TeamsPage.Open(chromium, partnerSide);
        await alix.WaitForText("Bienvenue");
        await gael.WaitForText("Bienvenue");

        await alix.Say("rappels");
        await alix.WaitForText("Prochains rappels");
        await alix.Screenshot("30-prochains-rappels");
        await alix.Say("réglages des rappels");
        await alix.WaitForText("Réglages des rappels");
        await alix.Screenshot("31-reglages");

        await bot.MoveTo("2026-11-23T09:01:00+01:00");
        await gael.WaitForText("Vos rappels du lundi 23 novembre");
        await gael.Screenshot("32-rappels-du-lundi");
        await alix.Screenshot("33-rappels-de-la-referente");
        await gael.Say("rappelle-moi AC003 jeudi");
        await gael.WaitForText("C'est bien cela");
        await gael.Say("oui");
        await gael.Screenshot("34-plus-tard");

        await alix.Say("demande les avis sur PB03");
        await alix.WaitForText("PB03");
        await alix.Say("oui");
        await gael.WaitForText("Plutôt oui");
        await gael.Screenshot("35-avis-demande");
        await gael.Say("PB03 plutôt oui");
        await gael.WaitForText("C'est bien cela");
        await gael.Say("oui");
        await alix.Say("avis PB03");
        await alix.WaitForText("organisation");
        await alix.Screenshot("36-avis-recueillis");

        await alix.Say("suivi");
        await alix.WaitForText("Suivi");
        await alix.Screenshot("37-suivi");
    }
}
