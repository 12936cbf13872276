using GpoBot.Core.Deciding;
using GpoBot.Core.Groups;
using GpoBot.Core.Meetings;
using GpoBot.Core.Running;
using GpoBot.Tests.Drivers;
using Microsoft.Extensions.DependencyInjection;

namespace GpoBot.Tests.Running;

public sealed class RepeatedCommandTests
{
    [Fact]
    public async Task A_turn_that_was_stored_is_answered_as_it_was_even_where_deciding_again_would_refuse()
    {
        await using var teams = await TeamsScenario.StartAsync();
        var runner = teams.Services.GetRequiredService<CommandRunner>();
        var lead = new Person(TeamsScenario.Lead, []);
        Task<string> CancelAsync(string turn) => runner.RunAsync("S01", lead, new CancelMeeting("R-S01-24", CancelReason.Leave),
            new TurnStamp(turn, "text"), (outcome, _) => outcome is Outcome.Done ? "done" : "refused", CancellationToken.None);

        Assert.Equal("done", await CancelAsync("t1"));
        Assert.Equal("done", await CancelAsync("t1"));
        Assert.Equal("refused", await CancelAsync("t2"));
    }

    [Fact]
    public async Task What_would_leave_no_line_in_the_audit_is_not_stored()
    {
        await using var teams = await TeamsScenario.StartAsync();
        var runner = teams.Services.GetRequiredService<CommandRunner>();
        await Assert.ThrowsAsync<InvalidOperationException>(() => runner.RunAsync("S01", new Person(TeamsScenario.Lead, []), new SilentCommand(),
            new TurnStamp("t1", "text"), (_, _) => "", CancellationToken.None));
        Assert.NotEqual("zq", (await teams.GpoAsync("S01")).Group.Banner);
    }

    private sealed record SilentCommand : ICommand
    {
        public string Verb => "silent";

        public Outcome Decide(Situation situation) => new Outcome.Done(new Nothing(), situation.Gpo.Group with { Banner = "zq" });
    }

    private sealed record Nothing : Happening;
}
