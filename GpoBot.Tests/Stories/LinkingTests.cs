using GpoBot.Core.Problems;
using GpoBot.Tests.Drivers;
using static GpoBot.Tests.Stories.MeetingTalk;

namespace GpoBot.Tests.Stories;

/// <summary>PB08 is S03's own and followed by the thematic group on transport; Sacha leads S03, Robin T01.</summary>
public sealed class LinkingTests : IAsyncLifetime
{
    private const string LeadOfTheStation = "sacha.fictif@police.example.org";
    private const string LeadOfTransport = "robin.simulacre@police.example.org";
    private TeamsScenario _teams = null!;
    private TeamsPerson _sacha = null!;

    public async Task InitializeAsync()
    {
        _teams = await TeamsScenario.StartAsync();
        _sacha = await _teams.PersonAsync(LeadOfTheStation);
    }

    public Task DisposeAsync() => _teams.DisposeAsync().AsTask();

    [Fact]
    public async Task R20_A_linked_problem_is_shown_in_both_groups_and_counted_in_one()
    {
        var robin = await _teams.PersonAsync(LeadOfTransport);

        var listed = await robin.SaysAsync("problématiques");
        Has("1 problématique suivie, 1 portée par un autre GPO", listed.Text);
        Has("Portées par un autre GPO, en lecture", listed.Text);
        Has("PB08", listed.Text);
        Has("Portée par S03 Montfictif – Gare et Faubourgs", listed.Text);
        var copy = await robin.PressesAsync(listed.Card, "Voir PB08");
        Has("En lecture : S03 la met à jour et la compte.", copy.Text);
        Assert.Single((await _teams.GpoAsync("T01")).Problems);
        Has("PB08", (await _sacha.SaysAsync("problématiques S03")).Text);
    }

    [Fact]
    public async Task R20_A_link_is_confirmed_its_copy_follows_and_goes_with_it()
    {
        var shown = await _sacha.SaysAsync("lie PB07 au T01");
        Has("Je fais suivre **PB07** par T01", shown.Text);
        Assert.DoesNotContain((await _teams.GpoAsync("T01")).Linked, copy => copy.ProblemId == "PB07");
        Has("PB07 est maintenant suivie aussi par T01.", (await _sacha.SaysAsync("oui")).Text);
        Assert.Equal(ProblemStatus.Diagnosis, Assert.Single((await _teams.GpoAsync("T01")).Linked, copy => copy.ProblemId == "PB07").Status);

        // Whatever changes it changes its copy too.
        await _sacha.SaysAsync("demande les avis sur PB07");
        await _sacha.SaysAsync("oui");
        Assert.Equal(ProblemStatus.UnderEvaluation, Assert.Single((await _teams.GpoAsync("T01")).Linked, copy => copy.ProblemId == "PB07").Status);

        await _sacha.SaysAsync("délie PB07 du T01");
        Has("PB07 n'est plus suivie par T01.", (await _sacha.SaysAsync("oui")).Text);
        Assert.DoesNotContain((await _teams.GpoAsync("T01")).Linked, copy => copy.ProblemId == "PB07");
    }

    [Theory]
    [InlineData("lie PB07 au T04")] // thematic, but S03 is not attached to it
    [InlineData("lie PB07 au S01")] // a sector
    [InlineData("lie PB07 au T09")] // none at all
    public async Task R20_A_group_out_of_reach_and_one_that_never_was_are_answered_alike(string says)
    {
        Has("Je ne trouve pas de GPO de ce nom qui puisse suivre cette problématique", (await _sacha.SaysAsync(says)).Text);
        Assert.Empty((await _teams.GpoAsync("S03")).FindProblem("PB07")!.LinkedGroups);
    }

    [Fact]
    public async Task R20_It_stands_on_the_agenda_of_the_group_that_follows_it()
    {
        var robin = await _teams.PersonAsync(LeadOfTransport);

        var agenda = await robin.SaysAsync("ordre du jour T01");

        Has("Problématiques portées par un autre GPO", agenda.Text);
        Has("PB08", agenda.Text);
    }
}
