using GpoBot.Core.Commitments;
using GpoBot.Tests.Drivers;

namespace GpoBot.Tests.Stories;

/// <summary>A day of a partner who chose English: they read and type it, and what is kept is the same for everybody.</summary>
public sealed class EnglishPartnerTests : IAsyncLifetime
{
    private TeamsScenario _teams = null!;
    private TeamsPerson _gael = null!;

    public async Task InitializeAsync()
    {
        _teams = await TeamsScenario.StartAsync();
        _gael = await _teams.PersonAsync(TeamsScenario.Landlord);
        await _gael.SaysAsync("langue en");
        await _gael.SaysAsync("oui");
    }

    public Task DisposeAsync() => _teams.DisposeAsync().AsTask();

    [Fact]
    public async Task The_welcome_and_the_help_are_in_English()
    {
        await _gael.InstallationAsync("remove");
        await _gael.ArrivesAsync();
        Assert.Contains("Never write anybody's name", _gael.LastCard.Text, StringComparison.Ordinal);
        var help = await _gael.SaysAsync("help");
        Assert.Contains("What I can do", help.Text, StringComparison.Ordinal);
        Assert.Contains("see your commitments and answer them", help.Text, StringComparison.Ordinal);
        Assert.Equal("en", help.Card.Json.GetProperty("lang").GetString());
    }

    [Fact]
    public async Task A_commitment_is_found_and_answered_by_its_card()
    {
        var list = await _gael.SaysAsync("my commitments");
        Assert.Contains("2 open commitments, 2 of them overdue", list.Text, StringComparison.Ordinal);
        Assert.Contains("Due: Tuesday 10 November 2026 (10 days overdue)", list.Text, StringComparison.Ordinal);
        // What was typed into the group stays as it was typed.
        Assert.Contains("Neutraliser l'accès aux caves de l'entrée 6", list.Text, StringComparison.Ordinal);

        var asked = await _gael.PressesAsync(list.Card, "Answer on AC003");
        Assert.Contains("How far is AC003?", asked.Text, StringComparison.Ordinal);
        var saved = await _gael.PressesAsync(asked.Card, "Send", ("status", "InProgress"));
        Assert.Contains("Saved: In progress", saved.Text, StringComparison.Ordinal);
        Assert.Equal(CommitmentStatus.InProgress, (await _teams.GpoAsync("S01")).FindCommitment("AC003")!.Status);
    }

    [Fact]
    public async Task Typed_English_is_shown_back_in_English_and_written_after_the_yes()
    {
        var shown = await _gael.SaysAsync("AC003 done");
        Assert.Contains("I note **AC003 · Done · Friday 20 November 2026**. Is that right?", shown.Text, StringComparison.Ordinal);
        Assert.Contains("Answer saved on Friday 20 November 2026 at 09:00", (await _gael.SaysAsync("yes")).Text, StringComparison.Ordinal);
        Assert.Equal(CommitmentStatus.Done, (await _teams.GpoAsync("S01")).FindCommitment("AC003")!.Status);
    }

    [Fact]
    public async Task What_cannot_be_done_is_said_in_English_too()
    {
        Assert.Contains("I do not find AC999 among your commitments", (await _gael.SaysAsync("AC999 done")).Text, StringComparison.Ordinal);
        Assert.Contains("No question is open", (await _gael.SaysAsync("yes")).Text, StringComparison.Ordinal);
        Assert.Contains("17", (await _gael.SaysAsync("urgence")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Everybody_else_goes_on_in_French()
    {
        var lead = await _teams.PersonAsync(TeamsScenario.Lead);
        Assert.Contains("Que puis-je faire pour vous", (await lead.SaysAsync("aide")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reminders_arrive_in_English()
    {
        await _teams.MoveToAsync("2026-11-23T09:30:00+01:00");
        var told = Spaces.Plain(string.Join('\n', _gael.Sees.Where(sent => sent.Card is not null).Select(sent => sent.Card!.Text)));
        Assert.Contains("November 2026", told, StringComparison.Ordinal);
        Assert.DoesNotContain("novembre", told, StringComparison.Ordinal);
    }
}
