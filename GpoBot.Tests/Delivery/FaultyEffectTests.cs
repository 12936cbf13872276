using System.Text.Json;
using GpoBot.Core.Ports;
using GpoBot.Tests.Calendar.Graph;
using GpoBot.Tests.Drivers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace GpoBot.Tests.Delivery;

/// <summary>A fault of ours while doing one thing.</summary>
public sealed class FaultyEffectTests
{
    [Fact]
    public async Task It_is_tried_ever_later_then_given_up_and_the_lead_is_told_while_the_others_go_on()
    {
        using var log = new LogLines();
        await using var teams = await TeamsScenario.StartAsync(replace: services => services
            .Replace(ServiceDescriptor.Singleton<ICalendar>(new FaultyCalendar())).AddLogging(logging => logging.AddProvider(log)));
        var alix = await teams.PersonAsync(TeamsScenario.Lead);

        await GraphStory.PlanAsync(alix);
        await teams.MoveToAsync("2026-11-20T17:00:00+01:00");

        var calendar = Assert.Single(JsonDocument.Parse(await teams.Http.GetStringAsync("/dev/outbox")).RootElement.EnumerateArray(),
            line => line.GetProperty("kind").GetString() == "calendar");
        Assert.Equal("failed", calendar.GetProperty("state").GetString());
        Assert.Equal("InternalError", calendar.GetProperty("error").GetString());
        Assert.Equal(12, calendar.GetProperty("attempts").GetInt32());
        var told = Assert.Single(alix.Sees, sent => sent.Card?.Text.Contains("Agenda en échec", StringComparison.Ordinal) == true);
        Assert.Contains("InternalError", told.Card!.Text, StringComparison.Ordinal);
        var counts = JsonDocument.Parse(await teams.Http.GetStringAsync("/dev/delivery")).RootElement.GetProperty("counts");
        Assert.Equal((11, 1), (counts.GetProperty("retried").GetInt32(), counts.GetProperty("failed").GetInt32()));
        Assert.NotEmpty(Directory.GetFiles(teams.MailFolder, "*meeting-invited*.eml"));
        Assert.Contains(log.Lines, line => line.Contains("met a fault", StringComparison.Ordinal));
        Assert.DoesNotContain(log.Lines, line => line.Contains("Gaël", StringComparison.Ordinal));
    }

    private sealed class FaultyCalendar : ICalendar
    {
        public bool SendsInvitations => false;

        public Task<CalendarSyncResult> SyncAsync(CalendarRequest request, CancellationToken cancellation) =>
            throw new InvalidOperationException("Gaël is not to be read in a log.");
    }
}
