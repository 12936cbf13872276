using GpoBot.Core.Audit;
using GpoBot.Core.Commitments;
using GpoBot.Tests.Drivers;

namespace GpoBot.Tests.Turns;

/// <summary>People do not wait for each other, nor for the bot.</summary>
public sealed class SameTimeTests
{
    [Fact]
    public async Task Two_people_who_answer_at_once_are_both_recorded()
    {
        await using var teams = await TeamsScenario.StartAsync();
        var gael = await teams.PersonAsync(TeamsScenario.Landlord);
        var daphne = await teams.PersonAsync("csu@ville-montfictif.example.org");
        var first = gael.Press((await gael.SaysAsync("AC003")).Card, "Envoyer", ("status", "InProgress"));
        var second = daphne.Press((await daphne.SaysAsync("AC004")).Card, "Envoyer", ("status", "InProgress"));

        await Task.WhenAll(gael.PostAsync(first), daphne.PostAsync(second));

        var gpo = await teams.GpoAsync("S01");
        Assert.Equal(CommitmentStatus.InProgress, gpo.FindCommitment("AC003")!.Status);
        Assert.NotNull(gpo.FindCommitment("AC003")!.AnsweredAt);
        Assert.NotNull(gpo.FindCommitment("AC004")!.AnsweredAt);
    }

    [Fact]
    public async Task The_same_card_pressed_ten_times_at_once_is_recorded_once_and_the_lead_is_told_once()
    {
        await using var teams = await TeamsScenario.StartAsync();
        var alix = await teams.PersonAsync(TeamsScenario.Lead);
        var gael = await teams.PersonAsync(TeamsScenario.Landlord);
        var card = (await gael.SaysAsync("AC003")).Card;
        var told = alix.Sees.Count;

        await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => gael.PostAsync(gael.Press(card, "Envoyer", ("status", "Done")))));
        await teams.SettleAsync();

        Assert.Equal(told + 1, alix.Sees.Count);
        List<AuditLine> lines = [];
        await foreach (var row in teams.Store.ReadHistoryAsync("S01", "u.audit.", CancellationToken.None))
            if (row is AuditLine { ObjectId: "AC003", Verb: not "import" } line) lines.Add(line);
        Assert.Single(lines);
    }

    [Fact]
    public async Task Messages_that_come_together_are_all_answered()
    {
        await using var teams = await TeamsScenario.StartAsync();
        var alix = await teams.PersonAsync(TeamsScenario.Lead);
        var before = alix.Sees.Count;

        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => alix.SaysAsync("retards")));

        Assert.Equal(6, alix.Sees.Count - before);
    }
}
