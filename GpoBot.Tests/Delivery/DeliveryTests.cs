using System.Text.Json;
using GpoBot.Core.Effects;
using GpoBot.Tests.Drivers;
using Microsoft.AspNetCore.Http;

namespace GpoBot.Tests.Delivery;

/// <summary>A commitment is to reach its owner, whatever the channel answers.</summary>
public sealed class DeliveryTests : IAsyncLifetime
{
    private TeamsScenario _teams = null!;
    private TeamsPerson _alix = null!;
    private TeamsPerson _gael = null!;

    public async Task InitializeAsync()
    {
        _teams = await TeamsScenario.StartAsync();
        (_alix, _gael) = (await _teams.PersonAsync(TeamsScenario.Lead), await _teams.PersonAsync(TeamsScenario.Landlord));
    }

    public async Task DisposeAsync() => await _teams.DisposeAsync();

    [Fact]
    public async Task A_throttled_message_is_not_tried_again_before_Teams_allows()
    {
        Refuse(429, "Throttled", retryAfter: 300);
        await PromiseAsync();
        await _teams.MoveToAsync("2026-11-20T09:04:55+01:00");
        Assert.Equal(0, (await NewsAsync()).GetProperty("attempts").GetInt32());
        Let();
        await _teams.MoveToAsync("2026-11-20T09:06:00+01:00");
        Assert.Single(Told());
        Assert.Equal(("sent", "teams"), Way(await NewsAsync()));
    }

    [Theory]
    [InlineData(412)]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(504)]
    public async Task A_passing_refusal_is_tried_again_ever_later_until_it_has_passed(int status)
    {
        Refuse(status, "Passing");
        await PromiseAsync();
        await _teams.MoveToAsync("2026-11-20T09:10:00+01:00");
        Assert.InRange((await NewsAsync()).GetProperty("attempts").GetInt32(), 5, 11);
        Assert.Empty(Told());
        Let();
        await _teams.MoveToAsync("2026-11-20T10:00:00+01:00");
        Assert.Single(Told());
    }

    [Fact]
    public async Task What_Teams_never_takes_leaves_by_mail_in_the_end_and_nobody_is_called_blocked()
    {
        Refuse(503, "ServiceUnavailable");
        await PromiseAsync();
        await _teams.MoveToAsync("2026-11-20T17:00:00+01:00");

        Assert.Equal(("sent", "email"), Way(await NewsAsync()));
        Assert.Single(Mailed());
        Let();
        Assert.NotEmpty((await _gael.SaysAsync("AC003 en cours")).Activities);
        Assert.DoesNotContain(_alix.Sees, sent => sent.Text.Contains("joindre", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(403, "ConversationBlockedByUser")]
    [InlineData(403, "BotNotInConversationRoster")]
    [InlineData(404, "ConversationNotFound")]
    public async Task Who_has_closed_Teams_gets_a_mail_the_lead_is_told_once_and_a_word_from_them_opens_it_again(int status, string code)
    {
        Refuse(status, code);
        await PromiseAsync();
        await PromiseAsync();

        Assert.Equal(2, Mailed().Length);
        var notice = Assert.Single(_alix.Sees, sent => Says(sent, "Contact à joindre par courriel"));
        Assert.Contains("Gaël Hall-Témoin", notice.Card!.Text, StringComparison.Ordinal);

        Let();
        await _gael.SaysAsync("aide");
        await PromiseAsync();
        Assert.Single(Told());
    }

    [Theory]
    [InlineData(400, "BadSyntax")]
    [InlineData(401, "BotNotRegistered")]
    [InlineData(403, "InvalidBotApiHost")]
    [InlineData(404, "NotFound")]
    [InlineData(413, "MessageSizeTooBig")]
    [InlineData(500, "ServiceError")]
    public async Task Another_final_refusal_is_not_repeated_and_the_message_leaves_by_mail(int status, string code)
    {
        Refuse(status, code);
        await PromiseAsync();
        Assert.Equal(("sent", "email"), Way(await NewsAsync()));
        Assert.Equal(1, (await NewsAsync()).GetProperty("attempts").GetInt32());

        Let();
        await PromiseAsync();
        Assert.Single(Told());
    }

    [Fact]
    public async Task Who_can_be_reached_by_no_way_is_named_to_the_lead()
    {
        Refuse(403, "ConversationBlockedByUser");
        Directory.Delete(_teams.MailFolder, recursive: true);
        await File.WriteAllTextAsync(_teams.MailFolder, "a file where the folder should be");
        await PromiseAsync();
        await _teams.MoveToAsync("2026-11-20T17:00:00+01:00");

        Assert.Equal("failed", (await NewsAsync()).GetProperty("state").GetString());
        var notice = Assert.Single(_alix.Sees, sent => Says(sent, "Contact injoignable"));
        Assert.Contains("Gaël Hall-Témoin", notice.Card!.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_person_who_cannot_be_reached_takes_nothing_from_the_others()
    {
        Refuse(503, "ServiceUnavailable");
        await PromiseAsync();
        await _alix.SaysAsync("annuler la réunion du 24 novembre");
        await _alix.PressesAsync(_alix.LastCard, "Annuler la réunion", ("reason", "OperationalNeed"));

        var outbox = await OutboxAsync();
        var cancelled = outbox.Where(line => line.GetProperty("topic").GetString() == MessageTopics.MeetingCancelled).ToList();
        Assert.True(cancelled.Count > 5);
        Assert.Single(cancelled, line => line.GetProperty("state").GetString() == "pending");
    }

    private void Refuse(int status, string code, int? retryAfter = null) => _teams.Connector.Instead = call => Task.FromResult<IResult?>(
        call.Operation == "send" && call.ConversationId == _gael.ConversationId ? ConnectorCall.Refused(status, code, retryAfter) : null);

    private void Let() => _teams.Connector.Instead = _ => Task.FromResult<IResult?>(null);

    private async Task PromiseAsync()
    {
        await _alix.SaysAsync("ajoute une action pour P07 : fermer le local vélo avant le 15 décembre");
        var shown = await _alix.SaysAsync("PB01");
        Assert.Contains("Engagement à confirmer", shown.Text, StringComparison.Ordinal);
        await _alix.SaysAsync("oui");
    }

    private List<SentActivity> Told() => [.. _gael.Sees.Where(sent => Says(sent, "Nouvel engagement"))];

    private static bool Says(SentActivity sent, string text) => sent.Card?.Text.Contains(text, StringComparison.Ordinal) == true;

    private string[] Mailed() => Directory.GetFiles(_teams.MailFolder, $"*{MessageTopics.CommitmentNew}*P07*.eml");

    private async Task<JsonElement> NewsAsync() =>
        (await OutboxAsync()).First(line => line.GetProperty("topic").GetString() == MessageTopics.CommitmentNew);

    private static (string?, string?) Way(JsonElement line) =>
        (line.GetProperty("state").GetString(), line.GetProperty("through").GetString());

    private async Task<List<JsonElement>> OutboxAsync() =>
        [.. JsonDocument.Parse(await _teams.Http.GetStringAsync("/dev/outbox")).RootElement.EnumerateArray()];
}
