using GpoBot.Tests.Drivers;
using static GpoBot.Tests.Stories.MeetingTalk;

namespace GpoBot.Tests.Stories;

/// <summary>A round of S01 between two meetings.</summary>
public sealed class RoundTests : IAsyncLifetime
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
    public async Task R22_Owners_are_asked_the_others_are_told_and_the_lead_hears_after_five_days()
    {
        var gael = await _teams.PersonAsync(TeamsScenario.Landlord);
        var shown = await _alix.SaysAsync("tour entre deux réunions S01");
        Has("réponse d'ici le **mercredi 25 novembre 2026**", shown.Text);
        Assert.Equal(0, gael.Told("Tour entre deux réunions"));

        Has("Le tour est lancé", (await _alix.PressesAsync(shown.Card, "Lancer le tour")).Text);

        Assert.Equal(1, gael.Told("Tour entre deux réunions"));
        Assert.Single(_teams.Mails("round-asked", "P10"));
        Has("Un tour est déjà en cours", (await _alix.SaysAsync("tour entre deux réunions S01")).Text);
        await gael.SaysAsync("AC003 rien de neuf");
        await gael.SaysAsync("oui");
        Assert.Equal(0, _alix.Told("Tour entre deux réunions : les réponses"));

        await _teams.MoveToAsync("2026-11-25T12:00:00+01:00");

        Assert.Equal(1, _alix.Told("Tour entre deux réunions : les réponses"));
        var summary = _alix.Sees.Last(sent => sent.Card?.Text.StartsWith("Tour entre deux réunions : les réponses", StringComparison.Ordinal) == true).Card!;
        Has("Ont répondu\nOffice HLM Fictif du Val-d'Exemple", summary.Text);
        Has("Collège Ada-Fictive", summary.Text);
    }

    [Fact]
    public async Task R22_A_partner_starts_none()
    {
        var gael = await _teams.PersonAsync(TeamsScenario.Landlord);

        Has("réservée au référent", (await gael.SaysAsync("tour entre deux réunions")).Text);
    }
}
