using GpoBot.Core.Attendance;
using GpoBot.Core.Ports;
using GpoBot.Core.Reminders;
using GpoBot.Tests.Drivers;
using GpoBot.Tests.Mail;
using static GpoBot.Tests.Stories.MeetingTalk;

namespace GpoBot.Tests.Stories;

/// <summary>Reminders go to those who may come, ask those who said nothing, and tell the lead how many will be there.</summary>
[Trait("Speed", "Slow")]
public sealed class AttendanceReminderTests : IAsyncLifetime
{
    private const string DayBefore = "2026-11-23T09:30:00+01:00";
    private TeamsScenario _teams = null!;

    // Called late, this meeting has its agenda on the morning of the reminder, which would say it in its place.
    public async Task InitializeAsync()
    {
        _teams = await TeamsScenario.StartAsync();
        var gpo = await _teams.GpoAsync("S01");
        var settings = gpo.Group.Reminders with
        {
            Off = [.. ReminderKinds.All.Except([ReminderKinds.MeetingWeek, ReminderKinds.MeetingDay, ReminderKinds.MeetingHour])],
        };
        await _teams.Store.CommitAsync(new GpoCommit { GpoId = gpo.Id, Read = gpo, Puts = [gpo.Group with { Reminders = settings }] }, default);
    }

    public Task DisposeAsync() => _teams.DisposeAsync().AsTask();

    [Fact]
    public async Task The_day_before_asks_those_who_said_nothing_and_a_button_answers()
    {
        var jeanne = await _teams.PersonAsync(DemoPeople.HeadOfSchool);
        await _teams.MoveToAsync(DayBefore);

        var reminder = Assert.Single(jeanne.Cards("Rappel : réunion demain"));
        Has("Viendrez-vous ?", reminder.Text);
        Assert.Equal(["Je viens", "Je ne viens pas", "Mon suppléant", "Mes réunions"], reminder.Buttons);
        Has("C'est enregistré : vous ne venez pas", (await jeanne.PressesAsync(reminder, "Je ne viens pas")).Text);

        await _teams.MoveToAsync("2026-11-24T09:00:00+01:00");
        Assert.Empty(jeanne.Cards("Rappel : réunion aujourd'hui"));
    }

    [Fact]
    public async Task Whoever_said_yes_is_reminded_of_it_and_may_change()
    {
        await _teams.ChangeAsync(meeting => meeting.Answered("P10", Attending.Coming));
        var jeanne = await _teams.PersonAsync(DemoPeople.HeadOfSchool);
        await _teams.MoveToAsync(DayBefore);

        var reminder = Assert.Single(jeanne.Cards("Rappel : réunion demain"));
        Has("Votre réponse : vous venez.", reminder.Text);
        Assert.Equal(["Changer", "Mes réunions"], reminder.Buttons);
    }

    [Fact]
    public async Task Not_those_who_stay_away_but_their_deputy()
    {
        await _teams.ChangeAsync(meeting => meeting.Answered("P10", Attending.NotComing).Answered("P05", Attending.SendsDeputy, "P06"));
        var (jeanne, elias) = (await _teams.PersonAsync(DemoPeople.HeadOfSchool), await _teams.PersonAsync(DemoPeople.OtherLandlord));
        var flore = await _teams.PersonAsync(DemoPeople.OtherLandlordsDeputy);

        await _teams.MoveToAsync("2026-11-24T09:00:00+01:00");

        Assert.Empty(jeanne.Cards("Rappel"));
        Assert.DoesNotContain(elias.Cards("Rappel"), card => card.Text.Contains("S01", StringComparison.Ordinal));
        Assert.All(flore.Cards("Rappel"), card => Has("Elias Palier ne pourra pas venir et compte sur vous", card.Text));
        Assert.Equal(2, flore.Cards("Rappel").Count);
    }

    [Fact]
    public async Task Who_decides_to_come_after_the_reminder_is_not_reminded_at_once()
    {
        await _teams.ChangeAsync(meeting => meeting.Answered("P10", Attending.NotComing));
        var jeanne = await _teams.PersonAsync(DemoPeople.HeadOfSchool);
        await _teams.MoveToAsync(DayBefore);
        await jeanne.SaysAsync("finalement je viens");
        await jeanne.SaysAsync("oui");

        Assert.Empty(jeanne.Cards("Rappel"));
        await _teams.MoveToAsync("2026-11-24T09:00:00+01:00");
        Assert.Single(jeanne.Cards("Rappel : réunion aujourd'hui"));
    }

    [Fact]
    public async Task The_lead_is_told_how_many_come_and_who_does_not()
    {
        await _teams.ChangeAsync(meeting => meeting.Answered("P07", Attending.Coming).Answered("P10", Attending.NotComing));
        var alix = await _teams.PersonAsync(TeamsScenario.Lead);
        await _teams.MoveToAsync(DayBefore);

        // Her other GPO meets the day after and reminds her in the same message.
        var reminder = Assert.Single(alix.Cards("Vos rappels du lundi 23 novembre"));
        Assert.Empty(alix.Cards("Rappel : réunion"));
        Has("Réunion du mardi 24 novembre 2026 à 9 h 30", reminder.Text);
        Has("1 organisation sur 8 représentée, 1 absente, 6 sans réponse.", reminder.Text);
        Has("Ne viennent pas – Collège Ada-Fictive (Montfictif) : Jeanne Préau-Test.", reminder.Text);
        var sheet = (await alix.PressesAsync(reminder, "Feuille de présence")).Text;
        Has("Feuille de présence", sheet);
        Has("mardi 24 novembre 2026", sheet);
    }

    [Fact]
    public async Task A_mail_says_how_to_answer_without_buttons()
    {
        await _teams.MoveToAsync(DayBefore);

        var mail = await ReadMail.OneAsync(Assert.Single(_teams.Mails("meeting-d1", "P11"), name => name.Contains("R-S01-24", StringComparison.Ordinal)));
        Has("Viendrez-vous ?", Spaces.Plain(mail.Text));
        Has("répondez simplement à ce courriel", mail.Text);
    }

    [Fact]
    public async Task An_invitation_can_be_answered_where_it_is_read()
    {
        var alix = await _teams.PersonAsync(TeamsScenario.Lead);
        var agathe = await _teams.PersonAsync(TownHall);
        await alix.SaysAsync("planifie le GPO S01 le 1er décembre à 14h");
        await alix.SaysAsync("oui");

        await agathe.PressesAsync(Assert.Single(agathe.Cards("Invitation à une réunion")), "Je viens");

        Assert.Equal(["P01 Coming"], await _teams.AnswersAsync("R-S01-26"));
    }
}
