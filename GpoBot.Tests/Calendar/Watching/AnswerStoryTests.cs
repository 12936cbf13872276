using GpoBot.Core.Attendance;
using GpoBot.Core.Effects;
using GpoBot.Core.Ports;
using GpoBot.Tests.Drivers.FakeGraph;

namespace GpoBot.Tests.Calendar.Watching;

/// <summary>What people answer in Outlook is known to GpoBot, told at once or found later.</summary>
[Trait("Speed", "Slow")]
public sealed class AnswerStoryTests
{
    [Fact]
    public async Task Who_accepts_in_Outlook_is_known_to_come_a_few_seconds_later()
    {
        await using var story = await WatchStory.StartAsync();
        Assert.Single(story.Subscriptions.Live);

        await story.AnswersAsync(WatchStory.Landlord, "accepted");
        await story.PassAsync(seconds: 4);

        var answer = await story.AnswerOfAsync(WatchStory.Landlord);
        Assert.Equal((Attending.Coming, AttendanceSource.Calendar), (answer?.Attending, answer?.Source));
        Assert.All(story.Subscriptions.Answers, status => Assert.Equal(202, (int)status));
    }

    [Fact]
    public async Task Who_said_yes_on_the_card_and_declines_in_Outlook_does_not_come()
    {
        await using var story = await WatchStory.StartAsync();
        await SaidInChatAsync(story, Attending.Coming);
        await story.PassAsync(seconds: 60);

        await story.AnswersAsync(WatchStory.Landlord, "declined");
        await story.PassAsync(seconds: 4);

        Assert.Equal(Attending.NotComing, (await story.AnswerOfAsync(WatchStory.Landlord))?.Attending);
    }

    [Fact]
    public async Task What_is_said_in_chat_after_an_answer_in_Outlook_holds_however_late_it_is_told()
    {
        await using var story = await WatchStory.StartAsync(telling: Telling.OnDemand);
        await story.AnswersAsync(WatchStory.Landlord, "declined");
        await story.PassAsync(seconds: 60);
        await SaidInChatAsync(story, Attending.Coming);

        await story.Subscriptions.DeliverAsync();
        await story.PassAsync(seconds: 4);

        Assert.Equal(Attending.Coming, (await story.AnswerOfAsync(WatchStory.Landlord))?.Attending);
    }

    [Fact]
    public async Task What_is_never_told_is_found_within_four_hours()
    {
        await using var story = await WatchStory.StartAsync(telling: Telling.Never);
        await story.AnswersAsync(WatchStory.Landlord, "tentativelyAccepted");
        await story.PassAsync(hours: 4.1);

        Assert.Equal(Attending.Tentative, (await story.AnswerOfAsync(WatchStory.Landlord))?.Attending);
    }

    [Fact]
    public async Task Without_a_public_address_the_calendar_is_asked_every_quarter_of_an_hour()
    {
        await using var story = await WatchStory.StartAsync(reachable: false);
        Assert.Empty(story.Subscriptions.Live);
        await story.AnswersAsync(WatchStory.Landlord, "accepted");
        await story.PassAsync(hours: 0.26);

        Assert.Equal(Attending.Coming, (await story.AnswerOfAsync(WatchStory.Landlord))?.Attending);
        var asked = story.Calls("calendarView/delta");
        await story.PassAsync(hours: 2);
        Assert.Equal(8, story.Calls("calendarView/delta") - asked);
    }

    [Fact]
    public async Task Told_twice_it_is_read_once_and_nothing_more_is_read_until_the_next_regular_look()
    {
        await using var story = await WatchStory.StartAsync(telling: Telling.Twice);
        // As if the regular look had just been: the notifications of the planning are read too.
        await story.PassAsync(seconds: 30);
        var (read, asked) = (story.Calls("$batch"), story.Calls("calendarView/delta"));

        await story.AnswersAsync(WatchStory.Landlord, "accepted");
        await story.AnswersAsync(WatchStory.Landlord, "declined");
        await story.PassAsync(seconds: 60);

        Assert.InRange(story.Calls("calendarView/delta") - asked, 1, 2);
        Assert.InRange(story.Calls("$batch") - read, 1, 2);
        Assert.Equal(Attending.NotComing, (await story.AnswerOfAsync(WatchStory.Landlord))?.Attending);
    }

    [Fact]
    public async Task Another_time_that_is_proposed_is_on_its_way_to_the_lead_once()
    {
        await using var story = await WatchStory.StartAsync(telling: Telling.Twice);
        await story.AnswersAsync(
            WatchStory.Landlord, "declined", (new DateTime(2026, 12, 2, 9, 0, 0), new DateTime(2026, 12, 2, 10, 0, 0)));
        await story.PassAsync(hours: 9);

        var proposal = Assert.Single((await story.MeetingAsync()).Proposals);
        Assert.Equal((new NodaTime.LocalDateTime(2026, 12, 2, 10, 0), 60), (proposal.Start, proposal.DurationMinutes));
        List<Effect> told = [.. (await story.GpoAsync()).Effects];
        await foreach (var row in story.Teams.Store.ReadHistoryAsync("S01", "s.effect.", default)) if (row is Effect past) told.Add(past);
        Assert.Single(told, effect => effect.Topic == CalendarNews.TimeProposed);
    }

    private static async Task SaidInChatAsync(WatchStory story, Attending attending)
    {
        var gpo = await story.GpoAsync();
        var said = new AttendanceAnswer(
            gpo.FindByEmail(WatchStory.Landlord)!.Id, attending, AttendanceSource.Chat, NodaTime.Instant.FromDateTimeOffset(story.Now));
        var meeting = await story.MeetingAsync();
        var commit = new GpoCommit { GpoId = "S01", Read = gpo, Puts = [meeting with { Attendance = [said] }] };
        Assert.Equal(CommitResult.Done, await story.Teams.Store.CommitAsync(commit, default));
    }
}
