using GpoBot.Tests.Drivers;
using Microsoft.Playwright;

namespace GpoBot.Tests.EndToEnd;

/// <summary>
/// The pictures of the user guide and of the README, taken from the running bot into <c>TestResults/images</c>; with
/// <c>GPOBOT_UPDATE_SNAPSHOTS=1</c> into <c>docs/images</c>.
/// </summary>
[Trait("Speed", "Slow")]
public sealed class GuidePicturesTests
{
    private const int LargestPicture = 150 * 1024;

    private static readonly string Folder = Environment.GetEnvironmentVariable("GPOBOT_UPDATE_SNAPSHOTS") == "1"
        ? Repository.File("docs", "images")
        : Repository.File("TestResults", "images");

    [Fact]
    public async Task The_guide_shows_the_cards_as_they_are()
    {
        await using var bot = await BotProcess.Start();
        await using var chromium = await Chromium.Start();
        await using var leadSide = await PlaygroundProcess.Start(TeamsScenario.Lead, bot.Address);
        await using var partnerSide = await PlaygroundProcess.Start(TeamsScenario.Landlord, bot.Address);
        var alix = await TeamsPage.Open(chromium, leadSide);
        var gael = await TeamsPage.Open(chromium, partnerSide);
        await gael.WaitForText("Bienvenue");

        await alix.Say("planifier");
        var form = await Take(alix, "Partenaires à inviter", "planifier");
        await alix.Say("planifie le GPO S01 tous les 15 jours le vendredi 11 décembre à 10h jusqu'au 22 janvier");
        var preview = await Take(alix, "Série à confirmer", "confirmer");
        await alix.Press("Abandonner");
        await alix.Say("ajoute une action pour l'office HLM sur PB01 : fermer le local vélo avant le 15 décembre");
        await alix.WaitForText("Engagement à confirmer");
        await alix.Press("Enregistrer");
        var asked = await Take(gael, "Nouvel engagement de votre organisation", "engagement");
        await gael.Choose("Où en êtes-vous ? (obligatoire)", "Bloqué");
        await gael.Choose("Motif, si bloqué", "fournisseur");
        await gael.Press("Envoyer");
        var recorded = await Take(gael, "Enregistré : Bloqué", "reponse");
        var told = await Take(alix, "AC061 : Bloqué, motif : fournisseur", null);
        var both = await SideBySide(chromium, [preview, told], [asked]);

        Assert.All(new[] { form, preview, asked, recorded }, picture => Assert.InRange(picture.Length, 4096, LargestPicture));
        Assert.InRange(both.Length, 4096, 250 * 1024);
    }

    [Fact]
    public async Task The_guide_shows_a_meeting_from_the_problem_to_the_bilan()
    {
        await using var bot = await BotProcess.Start();
        await using var chromium = await Chromium.Start();
        await using var leadSide = await PlaygroundProcess.Start(TeamsScenario.Lead, bot.Address);
        var alix = await TeamsPage.Open(chromium, leadSide);

        await alix.Say("nouvelle problématique : dépôts sauvages impasse des Essais, GPO S01");
        var problem = await Take(alix, "Problématique à confirmer", "problematique");
        await alix.Say("oui");
        await alix.WaitForText("Problématique PB21 enregistrée");
        await alix.Say("oui");
        await alix.WaitForText("PB21 est retenue");
        await bot.MoveTo("2026-11-24T09:35:00+01:00");
        await alix.Say("présents : mairie, collège");
        await alix.Say("oui");
        await alix.WaitForText("Les présences sont enregistrées");
        await alix.Press("AC003 fait");
        var held = await Take(alix, "AC003 : fait, c'est enregistré", "reunion");
        await alix.Say("clore la réunion");
        await alix.Say("oui");
        await alix.WaitForText("La réunion est close");
        await alix.Press("Valider et diffuser");
        await alix.WaitForText("validé et diffusé");
        await alix.Say("relevé");
        var record = await Take(alix, "Corriger (nouvelle version)", "releve");
        await alix.Say("bilan S01");
        var report = await Take(alix, "Bilan – S01", "bilan");

        Assert.All(new[] { problem, held, record, report }, picture => Assert.InRange(picture.Length, 4096, LargestPicture));
    }

    /// <summary>The latest card that says this, alone.</summary>
    private static async Task<byte[]> Take(TeamsPage page, string says, string? name)
    {
        var card = (await page.WaitForText(says)).Locator(".ac-adaptiveCard").Last;
        return await card.ScreenshotAsync(new() { Path = name is null ? null : Path.Combine(Folder, $"{name}.png") });
    }

    private static async Task<byte[]> SideBySide(Chromium chromium, byte[][] lead, byte[][] partner)
    {
        var page = await chromium.Open(new Uri("about:blank"));
        await page.SetContentAsync($$"""
            <style>
              body { font: 15px sans-serif; margin: 0; background: #f3f2f1; display: inline-flex; gap: 24px; padding: 20px }
              section { width: 400px } h1 { font-size: 17px; margin: 0 0 10px } img { display: block; width: 400px; margin-bottom: 14px; border-radius: 6px }
            </style>
            <section><h1>Le référent</h1>{{Images(lead)}}</section><section><h1>Le partenaire</h1>{{Images(partner)}}</section>
            """);
        return await page.Locator("body").ScreenshotAsync(new() { Path = Path.Combine(Folder, "gpobot.png") });
    }

    private static string Images(byte[][] pictures) => string.Concat(
        pictures.Select(picture => $"<img src='data:image/png;base64,{Convert.ToBase64String(picture)}'>"));
}
