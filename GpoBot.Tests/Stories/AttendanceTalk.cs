using GpoBot.Core.Attendance;
using GpoBot.Core.Meetings;
using GpoBot.Core.Ports;
using GpoBot.Tests.Drivers;

namespace GpoBot.Tests.Stories;

/// <summary>What the stories of presence look at: the answers as they are stored.</summary>
internal static class AttendanceTalk
{
    public const string Tuesday = "R-S01-24";

    /// <summary>« P07 Coming », « P05 SendsDeputy P06 », in the order in which they were given.</summary>
    public static async Task<IReadOnlyList<string>> AnswersAsync(this TeamsScenario teams, string meetingId = Tuesday) =>
    [
        .. (await teams.MeetingAsync(meetingId)).Attendance
            .Select(answer => $"{answer.ContactId} {answer.Attending} {answer.DeputyId}".TrimEnd()),
    ];

    public static async Task<Meeting> MeetingAsync(this TeamsScenario teams, string meetingId = Tuesday) =>
        (await teams.GpoAsync(meetingId.Split('-')[1])).FindMeeting(meetingId)!;

    public static async Task ChangeAsync(this TeamsScenario teams, Func<Meeting, Meeting> change, string meetingId = Tuesday)
    {
        var gpo = await teams.GpoAsync(meetingId.Split('-')[1]);
        var commit = new GpoCommit { GpoId = gpo.Id, Read = gpo, Puts = [change(gpo.FindMeeting(meetingId)!)] };
        Assert.Equal(CommitResult.Done, await teams.Store.CommitAsync(commit, CancellationToken.None));
    }

    public static Meeting Answered(this Meeting meeting, string contactId, Attending attending, string? deputyId = null) =>
        MeetingAnswers.With(meeting, new(contactId, attending, AttendanceSource.Chat, meeting.PlannedAt, deputyId));

    /// <summary>Messages of their own accord whose card begins so.</summary>
    public static IReadOnlyList<SeenCard> Cards(this TeamsPerson person, string title) =>
    [
        .. person.Sees.Where(sent => !sent.IsUpdate).Select(sent => sent.Card).OfType<SeenCard>()
            .Where(card => card.Text.StartsWith(title, StringComparison.Ordinal)),
    ];
}
