using GpoBot.Core.Groups;
using GpoBot.Core.Ports;
using GpoBot.Tests.Drivers;

namespace GpoBot.Tests.Turns;

/// <summary>Who speaks is remembered from one turn to the next; what they may do is not.</summary>
public sealed class ChangedRightsTests
{
    [Fact]
    public async Task Whoever_is_taken_off_the_roster_is_nobody_at_their_next_word()
    {
        await using var teams = await TeamsScenario.StartAsync();
        var gael = await teams.PersonAsync(TeamsScenario.Landlord);
        Assert.Contains("AC003", (await gael.SaysAsync("mes actions")).Text, StringComparison.Ordinal);

        await ChangeAsync(teams, contact => contact with { Active = false });

        var answer = (await gael.SaysAsync("mes actions")).Text;
        Assert.DoesNotContain("AC003", answer, StringComparison.Ordinal);
        Assert.Contains("Je ne trouve pas votre adresse", Spaces.Plain(answer), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_comes_to_speak_English_is_answered_in_it_at_their_next_word()
    {
        await using var teams = await TeamsScenario.StartAsync();
        var gael = await teams.PersonAsync(TeamsScenario.Landlord);
        var french = (await gael.SaysAsync("aide")).Card!.Text;

        await ChangeAsync(teams, contact => contact with { Language = "en" });

        Assert.NotEqual(french, (await gael.SaysAsync("aide")).Card!.Text);
    }

    private static async Task ChangeAsync(TeamsScenario teams, Func<Contact, Contact> change)
    {
        var person = await teams.People.FindByEmailAsync(TeamsScenario.Landlord, default);
        foreach (var membership in person!.Memberships)
        {
            var gpo = await teams.GpoAsync(membership.GpoId);
            var commit = new GpoCommit { GpoId = gpo.Id, Read = gpo, Puts = [change(gpo.FindContact(membership.ContactId)!)] };
            Assert.Equal(CommitResult.Done, await teams.Store.CommitAsync(commit, default));
        }
    }
}
