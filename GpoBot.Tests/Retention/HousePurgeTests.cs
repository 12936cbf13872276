using GpoBot.Core.Audit;
using GpoBot.Core.Ports;
using GpoBot.Core.Retention;
using GpoBot.Dialogs.Conversations;
using GpoBot.Tests.Drivers;
using GpoBot.Web.Retention;
using GpoBot.Web.Storage;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace GpoBot.Tests.Retention;

/// <summary>What belongs to no GPO: on the last day it is still there, on the next it is not.</summary>
public sealed class HousePurgeTests
{
    private static readonly Instant Now = Instant.FromUtc(2026, 11, 20, 8, 0);

    [Fact]
    public async Task Links_drafts_files_and_what_leads_to_people_who_left_go_and_the_others_stay()
    {
        await using var teams = await TeamsScenario.StartAsync();
        await teams.PersonAsync(TeamsScenario.Landlord);
        var of = teams.Services;
        foreach (var days in new[] { 29, 31 })
        {
            var ago = Now - Duration.FromDays(days);
            await of.GetRequiredService<IAnswerLinks>().IssueAsync(new AnswerLink("S01", "P07", LinkKind.Commitment, "AC003", ago), default);
            await of.GetRequiredService<IDrafts>().SaveAsync(new Draft($"a:{days}", "29:x", "d", "k", 1, "{}", Now - Duration.FromDays(2 * days)), default);
        }

        var feeds = of.GetRequiredService<IFeeds>();
        await feeds.ReplaceAsync(TeamsScenario.Landlord, "here", Now, default);
        await feeds.ReplaceAsync("left@example.org", "gone", Now, default);
        await of.GetRequiredService<IPeople>().BindAsync("tenant", "left", "left@example.org", default);
        var house = of.GetRequiredService<HousePurge>();

        var dry = await house.RunAsync(dryRun: true, default);
        var done = await house.RunAsync(dryRun: false, default);

        Assert.Equal(dry.Lines, done.Lines);
        Assert.Equal(
            [(RetentionKind.Link, 1), (RetentionKind.Draft, 1), (RetentionKind.Feed, 2), (RetentionKind.Identity, 1)],
            done.Lines.Select(line => (line.Kind, line.Count)));
        Assert.Empty((await house.RunAsync(dryRun: true, default)).Lines);
        Assert.NotNull(await feeds.FindOwnerAsync("here", default));
        Assert.Null(await feeds.FindOwnerAsync("gone", default));
        Assert.NotNull(await of.GetRequiredService<IConversations>().FindAsync(TeamsScenario.Landlord, default));
        Assert.NotNull(await of.GetRequiredService<IDrafts>().FindAsync("a:29", "29:x", default));
    }

    [Fact]
    public async Task Lines_of_the_audit_go_from_its_old_end_after_a_year()
    {
        await using var teams = await TeamsScenario.StartAsync();
        // One that has been there for long: those of the demo begin with the line of their import.
        await teams.Store.CommitAsync(new GpoCommit { GpoId = "S98", Read = null, Puts = [(await teams.GpoAsync("S05")).Group with { Id = "S98" }] }, default);
        foreach (var (days, verb) in new[] { (400, "old"), (367, "older"), (360, "young") })
        {
            var line = new AuditLine
            {
                At = Now - Duration.FromDays(days), ActorId = "P07", Role = "Member", Verb = verb, ObjectId = "x", Through = "text", CorrelationId = verb,
            };
            await teams.Store.CommitAsync(new GpoCommit { GpoId = "S98", Read = null, Puts = [line] }, default);
        }

        var report = (await teams.Services.GetRequiredService<PurgePass>().ReportAsync("S98", dryRun: false, default))!;
        Assert.Equal(2, report.Lines.Single(line => line.Kind == RetentionKind.AuditLine).Count);
        var left = await teams.Store.ReadHistoryAsync("S98", "u.audit.", default).OfType<AuditLine>().Select(line => line.Verb).ToListAsync();
        Assert.Contains("young", left);
        Assert.DoesNotContain("old", left);
    }
}
