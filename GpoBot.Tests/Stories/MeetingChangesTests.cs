using GpoBot.Core.Meetings;
using GpoBot.Tests.Drivers;
using static GpoBot.Tests.Stories.MeetingTalk;

namespace GpoBot.Tests.Stories;

/// <summary>Meeting 24 of S01 goes elsewhere, to another day, or not at all; each after one confirmation.</summary>
public sealed class MeetingChangesTests : IAsyncLifetime
{
    private TeamsScenario _teams = null!;
    private TeamsPerson _alix = null!;

    public async Task InitializeAsync()
    {
        _teams = await TeamsScenario.StartAsync();
        _alix = await _teams.PersonAsync(TeamsScenario.Lead);
    }

    public Task DisposeAsync() => _teams.DisposeAsync().AsTask();

    [Fact]
    public async Task R03_It_goes_to_video()
    {
        await _alix.SaysAsync("passe la réunion du 24 en visio");
        await _alix.SaysAsync("oui");

        Assert.Equal(MeetingFormat.Video, (await _teams.GpoAsync("S01")).FindMeeting("R-S01-24")!.Format);
    }

    [Fact]
    public async Task R03_Put_off_it_keeps_its_agenda()
    {
        var form = (await _alix.SaysAsync("modifier l'ordre du jour S01")).Card;
        await _alix.PressesAsync(form, "Enregistrer", ("kept", "AC003,PB01,PB03"), ("point", "bilan de la fête"));
        var before = (await _teams.GpoAsync("S01")).FindMeeting("R-S01-24")!;

        await _alix.SaysAsync("décale la réunion du 24 au jeudi 26 novembre à 14h");
        await _alix.SaysAsync("oui");

        var after = (await _teams.GpoAsync("S01")).FindMeeting("R-S01-24")!;
        Assert.Equal(26, after.Start.Day);
        Assert.Equal(before.AgendaProblemIds, after.AgendaProblemIds);
        Assert.Equal(before.LeftOut, after.LeftOut);
        Assert.Contains("AC002", after.LeftOut);
        Has("bilan de la fête", (await _alix.SaysAsync("ordre du jour S01")).Text);
    }

    [Fact]
    public async Task R03_Cancelled_it_says_why()
    {
        await _alix.SaysAsync("annuler la réunion du 24 pour renfort opérationnel");
        await _alix.SaysAsync("oui");

        Assert.Null((await _teams.GpoAsync("S01")).FindMeeting("R-S01-24"));
        Assert.Contains("OperationalNeed", Assert.Single(await _teams.AuditAsync("S01", "meeting.cancel")).After, StringComparison.Ordinal);
    }
}
