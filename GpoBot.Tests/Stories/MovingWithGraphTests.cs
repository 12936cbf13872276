using GpoBot.Tests.Delivery;
using GpoBot.Tests.Drivers;
using static GpoBot.Tests.Stories.MeetingTalk;

namespace GpoBot.Tests.Stories;

/// <summary>With Microsoft Graph the calendar tells everybody of a change, and GpoBot tells nobody a second time.</summary>
public sealed class MovingWithGraphTests
{
    [Fact]
    public async Task A_move_is_one_update_of_the_same_event_for_each_person()
    {
        await using var story = await GraphStory.StartAsync();
        await story.PlanAsync();
        var agathe = await story.Teams.PersonAsync(TownHall);
        var invited = story.Calendar.Invitations.Count;

        await story.Alix.SaysAsync("décale la réunion du 1er décembre au 3 décembre à 15h");
        Has("Les participants sont prévenus par l'agenda", (await story.Alix.SaysAsync("oui")).Text);

        var moved = Assert.Single(story.Calendar.Events);
        Assert.Equal((new DateTime(2026, 12, 3, 14, 0, 0), true), (moved.Start, moved.IsLive));
        Assert.Equal(moved.Addresses.Order(), story.Calendar.Updates.Select(mail => mail.Address).Order());
        Assert.Equal((invited, 0), (story.Calendar.Invitations.Count, story.Calendar.Cancellations.Count));
        Assert.Equal(0, agathe.Told("Réunion déplacée"));
        Assert.Empty(story.Teams.Mails("meeting-moved", "P10"));
    }

    [Theory]
    [InlineData("Garder le nouvel horaire", "2026-12-04T14:00", 13)]
    [InlineData("Revenir au mar. 1er déc. à 14 h", "2026-12-01T14:00", 13)]
    public async Task Moved_by_hand_the_answer_of_the_lead_holds_in_both(string button, string start, int hourInUtc)
    {
        await using var story = await GraphStory.StartAsync();
        await story.PlanAsync();
        var dragged = Assert.Single(story.Calendar.Events);
        story.Calendar.MoveByHand(dragged, new DateTime(2026, 12, 4, 13, 0, 0), new DateTime(2026, 12, 4, 14, 30, 0));
        await story.Alix.SaysAsync("passe la réunion du 1er décembre sur place et en visio");
        await story.Alix.SaysAsync("oui");

        Has("a été déplacée à la main dans l'agenda au vendredi 4 décembre 2026 à 14 h", story.Alix.LastCard.Text);
        await story.Alix.PressesAsync(story.Alix.LastCard, button);

        var stored = (await story.Teams.GpoAsync("S01")).FindMeeting("R-S01-26")!;
        Assert.Equal(start, stored.Start.ToString("uuuu-MM-dd'T'HH:mm", null));
        Assert.Null(stored.HandMovedTo);
        var held = Assert.Single(story.Calendar.Events);
        Assert.Equal(start[..10], held.Start.ToString("yyyy-MM-dd", null));
        Assert.Equal(hourInUtc, held.Start.Hour);
    }

    [Fact]
    public async Task The_rest_of_a_series_goes_from_the_calendar_too()
    {
        await using var story = await GraphStory.StartAsync();
        await story.Alix.SaysAsync("planifie le GPO S01 tous les 15 jours le jeudi 3 décembre à 10h jusqu'au 28 janvier");
        await story.Alix.SaysAsync("oui");
        Assert.Equal(4, story.Calendar.Events.Count(one => one.IsLive));

        await story.Alix.SaysAsync("annule la réunion du 17 décembre et les suivantes, motif congés");
        await story.Alix.SaysAsync("oui");

        Assert.Equal(new DateTime(2026, 12, 3, 9, 0, 0), Assert.Single(story.Calendar.Events, one => one.IsLive).Start);
    }
}
