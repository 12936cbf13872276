using System.Text.Json;
using GpoBot.Connector.Dialogs;
using GpoBot.Connector.Extensions;
using GpoBot.Connector.Schema;

namespace GpoBot.Tests.Connector;

/// <summary>What Teams sends for dialogs and message extensions, and what it may send one day.</summary>
public sealed class InvokeReadingTests
{
    [Fact]
    public void A_search_is_read_with_its_words_and_where_it_goes_on()
    {
        var query = MessagingExtensionQuery.Read(Of("""{"commandId":"rechercher","parameters":[{"name":"mots","value":"caves"}],"queryOptions":{"skip":25,"count":10}}"""));

        Assert.Equal(("rechercher", "caves", 25, 10, false), (query!.CommandId, query.Parameters["mots"], query.Skip, query.Count, query.IsInitialRun));
    }

    [Theory]
    [InlineData("""{"commandId":"rechercher"}""")]
    [InlineData("""{"commandId":"rechercher","parameters":"mots","queryOptions":[]}""")]
    [InlineData("""{"commandId":"rechercher","parameters":[7,null,{"value":"x"},{"name":"mots","value":7}],"queryOptions":{"skip":-3,"count":100000}}""")]
    [InlineData("""{"commandId":"rechercher","parameters":[{"name":"mots","value":"\ud800"}],"queryOptions":{"skip":1.5,"count":"9"}}""")]
    public void What_is_odd_in_a_search_is_as_if_it_were_not_there(string value)
    {
        var query = MessagingExtensionQuery.Read(Of(value))!;

        Assert.Equal((0, 25), (query.Skip, query.Count));
        Assert.Equal("", query.Parameters.GetValueOrDefault("mots", ""));
    }

    [Theory]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("""{"commandId":7}""")]
    [InlineData("""{"commandId":""}""")]
    public void What_names_no_command_is_no_search(string value) => Assert.Null(MessagingExtensionQuery.Read(Of(value)));

    [Theory]
    [InlineData("""{"data":{"verb":"x"},"context":{"theme":"default"}}""", null, null)]
    [InlineData("""{"commandId":"engagement","messagePayload":{"body":{"content":"<p>Bonjour</p>"}}}""", "engagement", "<p>Bonjour</p>")]
    [InlineData("""{"data":"texte","commandId":[],"messagePayload":{"body":7}}""", null, null)]
    public void A_dialog_s_question_is_read_with_its_command_and_message(string value, string? command, string? html)
    {
        var request = TaskModuleRequest.Read(Of(value))!;

        Assert.Equal((command, html), (request.CommandId, request.MessageHtml));
        Assert.Equal(JsonValueKind.Object, request.Data.ValueKind);
    }

    [Fact]
    public void Without_a_value_there_is_no_question() => Assert.Null(TaskModuleRequest.Read(new Activity()));

    private static Activity Of(string value) => new() { Value = JsonElement.Parse(value) };
}
