using GpoBot.Tests.Calendar;
using GpoBot.Tests.Drivers;
using GpoBot.Tests.Mail;
using static GpoBot.Tests.Stories.MeetingTalk;

namespace GpoBot.Tests.Stories;

[Trait("Speed", "Slow")]
public sealed class MovingByWordsTests
{
    [Fact]
    public async Task A_move_is_shown_from_when_to_when_and_told_to_everybody_once_confirmed()
    {
        await using var teams = await TeamsScenario.StartAsync();
        var alix = await teams.PersonAsync(TeamsScenario.Lead);
        var agathe = await teams.PersonAsync(TownHall);

        var shown = await alix.SaysAsync("décale la réunion de mardi à jeudi 14h");
        Has("Changement à confirmer – S01", shown.Text);
        Has("mardi 24 novembre 2026 à 9 h 30 → jeudi 26 novembre 2026 à 14 h", shown.Text);
        Has("À prévenir : 10 participants. Les réponses déjà données valaient pour l'ancienne date", shown.Text);
        Assert.Equal(["2026-11-24T09:30", "2026-12-08T09:30"], await teams.PlannedAsync("S01"));

        Has("Réunion déplacée", (await alix.SaysAsync("oui")).Text);
        Assert.Equal(["2026-11-26T14:00", "2026-12-08T09:30"], await teams.PlannedAsync("S01"));
        Assert.Equal(1, agathe.Told("Réunion déplacée"));
        Has("jeudi 26 novembre 2026 à 14 h", agathe.LastCard.Text);
        Has("Elle était prévue le mardi 24 novembre 2026 à 9 h 30.", agathe.LastCard.Text);
        var line = Assert.Single(await teams.AuditAsync("S01", "meeting.move"));
        Assert.Equal("R-S01-24:2026-11-26T14:00/90/OnSite", line.After);
    }

    [Fact]
    public async Task The_mail_carries_the_same_event_with_a_higher_sequence()
    {
        await using var teams = await TeamsScenario.StartAsync();
        var alix = await teams.PersonAsync(TeamsScenario.Lead);
        await alix.SaysAsync("planifie le GPO S01 le 1er décembre à 14h");
        await alix.SaysAsync("oui");
        var before = await ReadEvent.OneAsync(await teams.CalendarFileAsync("R-S01-26"));
        await alix.SaysAsync("reporte la réunion du 1er décembre au 3 décembre à 15h pendant 1h");
        await alix.SaysAsync("oui");
        await alix.SaysAsync("décale la réunion du 3 décembre à 16h");
        await alix.SaysAsync("oui");

        var mails = teams.Mails("meeting-moved", "P10");
        Assert.Equal(2, mails.Count);
        var events = new List<ReadEvent>();
        foreach (var mail in mails)
            events.Add(await ReadEvent.OneAsync((await ReadMail.OneAsync(mail)).Parts.Single(part => part.Type == "text/calendar").Text));
        Assert.All(events, told => Assert.Equal((before.Uid, "REQUEST", "CONFIRMED"), (told.Uid, told.Method, told.Status)));
        Assert.Equal([before.Sequence + 1, before.Sequence + 2], events.Select(told => told.Sequence));
        Assert.Equal(["2026-12-03T15:00:00", "2026-12-03T16:00:00"], events.Select(told => told.Start.Wall[..19]));
        Assert.Equal("2026-12-03T17:00:00", events[1].End.Wall[..19]);
        var file = await ReadEvent.OneAsync(await teams.CalendarFileAsync("R-S01-26"));
        Assert.Equal((before.Uid, before.Sequence + 2), (file.Uid, file.Sequence));
    }

    [Fact]
    public async Task The_format_changes_for_the_next_meeting_and_its_answers_stay()
    {
        await using var teams = await TeamsScenario.StartAsync();
        var alix = await teams.PersonAsync(TeamsScenario.Lead);
        var agathe = await teams.PersonAsync(TownHall);

        var shown = (await alix.SaysAsync("passe la réunion en visio")).Text;
        Has("mardi 24 novembre 2026 à 9 h 30", shown);
        Has("Lieu : Hôtel de police de Montfictif, salle Exemple 1 → En visioconférence", shown);
        Has("Les réponses déjà données restent", shown);
        Has("Réunion modifiée", (await alix.SaysAsync("oui")).Text);

        Assert.Equal(1, agathe.Told("Réunion modifiée"));
        Has("La date ne change pas", agathe.LastCard.Text);
        var back = (await alix.SaysAsync("passe la réunion du 24 en présentiel")).Text;
        Has("Lieu : En visioconférence → Hôtel de police de Montfictif, salle Exemple 1", back);
        Has("Réunion modifiée", (await alix.SaysAsync("oui")).Text);
        Assert.Equal("Hôtel de police de Montfictif, salle Exemple 1", (await teams.GpoAsync("S01")).FindMeeting("R-S01-24")!.Place);
        Assert.Equal(2, (await teams.AuditAsync("S01", "meeting.change")).Count);
    }

    [Fact]
    public async Task Before_the_yes_more_can_be_said_and_another_meeting_be_meant()
    {
        await using var teams = await TeamsScenario.StartAsync();
        var alix = await teams.PersonAsync(TeamsScenario.Lead);
        await alix.SaysAsync("déplace la réunion de S01 à 10h");

        Has("mardi 24 novembre 2026 à 9 h 30 → mardi 24 novembre 2026 à 11 h", (await alix.SaysAsync("plutôt à 11h")).Text);
        Has("Durée : 1 h 30 → 2 h", (await alix.SaysAsync("pendant 2 heures")).Text);
        var shown = (await alix.SaysAsync("celle du 8 décembre")).Text;
        Has("mardi 8 décembre 2026 à 9 h 30 → mardi 8 décembre 2026 à 11 h", shown);
        Has("1 h 30 → 2 h", shown);
        await alix.SaysAsync("oui");

        Assert.Equal(["2026-11-24T09:30", "2026-12-08T11:00"], await teams.PlannedAsync("S01"));
    }

    [Fact]
    public async Task Without_a_day_the_form_comes_and_words_answer_it()
    {
        await using var teams = await TeamsScenario.StartAsync();
        var alix = await teams.PersonAsync(TeamsScenario.Lead);

        Has("Réunion prévue le mardi 24 novembre 2026 à 9 h 30", (await alix.SaysAsync("reporte la réunion de mardi")).Text);
        Has("Que faut-il changer ?", (await alix.SaysAsync("oui")).Text);
        Has("Je n'ai pas compris ce qui change", (await alix.SaysAsync("la bleue")).Text);
        Has("→ jeudi 26 novembre 2026 à 14 h", (await alix.SaysAsync("jeudi à 14h")).Text);
        await alix.SaysAsync("oui");

        Assert.Equal("2026-11-26T14:00", (await teams.PlannedAsync("S01"))[0]);
    }

    [Fact]
    public async Task Which_of_several_is_asked_when_nothing_more_was_said()
    {
        await using var teams = await TeamsScenario.StartAsync();
        var alix = await teams.PersonAsync(TeamsScenario.Lead);

        var choice = await alix.SaysAsync("déplacer la réunion");
        Has("Quelle réunion faut-il déplacer ou changer ?", choice.Text);
        var form = await alix.PressesAsync(choice.Card, "S01, mar. 8 déc., 9 h 30");

        Has("Réunion prévue le mardi 8 décembre 2026", form.Text);
        Has("→ jeudi 10 décembre 2026 à 9 h 30", (await alix.SaysAsync("jeudi")).Text);
    }

    [Fact]
    public async Task A_no_leaves_everything_and_a_second_yes_does_nothing()
    {
        await using var teams = await TeamsScenario.StartAsync();
        var alix = await teams.PersonAsync(TeamsScenario.Lead);
        var agathe = await teams.PersonAsync(TownHall);
        await alix.SaysAsync("décale la réunion de mardi à jeudi 14h");
        await alix.SaysAsync("non");
        Assert.Equal("2026-11-24T09:30", (await teams.PlannedAsync("S01"))[0]);

        await alix.SaysAsync("décale la réunion de mardi à jeudi 14h");
        await alix.SaysAsync("oui");
        Has("Aucune question n'est en attente", (await alix.SaysAsync("oui")).Text);
        Assert.Equal(1, agathe.Told("Réunion déplacée"));
    }

    [Fact]
    public async Task Whoever_leads_no_GPO_and_whoever_names_a_foreign_one_change_nothing()
    {
        await using var teams = await TeamsScenario.StartAsync();
        var alix = await teams.PersonAsync(TeamsScenario.Lead);
        var gael = await teams.PersonAsync(TeamsScenario.Landlord);

        Has("réservée au référent", (await gael.SaysAsync("décale la réunion de mardi à jeudi 14h")).Text);
        Has("Je ne trouve pas ce GPO parmi les vôtres", (await alix.SaysAsync("décale la réunion S07 de mardi à jeudi 14h")).Text);
    }

    [Fact]
    public async Task The_reminders_are_for_the_new_date()
    {
        await using var teams = await TeamsScenario.StartAsync();
        var alix = await teams.PersonAsync(TeamsScenario.Lead);
        var agathe = await teams.PersonAsync(TownHall);
        await alix.SaysAsync("décale la réunion de mardi au 1er décembre à 14h");
        await alix.SaysAsync("oui");

        await teams.MoveToAsync("2026-11-24T08:59:00+01:00");
        Assert.Equal(0, RemindersOfS01(agathe));
        await teams.MoveToAsync("2026-12-01T14:00:00+01:00");

        Assert.Equal(3, RemindersOfS01(agathe));
    }

    // Alone, or under its heading in a message that speaks for her other GPO as well.
    private static int RemindersOfS01(TeamsPerson person) => person.Sees.Select(sent => sent.Card?.Text ?? "").Count(text =>
        (text.StartsWith("Rappel", StringComparison.Ordinal) || text.StartsWith("Vos rappels", StringComparison.Ordinal))
        && OfS01(text) is { Length: > 0 } part && !part.Contains("8 décembre", StringComparison.Ordinal));

    private static string OfS01(string text) =>
        text.Contains("2 GPO", StringComparison.Ordinal)
            ? text.Split("\nGPO ").FirstOrDefault(part => part.StartsWith("S01", StringComparison.Ordinal)) ?? ""
            : text.Contains("S01", StringComparison.Ordinal) ? text : "";
}
