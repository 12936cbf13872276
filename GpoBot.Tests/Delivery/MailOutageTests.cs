using System.Globalization;
using System.Text.Json;
using GpoBot.Core.Effects;
using GpoBot.Core.Ports;
using GpoBot.Tests.Drivers;
using GpoBot.Tests.FirstContact;
using NodaTime;

namespace GpoBot.Tests.Delivery;

/// <summary>A relay that is away for hours: it is left in peace, and nothing that was to leave is lost.</summary>
public sealed class MailOutageTests : IAsyncLifetime
{
    private const string HeadOfSchool = "P10";
    private readonly SmtpRelay _relay = SmtpRelay.Start();
    private FirstContactStory _story = null!;

    public async Task InitializeAsync()
    {
        _story = await FirstContactStory.StartAsync(new Dictionary<string, string?>
        {
            ["Mail:Mode"] = "smtp", ["Mail:Smtp:Host"] = "127.0.0.1", ["Mail:Smtp:StartTls"] = "false",
            ["Mail:Smtp:Port"] = _relay.Port.ToString(CultureInfo.InvariantCulture),
        });
        _relay.Instead = _ => "";
    }

    public async Task DisposeAsync()
    {
        await _story.DisposeAsync();
        await _relay.DisposeAsync();
    }

    [Fact]
    public async Task It_is_asked_ever_more_rarely_no_try_is_counted_and_all_leaves_when_it_is_back()
    {
        var before = _relay.Visits;
        await _story.PromiseAsync(HeadOfSchool);
        await _story.Teams.MoveToAsync("2026-11-20T15:00:00+01:00");

        var line = await NewsAsync();
        Assert.Equal(("pending", 0), (line.GetProperty("state").GetString(), line.GetProperty("attempts").GetInt32()));
        // Six hours at one call in five minutes, and those by which it was found out.
        Assert.InRange(_relay.Visits - before, 3, 80);

        _relay.Instead = _ => null;
        await _story.Teams.MoveToAsync("2026-11-20T15:10:00+01:00");
        Assert.Equal([("sent", "email")], await _story.ToldAsync(HeadOfSchool));
        Assert.Empty(_relay.Faults);
    }

    [Fact]
    public async Task After_two_days_the_lead_is_told_who_was_not_reached()
    {
        await _story.PromiseAsync(HeadOfSchool);
        await _story.Teams.MoveToAsync("2026-11-20T09:30:00+01:00");
        var gpo = await _story.Teams.GpoAsync("S01");
        var waiting = gpo.Effects.Single(effect => effect.Topic == MessageTopics.CommitmentNew && effect.Recipient == HeadOfSchool);
        Assert.NotNull(waiting.FirstTriedAt);
        Assert.Equal(0, _story.Notices("Contact injoignable"));

        var longAgo = waiting with { FirstTriedAt = waiting.FirstTriedAt - Duration.FromDays(2) };
        await _story.Teams.Store.CommitAsync(new GpoCommit { GpoId = "S01", Read = gpo, Puts = [longAgo] }, CancellationToken.None);
        await _story.Teams.MoveToAsync("2026-11-20T09:45:00+01:00");

        Assert.Equal("failed", (await NewsAsync()).GetProperty("state").GetString());
        Assert.Equal(1, _story.Notices("Contact injoignable"));
    }

    [Fact]
    public async Task Who_wishes_for_mail_and_has_opened_GpoBot_is_told_there_after_two_hours()
    {
        await _story.Teams.PersonAsync(DemoPeople.OtherLandlord, asTheRosterSays: true);
        await _story.PromiseAsync("P05");
        await _story.Teams.MoveToAsync("2026-11-20T10:30:00+01:00");
        Assert.Equal([("pending", null)], await _story.ToldAsync("P05"));

        await _story.Teams.MoveToAsync("2026-11-20T11:30:00+01:00");
        Assert.Equal([("sent", "teams")], await _story.ToldAsync("P05"));
    }

    private async Task<JsonElement> NewsAsync() =>
        JsonDocument.Parse(await _story.Teams.Http.GetStringAsync("/dev/outbox")).RootElement.EnumerateArray().Single(line =>
            line.GetProperty("topic").GetString() == MessageTopics.CommitmentNew && line.GetProperty("recipient").GetString() == HeadOfSchool);
}
