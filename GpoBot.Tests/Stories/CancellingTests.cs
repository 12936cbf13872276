using GpoBot.Tests.Calendar;
using GpoBot.Tests.Drivers;
using GpoBot.Tests.Mail;
using static GpoBot.Tests.Stories.MeetingTalk;

namespace GpoBot.Tests.Stories;

[Trait("Speed", "Slow")]
public sealed class CancellingTests
{
    [Fact]
    public async Task By_card_the_reason_is_chosen_and_the_meeting_goes()
    {
        await using var teams = await TeamsScenario.StartAsync();
        var alix = await teams.PersonAsync(TeamsScenario.Lead);
        var agathe = await teams.PersonAsync(TownHall);

        var card = (await alix.SaysAsync("annuler la réunion du 24")).Card;
        Has("mardi 24 novembre 2026 à 9 h 30", card.Text);
        var done = await alix.PressesAsync(card, "Annuler la réunion", ("reason", "OperationalNeed"));

        Has("Motif : renfort opérationnel. Les 10 participants sont prévenus", done.Text);
        Assert.Equal(["2026-12-08T09:30"], await teams.PlannedAsync("S01"));
        HasNot("24 novembre", (await alix.SaysAsync("réunions S01")).Text);
        Assert.Equal(1, agathe.Told("Réunion annulée"));
        Has("Motif : renfort opérationnel", agathe.LastCard.Text);
        var line = Assert.Single(await teams.AuditAsync("S01", "meeting.cancel"));
        Assert.Equal("R-S01-24 OperationalNeed", $"{line.ObjectId} {line.After}");
    }

    [Theory]
    [InlineData("annule la réunion du 24, motif : renfort opérationnel", null, "renfort opérationnel")]
    [InlineData("annuler la réunion du 24", "renfort opérationnel", "renfort opérationnel")]
    [InlineData("annuler la réunion du 24", "il y a grève", "perturbation (intempéries, grève)")]
    [InlineData("annuler la réunion du 24 car la salle est fermée", null, "lieu indisponible")]
    public async Task In_words_the_reason_is_shown_for_a_yes(string said, string? reason, string label)
    {
        await using var teams = await TeamsScenario.StartAsync();
        var alix = await teams.PersonAsync(TeamsScenario.Lead);

        var shown = await alix.SaysAsync(said);
        if (reason is not null) shown = await alix.SaysAsync(reason);
        Has("Répondez **oui** pour annuler la réunion", shown.Text);
        Assert.Equal(2, (await teams.PlannedAsync("S01")).Count);

        Has($"Motif : {label}", (await alix.SaysAsync("oui")).Text);
        Assert.Single(await teams.PlannedAsync("S01"));
    }

    [Fact]
    public async Task A_reason_out_of_the_list_is_asked_again_and_nothing_is_cancelled_without_one()
    {
        await using var teams = await TeamsScenario.StartAsync();
        var alix = await teams.PersonAsync(TeamsScenario.Lead);
        var card = (await alix.SaysAsync("annuler la réunion du 24")).Card;

        Has("Quel est le motif ?", (await alix.SaysAsync("oui")).Text);
        Has("Je n'ai pas reconnu le motif", (await alix.SaysAsync("parce que voilà")).Text);
        Has("Choisissez un motif", (await alix.PressesAsync(card, "Annuler la réunion")).Text);
        Has("Choisissez un motif", (await alix.PressesAsync(card, "Annuler la réunion", ("reason", "99"))).Text);
        Assert.Equal(2, (await teams.PlannedAsync("S01")).Count);

        Has("Réunion annulée", (await alix.PressesAsync(card, "Annuler la réunion", ("reason", "Leave"))).Text);
    }

    [Fact]
    public async Task Keeping_the_meeting_leaves_no_question_open()
    {
        await using var teams = await TeamsScenario.StartAsync();
        var alix = await teams.PersonAsync(TeamsScenario.Lead);
        var card = (await alix.SaysAsync("annuler la réunion du 24, motif : congés")).Card;

        Has("Réunion gardée", (await alix.PressesAsync(card, "Garder la réunion")).Text);
        Has("Aucune question n'est en attente", (await alix.SaysAsync("oui")).Text);
        Assert.Equal(2, (await teams.PlannedAsync("S01")).Count);
    }

    [Fact]
    public async Task Pressed_twice_it_tells_everybody_once()
    {
        await using var teams = await TeamsScenario.StartAsync();
        var alix = await teams.PersonAsync(TeamsScenario.Lead);
        var agathe = await teams.PersonAsync(TownHall);
        var card = (await alix.SaysAsync("annuler la réunion du 24")).Card;

        await alix.PressesAsync(card, "Annuler la réunion", ("reason", "Leave"));
        Has("n'est plus planifiée", (await alix.PressesAsync(card, "Annuler la réunion", ("reason", "Leave"))).Text);

        Assert.Equal(1, agathe.Told("Réunion annulée"));
        Assert.Single(teams.Mails("meeting-cancelled", "P10"));
    }

    [Fact]
    public async Task The_files_become_cancellations_of_the_same_event()
    {
        await using var teams = await TeamsScenario.StartAsync();
        var alix = await teams.PersonAsync(TeamsScenario.Lead);
        await alix.SaysAsync("planifie le GPO S01 le 1er décembre à 14h");
        await alix.SaysAsync("oui");
        var before = await ReadEvent.OneAsync(await teams.CalendarFileAsync("R-S01-26"));
        await alix.SaysAsync("annuler la réunion du 1er décembre, motif : grève");
        await alix.SaysAsync("oui");

        var after = await ReadEvent.OneAsync(await teams.CalendarFileAsync("R-S01-26"));
        Assert.Equal((before.Uid, "CANCEL", "CANCELLED"), (after.Uid, after.Method, after.Status));
        Assert.True(after.Sequence > before.Sequence);
        var mail = await ReadMail.OneAsync(Assert.Single(teams.Mails("meeting-cancelled", "P10")));
        Has("Motif : perturbation (intempéries, grève)", Spaces.Plain(mail.Text));
        Assert.Equal(before.Uid, (await ReadEvent.OneAsync(mail.Parts.Single(part => part.Type == "text/calendar").Text)).Uid);
    }

    [Fact]
    public async Task Nobody_is_reminded_of_a_meeting_that_is_off()
    {
        await using var teams = await TeamsScenario.StartAsync();
        var alix = await teams.PersonAsync(TeamsScenario.Lead);
        var agathe = await teams.PersonAsync(TownHall);
        await alix.SaysAsync("annuler la réunion du 24, motif : congés");
        await alix.SaysAsync("oui");

        await teams.MoveToAsync("2026-11-24T12:00:00+01:00");

        Assert.DoesNotContain(agathe.Sees, sent => sent.Card?.Text.StartsWith("Rappel", StringComparison.Ordinal) == true
            && sent.Card.Text.Contains("S01", StringComparison.Ordinal));
    }
}
