using GpoBot.Core.Meetings;
using GpoBot.Core.Ports;
using GpoBot.Tests.Drivers;
using GpoBot.Web.Calendar;
using GpoBot.Web.Calendar.Graph;
using Microsoft.Extensions.DependencyInjection;

namespace GpoBot.Tests.Calendar;

public sealed class LocalCalendarTests : IDisposable
{
    private readonly string _folder = Path.Combine(Directory.CreateTempSubdirectory("gpobot-calendar-").FullName, "calendar");
    private readonly ServiceProvider _services;
    private readonly ICalendar _calendar;

    public LocalCalendarTests()
    {
        _services = new ServiceCollection().AddSingleton<TimeProvider>(FixedClock.OnDemoDay)
            .AddCalendar(new GraphOptions(), _folder).BuildServiceProvider();
        _calendar = _services.GetRequiredService<ICalendar>();
    }

    [Fact]
    public async Task A_meeting_becomes_a_file_and_a_repeated_call_finds_it_again()
    {
        var first = await _calendar.CreateAsync(PlannedMeetings.OfS01(format: MeetingFormat.Video));
        var again = await _calendar.CreateAsync(PlannedMeetings.OfS01(format: MeetingFormat.Video));

        Assert.False(_calendar.SendsInvitations);
        Assert.Equal(first, again);
        Assert.Null(first.JoinUrl);
        Assert.Equal(["R-S01-24.ics"], Files());
        Assert.Contains("METHOD:REQUEST\r\n", Content(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cancelling_rewrites_the_file_as_a_newer_cancellation_of_the_same_event()
    {
        var created = await _calendar.CreateAsync(PlannedMeetings.OfS01());
        await _calendar.CancelAsync(PlannedMeetings.OfS01());
        await _calendar.CancelAsync(PlannedMeetings.OfS01());

        Assert.Equal(["R-S01-24.ics"], Files());
        var lines = Content().Split("\r\n");
        Assert.Superset(
            new HashSet<string> { "METHOD:CANCEL", "STATUS:CANCELLED", "SEQUENCE:2", "COMMENT:Congés", "UID:" + created.Id },
            lines.ToHashSet());
    }

    [Fact]
    public async Task A_meeting_id_cannot_name_a_file_elsewhere()
    {
        var request = PlannedMeetings.OfS01();
        request = request with { Meeting = request.Meeting with { Id = "../../ailleurs" } };

        await Assert.ThrowsAsync<ArgumentException>(() => _calendar.CreateAsync(request));
    }

    [Fact]
    public async Task A_folder_that_cannot_be_written_is_a_refusal_that_may_pass()
    {
        await File.WriteAllTextAsync(_folder, "a file where the folder should be");

        var refusal = await Assert.ThrowsAsync<CalendarException>(() => _calendar.CreateAsync(PlannedMeetings.OfS01()));

        Assert.Equal(("CalendarFolder", true), (refusal.Code, refusal.Retryable));
    }

    public void Dispose()
    {
        _services.Dispose();
        Directory.Delete(Path.GetDirectoryName(_folder)!, recursive: true);
    }

    private IEnumerable<string?> Files() => Directory.GetFiles(_folder).Select(Path.GetFileName);
    private string Content() => File.ReadAllText(Path.Combine(_folder, "R-S01-24.ics"));
}
