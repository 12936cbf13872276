using System.Net.Http.Json;
using System.Text.Json;
using GpoBot.Tests.Calendar;
using GpoBot.Tests.Drivers;
using GpoBot.Tests.Mail;
using static GpoBot.Tests.Stories.MeetingTalk;

namespace GpoBot.Tests.Stories;

/// <summary>Who learns of a meeting, by which way, and what their calendar makes of it.</summary>
public sealed class PlanningInvitationsTests
{
    [Fact]
    public async Task Teams_people_get_one_card_and_the_others_one_mail_for_each_date()
    {
        await using var teams = await TeamsScenario.StartAsync();
        var alix = await teams.PersonAsync(TeamsScenario.Lead);
        var agathe = await teams.PersonAsync(TownHall);
        await alix.SaysAsync(SeriesOfTuesdays);
        await alix.SaysAsync("oui");

        Assert.Equal(1, agathe.Told("Invitation à 2 réunions"));
        Has("- mardi 5 janvier 2027", agathe.LastCard.Text);
        // A guest is asked by mail as well; who has no account, only there.
        Assert.Equal(2, teams.Mails("meeting-invited", "P01").Count);
        Assert.Equal(2, teams.Mails("meeting-invited", "P10").Count);
        Assert.Empty(teams.Mails("meeting-invited", "P08"));
    }

    [Fact]
    public async Task The_mail_carries_an_invitation_that_calendars_take()
    {
        await using var teams = await TeamsScenario.StartAsync();
        var alix = await teams.PersonAsync(TeamsScenario.Lead);
        await alix.SaysAsync("planifie le GPO S01 le 1er décembre à 14h");
        await alix.SaysAsync("oui");

        var mail = await ReadMail.OneAsync(Assert.Single(teams.Mails("meeting-invited", "P10")));
        Assert.Equal("GPO – Invitation, mardi 1er décembre 2026", Spaces.Plain(mail.Subject));
        Has("mardi 1er décembre 2026 à 14 h", Spaces.Plain(mail.Text));
        var part = Assert.Single(mail.Parts, part => part.Type == "text/calendar");
        Assert.Equal("REQUEST", part.Method, ignoreCase: true);
        var invited = await ReadEvent.OneAsync(part.Text);
        Assert.Equal("2026-12-01T14:00:00", invited.Start.Wall);
        Assert.Contains(invited.Attendees, person =>
            person.Address.EndsWith("ce.college-adafictive@academie.example.org", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_series_keeps_its_hour_on_both_sides_of_summer_time()
    {
        await using var teams = await TeamsScenario.StartAsync();
        var alix = await teams.PersonAsync(TeamsScenario.Lead);
        await alix.SaysAsync("planifie le GPO S01 tous les 15 jours le mardi 16 mars 2027 à 9h30 jusqu'au 30 avril 2027");
        await alix.SaysAsync("oui");

        var meetings = (await teams.GpoAsync("S01")).Meetings.Where(meeting => meeting.SeriesId is not null).ToList();
        var events = await ReadEvent.AllAsync(await Task.WhenAll(meetings.Select(meeting => teams.CalendarFileAsync(meeting.Id))));

        Assert.Equal(
            ["2027-03-16T09:30:00 08:30", "2027-03-30T09:30:00 07:30", "2027-04-13T09:30:00 07:30", "2027-04-27T09:30:00 07:30"],
            events.Select(one => $"{one.Start.Wall} {one.Start.Utc:HH:mm}"));
        Assert.All(events, one => Assert.Equal("Europe/Paris", one.Start.Zone));
    }

    [Fact]
    public async Task The_calendar_entry_names_neither_place_nor_theme_in_its_title()
    {
        await using var teams = await TeamsScenario.StartAsync();
        var alix = await teams.PersonAsync(TeamsScenario.Lead);
        await alix.SaysAsync("planifie le GPO S01 le 1er décembre à 14h");
        await alix.SaysAsync("oui");

        var entry = await ReadEvent.OneAsync(await teams.CalendarFileAsync("R-S01-26"));

        Assert.Equal("GPO S01 – réunion n° 26", Spaces.Plain(entry.Summary));
        Assert.Equal("Hôtel de police de Montfictif, salle Exemple 1", entry.Location);
        Assert.Equal(11, entry.Attendees.Count);
    }

    [Fact]
    public async Task An_invitation_that_waited_speaks_only_of_what_is_still_planned()
    {
        await using var teams = await TeamsScenario.StartAsync();
        var alix = await teams.PersonAsync(TeamsScenario.Lead);
        var agathe = await teams.PersonAsync(TownHall);
        teams.Connector.Refuse = conversation => conversation == agathe.ConversationId ? (503, "ServiceUnavailable") : null;
        await alix.SaysAsync(SeriesOfTuesdays + " jusqu'au 2 février");
        await alix.SaysAsync("oui");
        await alix.SaysAsync("annuler la réunion du 5 janvier, motif : congés");
        await alix.SaysAsync("oui");
        teams.Connector.Refuse = _ => null;
        await teams.MoveToAsync("2026-11-20T11:00:00+01:00");

        var invitation = Assert.Single(agathe.Sees, sent => sent.Card?.Text.StartsWith("Invitation", StringComparison.Ordinal) == true);
        Has("Invitation à 2 réunions", invitation.Card!.Text);
        HasNot("5 janvier", invitation.Card.Text);
    }

    [Fact]
    public async Task Nobody_is_invited_twice()
    {
        await using var teams = await TeamsScenario.StartAsync();
        var alix = await teams.PersonAsync(TeamsScenario.Lead);
        await alix.SaysAsync(SeriesOfTuesdays);
        await alix.SaysAsync("oui");

        var outbox = await teams.Http.GetFromJsonAsync<JsonElement>("/dev/outbox");
        var invited = outbox.EnumerateArray().Where(line => line.GetProperty("topic").GetString() == "meeting-invited").ToList();
        Assert.All(invited, line => Assert.Equal("sent", line.GetProperty("state").GetString()));
        Assert.Equal(10, invited.Select(line => line.GetProperty("recipient").GetString()).Distinct().Count());
        Assert.Equal(10, invited.Count);
    }
}
