using System.Text.Json;
using GpoBot.Tests.Drivers;
using Microsoft.AspNetCore.Http;

namespace GpoBot.Tests.Delivery;

/// <summary>A reminder that waited until the evening does not leave in the evening.</summary>
[Trait("Speed", "Slow")]
public sealed class SendingWindowTests : IAsyncLifetime
{
    private TeamsScenario _teams = null!;
    private TeamsPerson _gael = null!;
    private TeamsPerson _alix = null!;
    private int _seen;

    public async Task InitializeAsync()
    {
        _teams = await TeamsScenario.StartAsync();
        _gael = await _teams.PersonAsync(TeamsScenario.Landlord);
        _alix = await _teams.PersonAsync(TeamsScenario.Lead);
        await PromiseAsync("fermer le local vélo avant le 27 novembre");
    }

    public async Task DisposeAsync() => await _teams.DisposeAsync();

    [Fact]
    public async Task What_Teams_held_back_into_the_evening_leaves_the_next_morning_without_a_try_in_between()
    {
        await HoldBackOnWednesdayAsync();
        await _teams.MoveToAsync("2026-11-25T22:00:00+01:00");

        Assert.Empty(Told());
        Assert.Equal(("pending", 0), State(await ReminderAsync()));
        await _teams.MoveToAsync("2026-11-26T07:59:00+01:00");
        Assert.Empty(Told());

        await _teams.MoveToAsync("2026-11-26T08:01:00+01:00");
        Assert.Single(Told());
        Assert.Equal(("sent", 1), State(await ReminderAsync()));
    }

    [Fact]
    public async Task Answered_in_the_meantime_it_is_not_said_at_all()
    {
        await HoldBackOnWednesdayAsync();
        await _teams.MoveToAsync("2026-11-25T19:30:00+01:00");
        await _gael.SaysAsync("AC061 en cours");
        await _gael.SaysAsync("oui");

        await _teams.MoveToAsync("2026-11-26T10:00:00+01:00");

        Assert.Equal(("dropped", 1), State(await ReminderAsync()));
    }

    [Fact]
    public async Task What_is_put_off_while_the_message_waits_is_said_on_its_day_and_the_rest_without_it()
    {
        await PromiseAsync("repeindre le hall avant le 4 décembre");
        await PromiseAsync("réparer la porte avant le 4 décembre");
        await HoldBackAsync("2026-11-27"); // a Friday, a week before both
        await _teams.MoveToAsync("2026-11-28T10:00:00+01:00");
        await _gael.SaysAsync("rappelle-moi AC063 le 1er décembre");
        await _gael.SaysAsync("oui");
        _seen = _gael.Sees.Count;

        await _teams.MoveToAsync("2026-11-30T08:01:00+01:00");
        Assert.Single(Told("AC062"));
        await _teams.MoveToAsync("2026-12-01T08:59:00+01:00");
        Assert.Empty(Told("AC063"));

        await _teams.MoveToAsync("2026-12-01T20:00:00+01:00");
        Assert.Single(Told("AC063"));
        Assert.Single(Told("AC062"));
    }

    [Fact]
    public async Task That_something_did_not_arrive_at_night_is_told_to_the_lead_when_the_day_opens()
    {
        await _teams.MoveToAsync("2026-11-21T03:00:00+01:00");
        _teams.Connector.Instead = call => Task.FromResult<IResult?>(
            call.Operation == "send" && call.ConversationId == _gael.ConversationId ? ConnectorCall.Refused(403, "ConversationBlockedByUser") : null);
        await PromiseAsync("repeindre le hall avant le 4 décembre");

        await _teams.MoveToAsync("2026-11-23T07:59:00+01:00");
        Assert.Empty(Notices());
        await _teams.MoveToAsync("2026-11-23T08:01:00+01:00");
        Assert.Single(Notices());

        IEnumerable<SentActivity> Notices() =>
            _alix.Sees.Where(seen => seen.Card?.Text.Contains("Contact à joindre par courriel", StringComparison.Ordinal) == true);
    }

    private async Task PromiseAsync(string what)
    {
        await _alix.SaysAsync("ajoute une action pour P07 : " + what);
        await _alix.SaysAsync("PB01");
        await _alix.SaysAsync("oui");
    }

    // J-2 is at nine on Wednesday.
    private Task HoldBackOnWednesdayAsync() => HoldBackAsync("2026-11-25");

    // Teams asks for ten hours and a half.
    private async Task HoldBackAsync(string day)
    {
        await _teams.MoveToAsync($"{day}T08:59:00+01:00");
        _teams.Connector.Instead = call => Task.FromResult<IResult?>(
            call.Operation == "send" && call.ConversationId == _gael.ConversationId ? ConnectorCall.Refused(429, "Throttled", 37_800) : null);
        await _teams.MoveToAsync($"{day}T09:01:00+01:00");
        _seen = _gael.Sees.Count;
        _teams.Connector.Instead = _ => Task.FromResult<IResult?>(null);
    }

    private List<SentActivity> Told(string reference = "AC061") =>
        [.. _gael.Sees.Skip(_seen).Where(seen => seen.Card?.Text.Contains(reference, StringComparison.Ordinal) == true)];

    private async Task<JsonElement> ReminderAsync() =>
        JsonDocument.Parse(await _teams.Http.GetStringAsync("/dev/outbox")).RootElement.EnumerateArray()
            .Single(line => line.GetProperty("id").GetString()!.Contains("commitment-d2.AC061", StringComparison.Ordinal));

    private static (string?, int) State(JsonElement line) => (line.GetProperty("state").GetString(), line.GetProperty("attempts").GetInt32());
}
