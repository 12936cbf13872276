using GpoBot.Tests.Drivers;
using static GpoBot.Tests.Stories.MeetingTalk;

namespace GpoBot.Tests.Stories;

/// <summary>The whole form in words: nothing of it needs a card.</summary>
[Trait("Speed", "Slow")]
public sealed class PlanningByTypingTests
{
    [Fact]
    public async Task One_question_follows_the_other_and_ok_takes_the_habit()
    {
        await using var teams = await TeamsScenario.StartAsync();
        var alix = await teams.PersonAsync(TeamsScenario.Lead);

        Has("quel jour ? « ok » pour le mardi 5 janvier 2027", (await alix.SaysAsync("planifier")).Text);
        Has("à quelle heure ? « ok » pour 9 h 30", (await alix.SaysAsync("ok")).Text);
        Has("pour combien de temps ? « ok » pour 1 h 30", (await alix.SaysAsync("ok")).Text);
        Has("où ? « ok » pour « Hôtel de police", (await alix.SaysAsync("ok")).Text);
        Has("une seule fois", (await alix.SaysAsync("ok")).Text);
        Has("qui inviter ? « ok » pour 10 contacts actifs", (await alix.SaysAsync("ok")).Text);
        Has("mardi 5 janvier 2027 à 9 h 30", (await alix.SaysAsync("ok")).Text);
        Has("Réunion planifiée", (await alix.SaysAsync("oui")).Text);
        Assert.Contains("2027-01-05T09:30", await teams.PlannedAsync("S01"));
    }

    [Fact]
    public async Task Each_question_takes_an_answer_of_its_own()
    {
        await using var teams = await TeamsScenario.StartAsync();
        var alix = await teams.PersonAsync(TeamsScenario.Lead);

        await alix.SaysAsync("planifier");
        Has("pour combien de temps", (await alix.SaysAsync("jeudi 3 décembre à 14h")).Text);
        Has("où ?", (await alix.SaysAsync("2h")).Text);
        Has("tous les 15 jours", (await alix.SaysAsync("en visio")).Text);
        Has("jusqu'à quand ? « ok » pour le jeudi 28 janvier 2027", (await alix.SaysAsync("tous les 15 jours")).Text);
        Has("qui inviter", (await alix.SaysAsync("14 janvier")).Text);
        var preview = (await alix.SaysAsync("tous sauf la mairie")).Text;

        Has("3 réunions à créer", preview);
        Has("En visioconférence", preview);
        Has("Invitations à 8 contacts", preview);
        HasNot("Ville de Montfictif", preview);
    }

    [Theory]
    [InlineData("plutôt à 10h30", "mardi 1er décembre 2026 à 10 h 30")]
    [InlineData("en visio", "En visioconférence")]
    [InlineData("jeudi 3 décembre", "jeudi 3 décembre 2026 à 14 h")]
    [InlineData("sans le collège", "Invitations à 9 contacts")]
    [InlineData("S03", "Maison du droit de Montfictif")]
    public async Task A_plan_that_waits_can_be_changed_by_saying_what_is_other(string said, string shown)
    {
        await using var teams = await TeamsScenario.StartAsync();
        var alix = await teams.PersonAsync(TeamsScenario.Lead);
        await alix.SaysAsync("planifie le GPO S01 le 1er décembre à 14h");

        var preview = await alix.SaysAsync(said);

        Has(shown, preview.Text);
        Has("Créer et inviter", preview.Text);
    }

    [Fact]
    public async Task Modifier_brings_the_form_filled_in_by_word_as_by_button()
    {
        await using var teams = await TeamsScenario.StartAsync();
        var alix = await teams.PersonAsync(TeamsScenario.Lead);
        var preview = await alix.SaysAsync("planifie le GPO S01 tous les mois le 1er décembre à 14h jusqu'au 30 juin");

        var pressed = (await alix.PressesAsync(preview.Card, "Modifier")).Card.Inputs();
        var typed = (await alix.SaysAsync("modifier")).Card.Inputs();

        Assert.Equal("2026-12-01 14:00 Monthly 2027-06-30", $"{typed["date"]} {typed["time"]} {typed["rhythm"]} {typed["until"]}");
        Assert.Equal(typed, pressed);
    }

    [Fact]
    public async Task Two_GPOs_that_fit_the_words_are_a_question()
    {
        await using var teams = await TeamsScenario.StartAsync();
        var alix = await teams.PersonAsync(TeamsScenario.Lead);

        Has("S01 et S03 correspondent", (await alix.SaysAsync("planifie le GPO Montfictif jeudi à 10h")).Text);
        var preview = (await alix.SaysAsync("S03")).Text;

        Has("S03 Montfictif – Gare et Faubourgs", preview);
        Has("jeudi 26 novembre 2026 à 10 h", preview);
    }

    [Fact]
    public async Task Help_and_another_command_come_through_and_the_question_stays_open()
    {
        await using var teams = await TeamsScenario.StartAsync();
        var alix = await teams.PersonAsync(TeamsScenario.Lead);
        await alix.SaysAsync("planifier");

        Has("Que puis-je faire", (await alix.SaysAsync("aide")).Text);
        Has("réunions à venir", (await alix.SaysAsync("réunions")).Text);
        Has("pour combien de temps", (await alix.SaysAsync("mardi 1er décembre à 14h")).Text);
    }

    [Fact]
    public async Task No_leaves_everything_as_it_was()
    {
        await using var teams = await TeamsScenario.StartAsync();
        var alix = await teams.PersonAsync(TeamsScenario.Lead);
        await alix.SaysAsync(SeriesOfTuesdays);

        Has("rien n'a été enregistré", (await alix.SaysAsync("non")).Text);
        Has("Aucune question n'est en attente", (await alix.SaysAsync("oui")).Text);
        Assert.Equal(2, (await teams.PlannedAsync("S01")).Count);
    }
}
