using System.Text.Json.Nodes;
using GpoBot.Connector.Client;
using GpoBot.Connector.Schema;
using Microsoft.AspNetCore.Http;

namespace GpoBot.Tests.Connector;

/// <summary>Each operation, as it arrives at the other side.</summary>
public sealed class ConversationClientTests
{
    private const string Escaped = "/emea/v3/conversations/19%3Aa%2Fb%20c%40thread.tacv2%3Bmessageid%3D1";

    [Fact]
    public async Task A_message_is_sent_to_its_conversation_in_the_name_of_the_bot()
    {
        await using var channel = await FakeChannel.StartAsync();
        var message = Activity.Message("À mardi");
        Assert.Equal("1700000000000", await channel.Client.SendAsync(channel.Conversation, message, default));
        var call = channel.Calls.Single();
        Assert.Equal(("POST", $"{Escaped}/activities", "Bearer good-token"), (call.Method, call.Target, call.Authorization));
        Assert.Contains("\"À mardi\"", call.Body, StringComparison.Ordinal);
        var sent = JsonNode.Parse(call.Body)!;
        Assert.Equal(("message", "28:bot", channel.Conversation.ConversationId),
            ((string?)sent["type"], (string?)sent["from"]!["id"], (string?)sent["conversation"]!["id"]));
        Assert.Null(message.From);
    }

    [Fact]
    public async Task A_reply_goes_below_the_message_it_answers()
    {
        await using var channel = await FakeChannel.StartAsync();
        await channel.Client.SendAsync(channel.Conversation, new() { Type = "message", ReplyToId = "f:1/2" }, default);
        Assert.Equal($"{Escaped}/activities/f%3A1%2F2", channel.Calls.Single().Target);
        Assert.Equal("f:1/2", (string?)JsonNode.Parse(channel.Calls.Single().Body)!["replyToId"]);
    }

    [Fact]
    public async Task In_a_personal_conversation_the_person_is_named_as_recipient()
    {
        await using var channel = await FakeChannel.StartAsync();
        await channel.Client.SendAsync(channel.Conversation with { UserId = "29:u" }, Activity.Typing(), default);
        var sent = JsonNode.Parse(channel.Calls.Single().Body)!;
        Assert.Equal(("typing", "29:u"), ((string?)sent["type"], (string?)sent["recipient"]!["id"]));
    }

    [Fact]
    public async Task An_activity_is_replaced_and_deleted_by_its_id()
    {
        await using var channel = await FakeChannel.StartAsync(FakeChannel.Answer(200, ""));
        await channel.Client.UpdateAsync(channel.Conversation, "17/0", Activity.Message("corrigé"), default);
        await channel.Client.DeleteAsync(channel.Conversation, "17/0", default);
        Assert.Equal([("PUT", $"{Escaped}/activities/17%2F0"), ("DELETE", $"{Escaped}/activities/17%2F0")],
            channel.Calls.Select(call => (call.Method, call.Target)));
        Assert.Equal("17/0", (string?)JsonNode.Parse(channel.Calls[0].Body)!["id"]);
        Assert.Equal("", channel.Calls[1].Body);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("<html>accepted</html>")]
    public async Task A_message_that_was_taken_without_an_id_is_sent_all_the_same(string body)
    {
        await using var channel = await FakeChannel.StartAsync(FakeChannel.Answer(201, body));
        Assert.Null(await channel.Client.SendAsync(channel.Conversation, Activity.Message("x"), default));
    }

    [Theory]
    [InlineData("""{"id":"a:9"}""", "http://127.0.0.1/same/")]
    [InlineData("""{"id":"a:9","serviceUrl":"http://127.0.0.1/moved/"}""", "http://127.0.0.1/moved/")]
    [InlineData("""{"id":"a:9","serviceUrl":"https://foreign.example.com/"}""", "http://127.0.0.1/same/")]
    public async Task A_personal_conversation_is_opened_with_one_person(string answer, string there)
    {
        await using var channel = await FakeChannel.StartAsync(FakeChannel.Answer(201, answer));
        var opened = await channel.Client.CreatePersonalAsync(channel.ServiceUrl, BotHost.Tenant, "28:bot", "29:u", default);
        var expected = there.Replace("http://127.0.0.1/same/", channel.ServiceUrl, StringComparison.Ordinal);
        Assert.Equal(new("a:9", expected, "msteams", BotHost.Tenant, "28:bot", "29:u"), opened);
        Assert.Equal(("POST", "/emea/v3/conversations"), (channel.Calls.Single().Method, channel.Calls.Single().Target));
        var expectedBody = JsonNode.Parse($$$"""
            {"isGroup":false,"bot":{"id":"28:bot"},"members":[{"id":"29:u"}],"tenantId":"{{{BotHost.Tenant}}}",
             "channelData":{"tenant":{"id":"{{{BotHost.Tenant}}}"} } }
            """);
        Assert.True(JsonNode.DeepEquals(expectedBody, JsonNode.Parse(channel.Calls.Single().Body)));
    }

    [Fact]
    public async Task A_conversation_without_an_id_is_an_error()
    {
        await using var channel = await FakeChannel.StartAsync(FakeChannel.Answer(201, "{}"));
        var error = await Assert.ThrowsAsync<ConnectorException>(
            () => channel.Client.CreatePersonalAsync(channel.ServiceUrl, BotHost.Tenant, "28:bot", "29:u", default));
        Assert.Equal("NoConversationId", error.Code);
    }

    [Fact]
    public async Task A_member_is_read_whichever_name_their_object_id_has()
    {
        await using var channel = await FakeChannel.StartAsync(FakeChannel.Answer(200,
            """{"id":"29:u","name":"Camille","objectId":"o-1","email":"c@example.org","userPrincipalName":"c@example.com","tenantId":"t","userRole":"user","new":1}"""));
        var member = await channel.Client.GetMemberAsync(channel.Conversation, "29:u", default);
        Assert.Equal(new("29:u", "Camille", "o-1", "c@example.org", "c@example.com", "t", "user"), member);
        Assert.Equal($"{Escaped}/members/29%3Au", channel.Calls.Single().Target);
    }

    [Theory]
    [InlineData("MemberNotFoundInConversation", false)]
    [InlineData("ConversationNotFound", true)]
    public async Task A_person_who_is_not_there_is_no_error_but_a_missing_conversation_is(string code, bool isError)
    {
        await using var channel = await FakeChannel.StartAsync(FakeChannel.Answer(404, $$$"""{"error":{"code":"{{{code}}}"}}"""));
        var asking = channel.Client.GetMemberAsync(channel.Conversation, "29:u", default);
        if (isError)
            Assert.Equal(code, (await Assert.ThrowsAsync<ConnectorException>(() => asking)).Code);
        else
            Assert.Null(await asking);
    }

    [Fact]
    public async Task All_members_are_read_page_by_page()
    {
        await using var channel = await FakeChannel.StartAsync(http => FakeChannel.Answer(200, (string?)http.Request.Query["continuationToken"] switch
        {
            null => """{"members":[{"id":"1"},{"id":"2"}],"continuationToken":"a+b/="}""",
            "a+b/=" => """{"members":[],"continuationToken":"last"}""",
            _ => """{"members":[{"id":"3"}],"continuationToken":""}""",
        })(http));
        Assert.Equal(["1", "2", "3"], (await channel.Client.GetMembersAsync(channel.Conversation, default).ToListAsync()).Select(member => member.Id));
        Assert.StartsWith($"{Escaped}/pagedmembers?pageSize=", channel.Calls[0].Target, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pages_that_go_in_circles_are_an_error()
    {
        await using var channel = await FakeChannel.StartAsync(FakeChannel.Answer(200, """{"members":[],"continuationToken":"again"}"""));
        var error = await Assert.ThrowsAsync<ConnectorException>(
            async () => await channel.Client.GetMembersAsync(channel.Conversation, default).ToListAsync());
        Assert.Equal("RepeatedMembersPage", error.Code);
    }

    [Theory]
    [InlineData("..")]
    [InlineData(".")]
    [InlineData("")]
    public async Task An_id_that_would_lead_to_another_path_is_never_called(string id)
    {
        await using var channel = await FakeChannel.StartAsync();
        await Assert.ThrowsAsync<ConnectorException>(() => channel.Client.DeleteAsync(channel.Conversation, id, default));
        Assert.Empty(channel.Calls);
    }
}
