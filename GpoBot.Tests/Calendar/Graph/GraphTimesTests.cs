using NodaTime.Text;

namespace GpoBot.Tests.Calendar.Graph;

/// <summary>Wall times reach the service as the moments that were meant, under zone names that it knows.</summary>
public sealed class GraphTimesTests
{
    [Theory]
    [InlineData("Europe/Paris", "2026-07-07T09:30:00", "Romance Standard Time", "2026-07-07T07:30:00", "2026-07-07T09:00:00")]
    [InlineData("Europe/Paris", "2026-11-24T09:30:00", "Romance Standard Time", "2026-11-24T08:30:00", "2026-11-24T10:00:00")]
    [InlineData("Europe/Paris", "2026-03-29T01:30:00", "Romance Standard Time", "2026-03-29T00:30:00", "2026-03-29T02:00:00")]
    [InlineData("Europe/Paris", "2026-03-29T02:30:00", "Romance Standard Time", "2026-03-29T01:30:00", "2026-03-29T03:00:00")]
    [InlineData("Europe/Paris", "2026-10-25T09:30:00", "Romance Standard Time", "2026-10-25T08:30:00", "2026-10-25T10:00:00")]
    [InlineData("Europe/Paris", "2026-10-25T02:30:00", "UTC", "2026-10-25T00:30:00", "2026-10-25T02:00:00")]
    [InlineData("Indian/Reunion", "2026-07-07T09:30:00", "Mauritius Standard Time", "2026-07-07T05:30:00", "2026-07-07T07:00:00")]
    [InlineData("America/Martinique", "2026-07-07T09:30:00", "SA Western Standard Time", "2026-07-07T13:30:00", "2026-07-07T15:00:00")]
    [InlineData("Pacific/Noumea", "2026-07-07T09:30:00", "Central Pacific Standard Time", "2026-07-06T22:30:00", "2026-07-07T00:00:00")]
    [InlineData("Europe/Rome", "2026-07-07T09:30:00", "W. Europe Standard Time", "2026-07-07T07:30:00", "2026-07-07T09:00:00")]
    [InlineData("Antarctica/Troll", "2026-07-07T09:30:00", "UTC", "2026-07-07T07:30:00", "2026-07-07T09:00:00")]
    public async Task Start_and_end_are_the_moments_meant(string zone, string start, string wireZone, string startUtc, string endUtc)
    {
        await using var rig = await GraphRig.StartAsync();

        await rig.CreateAsync(PlannedMeetings.OfS01(LocalDateTimePattern.GeneralIso.Parse(start).Value, zone: zone));

        var stored = Assert.Single(rig.Mailbox.Events);
        Assert.Equal(wireZone, stored.Body.GetProperty("start").GetProperty("timeZone").GetString());
        Assert.Equal((startUtc, endUtc), ($"{stored.Start:s}", $"{stored.End:s}"));
    }
}
