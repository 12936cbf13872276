using GpoBot.Core.Commitments;
using GpoBot.Tests.Drivers;
using NodaTime;

namespace GpoBot.Tests.Stories;

/// <summary>A partner asks for more time; the sector lead decides, and the partner learns of it.</summary>
public sealed class AnsweringPostponementTests : IAsyncLifetime
{
    private static readonly LocalDate Due = new(2026, 11, 10);
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

    [Theory]
    [InlineData("Accepter le report", "Report accepté. La nouvelle échéance est le mardi 15 décembre 2026", 15)]
    [InlineData("Refuser le report", "Report refusé. L'échéance reste le mardi 10 novembre 2026", 10)]
    public async Task It_is_asked_shown_back_requested_and_decided(string button, string told, int day)
    {
        var which = await _gael.SaysAsync("Report au 15/12 svp");
        Assert.Contains("report demandé au mardi 15 décembre 2026", which.Text, StringComparison.Ordinal);
        Assert.Contains("AC003 · report demandé au mardi 15 décembre 2026", (await _gael.SaysAsync("AC003")).Text, StringComparison.Ordinal);
        Assert.Null((await StoredAsync()).RequestedDueOn);
        Assert.Contains("Report demandé", (await _gael.SaysAsync("oui")).Text, StringComparison.Ordinal);
        Assert.Equal(Due, (await StoredAsync()).DueOn);

        var decision = _alix.LastCard;
        Assert.Contains("AC003 : report demandé au mardi 15 décembre 2026", decision.Text, StringComparison.Ordinal);
        await _alix.PressesAsync(decision, button);
        Assert.Contains(told, _gael.LastCard.Text, StringComparison.Ordinal);
        Assert.Equal((day, Due, (LocalDate?)null), (await StoredAsync()) switch { var c => (c.DueOn!.Value.Day, c.InitialDueOn!.Value, c.RequestedDueOn) });

        var again = await _alix.PressesAsync(decision, button);
        Assert.Contains("rien n'a été changé", again.Text, StringComparison.Ordinal);
        Assert.Single(_gael.Sees, seen => seen.Card!.Text.Contains(told, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("AC003 report au 31/11", "« 31/11 » n'existe pas")]
    [InlineData("AC003 report au 20/10", "est passé")]
    [InlineData("AC003 report", "quelle nouvelle date")]
    [InlineData("AC003 la semaine prochaine", "jour précis")]
    public async Task A_day_that_cannot_be_is_asked_for_again(string text, string complaint)
    {
        var asked = await _gael.SaysAsync(text);
        Assert.Contains(complaint, asked.Text, StringComparison.Ordinal);
        Assert.Contains("quelle nouvelle date", asked.Text, StringComparison.Ordinal);
        Assert.Contains("AC003 · report demandé au jeudi 26 novembre 2026", (await _gael.SaysAsync("jeudi")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_a_week_the_days_are_offered()
    {
        var asked = await _gael.SaysAsync("AC003 la semaine prochaine");
        var shown = await _gael.PressesAsync(asked.Card, "Choisir", ("option", "mercredi 25 novembre 2026"));
        Assert.Contains("report demandé au mercredi 25 novembre 2026", shown.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_day_before_the_due_date_is_no_postponement()
    {
        var daphne = await _teams.PersonAsync("csu@ville-montfictif.example.org");
        var asked = await daphne.SaysAsync("AC004 report au 1/12");
        Assert.Contains("L'échéance de AC004 est déjà le mardi 15 décembre 2026", asked.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_leads_sets_the_date_and_the_owner_is_told()
    {
        await _alix.SaysAsync("AC003 report au 15/12");
        Assert.Contains("Nouvelle échéance : mardi 15 décembre 2026", (await _alix.SaysAsync("oui")).Text, StringComparison.Ordinal);
        Assert.Contains("Report accepté", _gael.LastCard.Text, StringComparison.Ordinal);
        Assert.Equal(new LocalDate(2026, 12, 15), (await StoredAsync()).DueOn);
    }

    [Fact]
    public async Task A_partner_cannot_grant_their_own_request()
    {
        await _gael.SaysAsync("AC003 report au 15/12");
        await _gael.SaysAsync("oui");
        var press = _alix.Press(_alix.LastCard, "Accepter le report");
        press["from"]!["id"] = _gael.UserId;
        press["from"]!["aadObjectId"] = _gael.UserId;
        press["conversation"]!["id"] = _gael.ConversationId;
        press["id"] = "forged";
        await _gael.PostAsync(press);
        Assert.Equal(Due, (await StoredAsync()).DueOn);
    }

    private async Task<Commitment> StoredAsync() => (await _teams.GpoAsync("S01")).FindCommitment("AC003")!;
}
