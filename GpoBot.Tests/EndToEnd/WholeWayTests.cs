using System.Net.Http.Json;
using System.Text.Json;
using GpoBot.Tests.Drivers;
using Microsoft.Playwright;

namespace GpoBot.Tests.EndToEnd;

/// <summary>The main job, as two people live it in Teams: the sector lead and a landlord, side by side.</summary>
[Trait("Speed", "Slow")]
public sealed class WholeWayTests
{
    [Fact]
    public async Task A_lead_plans_and_asks_a_partner_answers_both_are_reminded_and_a_meeting_is_cancelled()
    {
        await using var bot = await BotProcess.Start();
        await using var chromium = await Chromium.Start();
        await using var leadSide = await PlaygroundProcess.Start(TeamsScenario.Lead, bot.Address);
        await using var partnerSide = await PlaygroundProcess.Start(TeamsScenario.Landlord, bot.Address);
        var alix = await TeamsPage.Open(chromium, leadSide);
        var gael = await TeamsPage.Open(chromium, partnerSide);
        await alix.WaitForText("Bienvenue");
        await gael.WaitForText("Bienvenue");

        await alix.Say("aide");
        await alix.WaitForText("Que puis-je faire pour vous");
        await alix.Screenshot("01-aide");

        await PlanBySentence(alix);
        await PlanByForm(alix);
        await Promise(alix, gael);
        await Lists(alix, gael);
        await TimePasses(bot, alix, gael);
        await Cancel(alix, gael);
        await NobodyWasToldTwice(bot);
    }

    private static async Task PlanBySentence(TeamsPage alix)
    {
        await alix.Say("planifie le GPO S01 tous les 15 jours le mardi à 9h30");
        await alix.WaitForText("déjà planifiée, conservée");
        await alix.Screenshot("02-planifier-phrase");
        await alix.Press("Créer et inviter");
        await alix.WaitForText("2 réunions planifiées");
        await alix.Screenshot("03-serie-planifiee");
    }

    private static async Task PlanByForm(TeamsPage alix)
    {
        await alix.Say("planifier");
        await alix.WaitForText("Partenaires à inviter");
        await alix.Screenshot("04-planifier-carte");
        await alix.Fill("Date de la première réunion (obligatoire)", "2026-12-01");
        await alix.Fill("Heure (obligatoire)", "14:00");
        await alix.Press("Voir les dates");
        await alix.WaitForText("mardi 1er décembre 2026 à 14 h");
        await alix.Press("Créer et inviter");
        await alix.WaitForText("Réunion planifiée");
        await alix.Screenshot("05-reunion-planifiee");
    }

    private static async Task Promise(TeamsPage alix, TeamsPage gael)
    {
        await alix.Say("ajoute une action pour le bailleur : fermer le local vélo avant le 15 décembre");
        await alix.WaitForText("Qui s'engage");
        await alix.Screenshot("06-quel-bailleur");
        await alix.Press("Office HLM Fictif du Val-d'Exemple");
        await alix.WaitForText("Pour quelle problématique");
        await alix.Say("PB01");
        await alix.WaitForText("Engagement à confirmer");
        await alix.Press("Enregistrer");
        await alix.WaitForText("Engagement AC061 enregistré");

        await gael.WaitForText("Nouvel engagement de votre organisation");
        await gael.Screenshot("07-nouvel-engagement");
        await gael.Choose("Où en êtes-vous ? (obligatoire)", "Bloqué");
        await gael.Choose("Motif, si bloqué", "fournisseur");
        await gael.Press("Envoyer");
        await gael.WaitForText("Enregistré : Bloqué");
        await gael.Screenshot("08-reponse-enregistree");
        await alix.WaitForText("AC061 : Bloqué, motif : fournisseur");
        await alix.Screenshot("09-reponse-recue");

        await gael.Say("AC061 fait");
        await gael.WaitForText("C'est bien cela");
        await gael.Say("oui");
        await gael.WaitForText("Enregistré : Fait");
        await alix.WaitForText("AC061 : Fait");
    }

    private static async Task Lists(TeamsPage alix, TeamsPage gael)
    {
        await alix.Say("réunions");
        await alix.WaitForText("réunions à venir");
        await alix.Screenshot("10-reunions");
        await gael.Say("mes actions");
        await gael.WaitForText("AC003");
        await gael.Screenshot("11-mes-actions");
        await alix.Say("retards");
        await alix.WaitForText("engagements en retard");
        await alix.Screenshot("12-retards");
    }

    private static async Task TimePasses(BotProcess bot, TeamsPage alix, TeamsPage gael)
    {
        await bot.MoveTo("2026-11-23T09:30:00+01:00");
        await gael.WaitForText("Vos rappels du lundi 23 novembre");
        await gael.Screenshot("13-rappel");
        await bot.MoveTo("2026-11-24T08:31:00+01:00");
        await gael.WaitForText("Rappel : réunion aujourd'hui à 9 h 30");
        await alix.WaitForText("Rappel : réunion aujourd'hui à 9 h 30");
    }

    private static async Task Cancel(TeamsPage alix, TeamsPage gael)
    {
        await alix.Say("annuler la réunion du 1er décembre");
        await alix.WaitForText("Annuler cette réunion");
        await alix.Screenshot("14-annuler");
        await alix.Choose("Motif (obligatoire)", "renfort opérationnel");
        await alix.Press("Annuler la réunion");
        await alix.WaitForText("Réunion annulée");
        await gael.WaitForText("Motif : renfort opérationnel");
        await gael.Screenshot("15-reunion-annulee");
    }

    private static async Task NobodyWasToldTwice(BotProcess bot)
    {
        var outbox = await bot.Http.GetFromJsonAsync<JsonElement>("/dev/outbox");
        var messages = outbox.EnumerateArray().Where(line => line.GetProperty("kind").GetString() == "message").ToList();
        Assert.NotEmpty(messages);
        Assert.All(messages, line => Assert.Contains(line.GetProperty("state").GetString(), new[] { "sent", "dropped" }));
        Assert.Equal(messages.Count, messages.Select(line => line.GetProperty("id").GetString()).Distinct().Count());
    }
}
