using GpoBot.Core.Meetings.Points;
using GpoBot.Tests.Drivers;
using static GpoBot.Tests.Stories.MeetingTalk;

namespace GpoBot.Tests.Stories;

/// <summary>The agenda of meeting 24 of S01, and what members want to be spoken of.</summary>
public sealed class AgendaPointTests : IAsyncLifetime
{
    private TeamsScenario _teams = null!;
    private TeamsPerson _alix = null!;
    private TeamsPerson _gael = null!;

    public async Task InitializeAsync()
    {
        _teams = await TeamsScenario.StartAsync();
        _alix = await _teams.PersonAsync(TeamsScenario.Lead);
        _gael = await _teams.PersonAsync(TeamsScenario.Landlord);
    }

    public Task DisposeAsync() => _teams.DisposeAsync().AsTask();

    [Fact]
    public async Task P10_A_point_is_proposed_accepted_and_stands_on_the_agenda()
    {
        var shown = await _gael.SaysAsync("je veux mettre un point à l'ordre du jour du GPO S01 : éclairage du parking");
        Has("Je propose à l'ordre du jour de la réunion du mardi 24 novembre 2026 : **éclairage du parking**", shown.Text);
        Assert.Empty((await _teams.GpoAsync("S01")).Points);
        Has("C'est proposé au référent", (await _gael.SaysAsync("oui")).Text);
        Has("éclairage du parking", _alix.LastCard.Text);

        Has("C'est à l'ordre du jour", (await _alix.PressesAsync(_alix.LastCard, "Accepter")).Text);

        Assert.Equal(1, _gael.Told("Votre point est à l'ordre du jour"));
        Has("OJ1 – éclairage du parking", (await _gael.SaysAsync("ordre du jour S01")).Text);
    }

    [Fact]
    public async Task P10_A_refusal_with_its_reason_is_told_to_the_sender_alone()
    {
        await _gael.SaysAsync("point à l'ordre du jour S01 : éclairage du parking");
        await _gael.SaysAsync("oui");

        Has("Je refuse le point **OJ1 – éclairage du parking**, motif : vu en mai", (await _alix.SaysAsync("refuse OJ1 : vu en mai")).Text);
        await _alix.SaysAsync("oui");

        Assert.Equal(1, _gael.Told("Votre point n'a pas été retenu"));
        Has("Motif : vu en mai", _gael.LastCard.Text);
        HasNot("éclairage du parking", (await _gael.SaysAsync("ordre du jour S01")).Text);
    }

    [Fact]
    public async Task P10_Who_has_not_signed_the_charter_puts_nothing_on_it()
    {
        foreach (var id in new[] { "S01", "S04" })
        {
            var gpo = await _teams.GpoAsync(id);
            await _teams.Store.CommitAsync(new Core.Ports.GpoCommit
            {
                GpoId = id, Read = gpo, Puts = [gpo.FindContact("P07")! with { CharterSignedOn = null }],
            }, CancellationToken.None);
        }

        Has("signé la charte", (await _gael.SaysAsync("point à l'ordre du jour S01 : éclairage du parking")).Text);
    }

    [Fact]
    public async Task R07_The_agenda_begins_with_what_is_late_and_the_lead_takes_off_and_adds()
    {
        var agenda = await _alix.SaysAsync("ordre du jour S01");
        Assert.True(agenda.Text.IndexOf("AC002", StringComparison.Ordinal) < agenda.Text.IndexOf("PB03", StringComparison.Ordinal), agenda.Text);
        var form = (await _alix.PressesAsync(agenda.Card, "Modifier l'ordre du jour")).Card;
        var kept = form.Inputs()["kept"].Split(',').Where(id => id != "AC002");

        var saved = await _alix.PressesAsync(form, "Enregistrer", ("kept", string.Join(',', kept)), ("point", "bilan de la fête"));

        Has("L'ordre du jour est à jour.", saved.Text);
        var after = await _alix.SaysAsync("ordre du jour S01");
        HasNot("AC002", after.Text);
        Has("OJ1 – bilan de la fête", after.Text);
        Assert.Equal(AgendaPointState.Accepted, Assert.Single((await _teams.GpoAsync("S01")).Points).State);
    }

    [Fact]
    public async Task R07_It_is_sent_three_days_before_and_a_partner_cannot_edit_it()
    {
        await _teams.MoveToAsync("2026-12-04T12:00:00+01:00");
        Assert.Contains((await _teams.GpoAsync("S01")).Reminders, entry => entry.Key.StartsWith("meeting-agenda.R-S01-25", StringComparison.Ordinal) && !entry.Dropped);
        Has("réservée au référent", (await _gael.SaysAsync("modifier l'ordre du jour")).Text);
        var form = (await _alix.SaysAsync("modifier l'ordre du jour S01")).Card;

        Has("réservée au référent", (await _gael.PressesAsync(form, "Enregistrer", ("kept", ""))).Text);
        Assert.Empty((await _teams.GpoAsync("S01")).FindMeeting("R-S01-25")!.LeftOut);
    }
}
