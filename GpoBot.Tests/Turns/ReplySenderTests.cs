using GpoBot.Connector.Client;
using GpoBot.Connector.Schema;
using GpoBot.Connector.Turns;
using GpoBot.Dialogs.Cards;
using GpoBot.Dialogs.Turns;
using GpoBot.Tests.Drivers;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace GpoBot.Tests.Turns;

/// <summary>A pressed button is told in two ways by clients, and its card may be gone; the presser always sees an answer.</summary>
public sealed class ReplySenderTests : IAsyncLifetime
{
    private static readonly Reply Card = Reply.Card(NoticeCard.Of("Enregistré", ["Fait."]), "Enregistré");
    private TeamsScenario _teams = null!;

    public async Task InitializeAsync() => _teams = await TeamsScenario.StartAsync();

    public async Task DisposeAsync() => await _teams.DisposeAsync();

    [Fact]
    public async Task The_card_pressed_is_replaced_for_the_presser_and_for_everybody()
    {
        var answer = await SendAsync(Card.And(Reply.Text("Et aussi ceci.")), Pressed("card-1"));

        Assert.Equal("application/vnd.microsoft.card.adaptive", Type(answer));
        Assert.Equal([("card-1", true), ("a1", false)], _teams.Connector.Sent.Select(sent => (sent.Id, sent.IsUpdate)));
        Assert.Equal("Et aussi ceci.", _teams.Connector.Sent[1].Text);
    }

    [Theory]
    [InlineData("ActivityNotFoundInConversation")]
    [InlineData("ConversationNotFound")]
    public async Task A_card_that_cannot_be_found_again_is_said_anew(string code)
    {
        Refuse("update", 404, code);
        var answer = await SendAsync(Card, Pressed("card-1"));

        Assert.Equal("application/vnd.microsoft.card.adaptive", Type(answer));
        Assert.False(Assert.Single(_teams.Connector.Sent).IsUpdate);
    }

    [Theory]
    [InlineData(500)]
    [InlineData(400)]
    public async Task A_card_that_cannot_be_replaced_for_the_others_is_still_answered_to_the_presser(int status)
    {
        Refuse("update", status, "ServiceError");
        Assert.Equal("application/vnd.microsoft.card.adaptive", Type(await SendAsync(Card, Pressed("card-1"))));
        Assert.Empty(_teams.Connector.Sent);
    }

    [Fact]
    public async Task Without_the_id_of_the_card_only_the_presser_is_answered()
    {
        Assert.Equal("application/vnd.microsoft.card.adaptive", Type(await SendAsync(Card, Pressed(null))));
        Assert.Empty(_teams.Connector.Sent);
    }

    [Theory]
    [InlineData("Voici.", "Voici.")]
    [InlineData("", "C'est déjà fait")]
    public async Task A_text_answers_a_button_as_a_toast_that_is_never_empty(string text, string shown)
    {
        var answer = await SendAsync(Reply.Text(text), Pressed("card-1"));

        Assert.Equal("application/vnd.microsoft.activity.message", Type(answer));
        Assert.StartsWith(shown, Spaces.Plain(answer!.Body!.Value.GetProperty("value").GetString()!), StringComparison.Ordinal);
        Assert.Empty(_teams.Connector.Sent);
    }

    [Fact]
    public async Task On_a_phone_that_only_submits_the_card_is_replaced_and_texts_are_said()
    {
        Assert.Null(await SendAsync(Card.And(Reply.Text("Et aussi ceci.")), Submitted("card-1")));
        Assert.Null(await SendAsync(Reply.Text("Voici."), Submitted("card-1")));

        Assert.Equal(["card-1", "a1", "a2"], _teams.Connector.Sent.Select(sent => sent.Id));
    }

    [Theory]
    [InlineData(404)]
    [InlineData(500)]
    public async Task On_such_a_phone_a_card_that_cannot_be_replaced_is_said_anew(int status)
    {
        Refuse("update", status, "Any");
        await SendAsync(Card, Submitted("card-1"));
        Assert.NotNull(Assert.Single(_teams.Connector.Sent).Card);
    }

    [Fact]
    public async Task A_passing_refusal_of_a_reply_is_waited_out()
    {
        Queue<IResult> refusals = new(
            [ConnectorCall.Refused(429, "Throttled", retryAfter: 0), ConnectorCall.Refused(412, "PreconditionFailed", retryAfter: 0)]);
        _teams.Connector.Instead = _ => Task.FromResult(refusals.TryDequeue(out var refusal) ? refusal : null);
        await SendAsync(Reply.Text("Voici."), new Activity { Type = ActivityTypes.Message });
        Assert.Equal("Voici.", Assert.Single(_teams.Connector.Sent).Text);
    }

    [Fact]
    public async Task A_lasting_refusal_is_not_waited_for()
    {
        Refuse("send", 429, "Throttled", retryAfter: 30);
        var refusal = await Assert.ThrowsAsync<ConnectorException>(
            () => SendAsync(Reply.Text("Voici."), new Activity { Type = ActivityTypes.Message }));
        Assert.Equal(TimeSpan.FromSeconds(30), refusal.RetryAfter);
    }

    private static Activity Pressed(string? card) => new() { Type = ActivityTypes.Invoke, ReplyToId = card };

    private static Activity Submitted(string? card) => new() { Type = ActivityTypes.Message, ReplyToId = card };

    private void Refuse(string operation, int status, string code, int? retryAfter = null) => _teams.Connector.Instead =
        call => Task.FromResult<IResult?>(call.Operation == operation ? ConnectorCall.Refused(status, code, retryAfter) : null);

    private async Task<InvokeResponse?> SendAsync(Reply reply, Activity activity)
    {
        (activity.ServiceUrl, activity.Conversation) = (_teams.Connector.ServiceUrl, new ConversationAccount { Id = "a:1" });
        var turn = new TurnContext(activity, _teams.Services.GetRequiredService<ConversationClient>());
        var pressed = activity.Type == ActivityTypes.Invoke || activity.ReplyToId is not null;
        await new ReplySender(TimeProvider.System, NullLogger<ReplySender>.Instance).SendAsync(turn, reply, pressed, CancellationToken.None);
        return turn.InvokeResponse;
    }

    private static string Type(InvokeResponse? answer)
    {
        Assert.Equal(200, answer!.Status);
        return answer.Body!.Value.GetProperty("type").GetString()!;
    }
}
