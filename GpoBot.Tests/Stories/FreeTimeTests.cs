using GpoBot.Core.Groups;
using GpoBot.Core.Ports;
using GpoBot.Dialogs.Flows.Meetings;
using GpoBot.Tests.Delivery;
using GpoBot.Tests.Drivers;
using GpoBot.Tests.Drivers.FakeGraph;
using Microsoft.Extensions.DependencyInjection;
using static GpoBot.Tests.Stories.MeetingTalk;

namespace GpoBot.Tests.Stories;

/// <summary>Finding a time with the calendars of the tenant in sight.</summary>
[Trait("Speed", "Slow")]
public sealed class FreeTimeTests
{
    private const string Luc = "luc.traitdunion@police.example.org";
    private const string Room = "salle1@police.example.org";

    [Fact]
    public async Task Three_times_are_proposed_and_the_one_that_is_touched_leads_to_the_plan_and_to_one_event()
    {
        await using var story = await StoryAsync();

        var slots = (await story.Alix.SaysAsync("trouve un créneau pour le GPO S01")).Card;
        Has("3 créneaux proposés – S01", slots.Text);
        Assert.Equal(["mar. 1er déc. à 9 h 30", "lun. 23 nov. à 9 h 30", "mer. 25 nov. à 9 h 30", "Choisir une autre date"], slots.Buttons);
        Has("Personne n'est pris, parmi les agendas que je vois", slots.Text);
        Has("Je ne vois pas l'agenda de :", slots.Text);
        Has("qui répondront à l'invitation", slots.Text);
        HasNot("Alix Testard", slots.Text);

        var preview = (await story.Alix.PressesAsync(slots, "mer. 25 nov. à 9 h 30")).Card;
        Has("mercredi 25 novembre 2026 à 9 h 30", preview.Text);
        HasNot("Déjà pris", preview.Text);
        await story.Alix.PressesAsync(preview, "Créer et inviter");
        Assert.Contains("2026-11-25T09:30", await story.Teams.PlannedAsync("S01"));
        Assert.Single(story.Calendar.Events);
    }

    [Fact]
    public async Task Only_the_own_tenant_is_asked_in_one_call()
    {
        await using var story = await StoryAsync();

        await story.Alix.SaysAsync("créneau");

        Assert.Equal([TeamsScenario.Lead, Luc], Assert.Single(story.Graph.Schedules.Asked));
    }

    [Fact]
    public async Task Who_is_busy_moves_the_proposal_and_is_named_where_nothing_else_is_left()
    {
        await using var story = await StoryAsync();
        story.Graph.Schedules.People[TeamsScenario.Lead].With("2026-12-01T08:00", 120);
        story.Graph.Schedules.People[Luc].With("2026-12-02T00:00", 24 * 60, "oof").With("2026-12-01T13:00", 180, "tentative");

        var tuesday = (await story.Alix.SaysAsync("créneau S01 mardi 1er décembre")).Card;
        Assert.Equal("mar. 1er déc. à 14 h", tuesday.Buttons[0]);
        Has("Peut-être pris : Luc Trait-d'Union.", tuesday.Text);
        var wednesday = (await story.Alix.SaysAsync("créneau S01 le 2 décembre")).Card;
        Has("Absent : Luc Trait-d'Union.", wednesday.Text);
    }

    [Theory]
    [InlineData("2", "lundi 23 novembre 2026 à 9 h 30")]
    [InlineData("le troisième", "mercredi 25 novembre 2026 à 9 h 30")]
    [InlineData("mercredi", "mercredi 25 novembre 2026 à 9 h 30")]
    [InlineData("oui", "mardi 1er décembre 2026 à 9 h 30")]
    public async Task What_is_touched_can_be_typed(string said, string shown)
    {
        await using var story = await StoryAsync();
        await story.Alix.SaysAsync("créneau pour S01 de 2 heures");

        var preview = (await story.Alix.SaysAsync(said)).Text;

        Has(shown, preview);
        Has("2 h", preview);
        Has("Créer et inviter", preview);
        Has("2 h", (await story.Alix.SaysAsync("oui")).Text);
    }

    [Fact]
    public async Task The_search_is_made_narrower_by_what_is_said_next()
    {
        await using var story = await StoryAsync();
        await story.Alix.SaysAsync("créneaux S01 2 heures");

        var january = (await story.Alix.SaysAsync("plutôt en janvier")).Card;
        Has("Réunion de 2 h, entre le vendredi 1er janvier 2027 et le vendredi 29 janvier 2027", january.Text);
        Assert.Equal("mar. 5 janv. à 9 h 30", january.Buttons[0]);
        var morning = (await story.Alix.SaysAsync("mardi 12 janvier à 14h")).Card;
        Assert.Equal(["mar. 12 janv. à 14 h", "Choisir une autre date"], morning.Buttons);
    }

    [Theory]
    [InlineData(403, "ErrorAccessDenied")]
    [InlineData(429, "ApplicationThrottled")]
    public async Task Calendars_that_refuse_leave_the_habits_and_no_code_in_the_conversation(int status, string code)
    {
        await using var story = await StoryAsync();
        story.Graph.Schedules.Refusals.Enqueue(new Refusal(status, code));

        var slots = (await story.Alix.SaysAsync("créneau")).Text;

        Has("mardi 1er décembre 2026 à 9 h 30", slots);
        Has("Les agendas n'ont pas pu être lus : ces créneaux suivent les habitudes du GPO", slots);
        HasNot(code, slots);
    }

    [Fact]
    public async Task Calendars_that_do_not_answer_are_not_waited_for()
    {
        await using var graph = await GraphServer.StartAsync(GraphStory.Mailbox);
        await using var teams = await TeamsScenario.StartAsync(
            settings: GraphStory.Settings(graph).ToDictionary(s => s.Key, s => (string?)s.Value),
            replace: services => services.AddSingleton(new CalendarPatience(TimeSpan.FromMilliseconds(50), TimeSpan.FromMilliseconds(50))));
        var alix = await teams.PersonAsync(TeamsScenario.Lead);
        var never = new TaskCompletionSource();
        graph.Schedules.Hold = never.Task;

        var slots = (await alix.SaysAsync("créneau")).Card;
        var preview = (await alix.PressesAsync(slots, slots.Buttons[0])).Text;

        Has("Les agendas n'ont pas pu être lus : ces créneaux", slots.Text);
        Has("Les agendas n'ont pas pu être lus : je ne sais pas qui serait déjà pris.", preview);
        Has("Créer et inviter", preview);
        never.SetResult();
    }

    [Fact]
    public async Task A_plan_warns_of_who_is_taken_on_which_day_and_is_made_all_the_same()
    {
        await using var story = await StoryAsync();
        story.Graph.Schedules.People[TeamsScenario.Lead].With("2027-01-05T09:00", 60).With("2027-01-19T08:30", 30);
        story.Graph.Schedules.People[Luc].With("2027-01-05T00:00", 13 * 24 * 60, "oof");

        var preview = await story.Alix.SaysAsync("planifie le GPO S01 tous les 15 jours le mardi à 9h30 jusqu'au 19 janvier");

        Has("Déjà pris : Alix Testard (5 janv., 19 janv.).", preview.Text);
        Has("Absent : Luc Trait-d'Union (5 janv.).", preview.Text);
        await story.Alix.SaysAsync("oui");
        Assert.Contains("2027-01-05T09:30", await story.Teams.PlannedAsync("S01"));
    }

    [Fact]
    public async Task A_place_that_is_a_room_is_booked_with_the_meeting_and_looked_after()
    {
        await using var story = await StoryAsync();
        await WithRoomAsync(story);
        story.Graph.Schedules.People[Room] = new FakeSchedule().With("2026-12-01T08:00", 60);

        var taken = (await story.Alix.SaysAsync("planifie le GPO S01 le 1er décembre à 9h30 salle exemple 1")).Text;
        Has("Salle réservée avec la réunion : Salle Exemple 1.", taken);
        Has("Salle déjà prise : Salle Exemple 1 (1er déc.).", taken);
        var free = (await story.Alix.SaysAsync("à 14h")).Text;
        Has("Salle réservée avec la réunion", free);
        HasNot("Salle déjà prise", free);
        await story.Alix.SaysAsync("oui");

        var planned = (await story.Teams.GpoAsync("S01")).Meetings.Single(meeting => meeting.Start.Hour == 14);
        Assert.Equal(Room, planned.RoomAddress);
    }

    [Fact]
    public async Task The_usual_room_counts_when_a_time_is_looked_for()
    {
        await using var story = await StoryAsync();
        await WithRoomAsync(story, usual: true);
        story.Graph.Schedules.People[Room] = new FakeSchedule().With("2026-12-01T00:00", 24 * 60);

        var slots = (await story.Alix.SaysAsync("créneau S01 le 1er décembre")).Text;

        Has("Salle prise : Salle Exemple 1.", slots);
    }

    private static async Task<GraphStory> StoryAsync()
    {
        var story = await GraphStory.StartAsync();
        story.Graph.Schedules.People[TeamsScenario.Lead] = new FakeSchedule { Hours = new("08:00", "19:00", "Romance Standard Time") };
        story.Graph.Schedules.People[Luc] = new FakeSchedule();
        return story;
    }

    private static async Task WithRoomAsync(GraphStory story, bool usual = false)
    {
        var gpo = await story.Teams.GpoAsync("S01");
        var group = gpo.Group with { Rooms = [new Room("Salle Exemple 1", Room)], UsualPlace = usual ? "Salle Exemple 1" : gpo.Group.UsualPlace };
        Assert.Equal(CommitResult.Done, await story.Teams.Store.CommitAsync(
            new GpoCommit { GpoId = "S01", Read = gpo, Puts = [group] }, CancellationToken.None));
    }
}
