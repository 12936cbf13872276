using GpoBot.Tests.Drivers;

namespace GpoBot.Tests.EndToEnd;

/// <summary>
/// What a GPO is for, in one go: a problem is registered and retained, somebody commits to it, it is spoken of in a meeting, the
/// decisions are validated, the members are asked whether it is solved, it is closed, and it counts in the bilan.
/// </summary>
[Trait("Speed", "Slow")]
public sealed class CycleWayTests
{
    [Fact]
    public async Task A_problem_goes_from_its_registration_over_a_meeting_to_the_bilan()
    {
        await using var bot = await BotProcess.Start();
        await using var chromium = await Chromium.Start();
        await using var leadSide = await PlaygroundProcess.Start(TeamsScenario.Lead, bot.Address);
        await using var partnerSide = await PlaygroundProcess.Start(TeamsScenario.Landlord, bot.Address);
        var alix = await TeamsPage.Open(chromium, leadSide);
        var gael = await TeamsPage.Open(chromium, partnerSide);
        await alix.WaitForText("Bienvenue");
        await gael.WaitForText("Bienvenue");

        await Register(alix);
        await Commit(alix, gael);
        await Hold(bot, alix, gael);
        await Validate(alix, gael);
        await Evaluate(bot, chromium, alix, gael);
        await Close(alix, gael);
    }

    private static async Task Register(TeamsPage alix)
    {
        await alix.Say("nouvelle problématique");
        await alix.WaitForText("Enregistrer une problématique");
        await alix.Choose("GPO (obligatoire)", "S01 – Montfictif – Les Marronniers");
        await alix.Fill("Ce qui se passe, sans nom de personne (obligatoire)", "Dépôts sauvages devant le local vélo");
        await alix.Fill("Lieu, sans nom ni étage (obligatoire)", "Impasse des Essais");
        await alix.Choose("Catégorie (obligatoire)", "Incivilités, dépôts, dégradations");
        await alix.Fill("Indicateur : ce qui se compte, facultatif", "Dépôts constatés par semaine");
        await alix.Fill("Valeur de départ, facultative", "9");
        await alix.Fill("Cible, facultative", "2");
        await alix.Screenshot("40-problematique");
        await alix.Press("Enregistrer");
        await alix.WaitForText("Problématique PB21 enregistrée");
        await alix.Screenshot("41-la-retenir");
        await alix.Say("1 2 3 4");
        await alix.WaitForText("PB21 est retenue");
        await alix.Screenshot("42-retenue");
    }

    private static async Task Commit(TeamsPage alix, TeamsPage gael)
    {
        await alix.Say("ajoute une action pour l'office HLM sur PB21 : fermer le local vélo avant le 27 novembre");
        await alix.WaitForText("Engagement à confirmer");
        await alix.Press("Enregistrer");
        await alix.WaitForText("Engagement AC061 enregistré");
        await gael.WaitForText("Nouvel engagement de votre organisation");
        await gael.Screenshot("43-nouvel-engagement");
        await alix.Say("ordre du jour");
        await alix.WaitForText("PB21");
        await alix.Screenshot("44-ordre-du-jour");
    }

    private static async Task Hold(BotProcess bot, TeamsPage alix, TeamsPage gael)
    {
        await bot.MoveTo("2026-11-24T09:35:00+01:00");
        await alix.Say("tenir la réunion");
        await alix.WaitForText("Présences, réunion du mardi 24 novembre");
        await alix.Choose("Organisations présentes", "Office HLM Fictif du Val-d'Exemple");
        await alix.Choose("Organisations présentes", "Collège Ada-Fictive (Montfictif)");
        await alix.Screenshot("45-presences");
        await alix.Press("Enregistrer les présences");
        await alix.WaitForText("Les présences sont enregistrées");
        await alix.Press("AC061 fait");
        await alix.WaitForText("AC061 : fait, c'est enregistré");
        await alix.Screenshot("46-reunion-en-cours");
        await alix.Say("décision : poser un panneau devant le local vélo");
        await alix.WaitForText("Je note la décision");
        await alix.Say("oui");
        await alix.Say("clore la réunion");
        await alix.WaitForText("Je clos la réunion");
        await alix.Say("oui");
        await alix.WaitForText("La réunion est close : 3 organisations présentes sur 8");
        await alix.Screenshot("47-projet-de-releve");
        await gael.Say("relevé");
        await gael.WaitForText("Aucun relevé de décisions n'est encore validé");
    }

    private static async Task Validate(TeamsPage alix, TeamsPage gael)
    {
        await alix.Press("Valider et diffuser");
        await alix.WaitForText("validé et diffusé");
        await alix.Screenshot("48-releve-valide");
        await gael.WaitForText("Poser un panneau devant le local vélo");
        await gael.Screenshot("49-releve-recu");
    }

    private static async Task Evaluate(BotProcess bot, Chromium chromium, TeamsPage alix, TeamsPage gael)
    {
        await alix.Say("PB21 indicateur 1");
        await alix.WaitForText("mesure 1 le");
        await alix.Say("oui");
        await alix.WaitForText("9 → 1 (cible 2)");
        await alix.Screenshot("50-indicateur");
        await alix.Say("demande les avis sur PB21");
        await alix.WaitForText("Je demande aux membres si PB21");
        await alix.Press("Demander les avis");
        await alix.WaitForText("PB21 : les avis sont demandés");
        await gael.WaitForText("PB21");
        await gael.Choose("Votre avis (obligatoire)", "Plutôt oui");
        await gael.Screenshot("51-avis");
        await gael.Press("Donner cet avis");
        await gael.WaitForText("C'est enregistré : plutôt oui");
        await Opine(alix);
        // The rule asks for three organisations: the school comes by for a moment.
        await using var schoolSide = await PlaygroundProcess.Start(DemoPeople.HeadOfSchool, bot.Address);
        var school = await TeamsPage.Open(chromium, schoolSide);
        await school.WaitForText("Bienvenue");
        await Opine(school);
    }

    private static async Task Opine(TeamsPage person)
    {
        await person.Say("PB21 oui");
        await person.WaitForText("sur PB21");
        await person.Say("oui");
        await person.WaitForText("C'est enregistré : oui");
    }

    private static async Task Close(TeamsPage alix, TeamsPage gael)
    {
        await alix.Say("PB21 est résolu");
        await alix.WaitForText("PB21 : les conditions sont réunies");
        await alix.Screenshot("52-conditions");
        await alix.Press("Clore comme résolu");
        await alix.WaitForText("PB21 est close comme résolue");
        await alix.Screenshot("53-close");
        await gael.WaitForText("PB21 est close comme résolue");
        await gael.Screenshot("54-merci-a-tous");
        await alix.Say("bilan S01");
        await alix.WaitForText("Bilan – S01");
        await alix.Screenshot("55-bilan");
    }
}
