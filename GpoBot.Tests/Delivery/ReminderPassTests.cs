using GpoBot.Core.Groups;
using GpoBot.Core.Meetings;
using GpoBot.Core.Ports;
using GpoBot.Core.Reminders;
using GpoBot.Tests.Drivers;
using GpoBot.Web.Delivery;
using GpoBot.Web.Development;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using NodaTime;

namespace GpoBot.Tests.Delivery;

public sealed class ReminderPassTests
{
    [Fact]
    [Trait("Speed", "Slow")]
    public async Task A_pass_that_owes_more_than_a_transaction_holds_stores_all_of_it_at_once()
    {
        await using var teams = await TeamsScenario.StartAsync(replace: services => services.RemoveAll<IHostedService>());
        var gpo = await teams.GpoAsync("S01");
        var invited = gpo.Partners.Select(p => p.Id).ToList();
        GpoRow[] meetings =
        [
            .. Enumerable.Range(0, 14).Select(n => new Meeting
            {
                Id = $"R-S01-{90 + n}", Number = 90 + n, Start = new LocalDateTime(2026, 12, 15, 8 + n / 2, n % 2 * 30),
                DurationMinutes = 30, Place = "Mairie", InvitedIds = invited, PlannedAt = Instant.FromUtc(2026, 11, 20, 8, 0),
            }),
        ];
        Assert.True(14 * invited.Count > RecordReminders.MostRows);
        await teams.Store.CommitAsync(new GpoCommit { GpoId = "S01", Read = gpo, Puts = meetings }, default);

        teams.Services.GetRequiredService<DevelopmentClock>().Set(DateTimeOffset.Parse("2026-12-08T09:00:01+01:00", null));
        await teams.Services.GetRequiredService<ReminderPass>().RunAsync("S01", CancellationToken.None);

        var told = (await teams.GpoAsync("S01")).Reminders.Where(r => r.Key.Contains(".R-S01-9", StringComparison.Ordinal)
            || r.Key.Contains(".R-S01-10", StringComparison.Ordinal)).ToList();
        Assert.Equal(told.Count, told.Select(r => r.Key).Distinct().Count());
        Assert.True(told.Count >= 14 * invited.Count, $"{told.Count} of {14 * invited.Count}");
    }
}
