namespace GpoBot.Tests.Drivers.FakeGraph;

/// <summary>A change of an event is taken as Exchange takes it, and tells the people Exchange tells.</summary>
public sealed class GraphPatchTests
{
    private const string Tag = "String {5f3c1a52-8d0e-4b7b-9c64-2f0a7d4e91b3} Name Mine";
    private const string Later = """
        "start":{"dateTime":"2026-11-25T09:30:00","timeZone":"Romance Standard Time"},
        "end":{"dateTime":"2026-11-25T11:00:00","timeZone":"Romance Standard Time"}
        """;

    [Theory]
    [InlineData("""{"subject":"x"}""", 200, null)]
    [InlineData("""{"Subject":"x"}""", 400, "RequestBodyRead")]
    [InlineData("""{"attendees":{}}""", 400, "RequestBodyRead")]
    [InlineData("""{"id":"x"}""", 400, "ErrorInvalidPropertySet")]
    [InlineData("""{"onlineMeeting":null}""", 400, "ErrorInvalidPropertySet")]
    [InlineData("""{"transactionId":"x"}""", 400, "ErrorInvalidPropertySet")]
    [InlineData("""{"isOnlineMeeting":false}""", 400, "ErrorInvalidRequest")]
    [InlineData("""{"attendees":[{"emailAddress":{"name":"A"}}]}""", 400, "ErrorInvalidRecipients")]
    [InlineData("""{"start":null}""", 400, "TimeZoneNotSupportedException")]
    [InlineData("""{"start":{"dateTime":"2026-11-24T09:30:00","timeZone":"Europe/Rome"}}""", 400, "TimeZoneNotSupportedException")]
    [InlineData("""{"start":{"dateTime":"2026-11-24T12:30:00","timeZone":"UTC"}}""", 400, "ErrorPropertyValidationFailure")]
    public async Task Changes_are_taken_letter_by_letter(string body, int status, string? code)
    {
        await using var client = await GraphClient.StartAsync();
        var made = await client.MakeAsync(""","isOnlineMeeting":true,"onlineMeetingProvider":"teamsForBusiness" """);

        Assert.Equal((status, code), await client.PatchAsync(made, body));
    }

    [Theory]
    [InlineData($$"""{"singleValueExtendedProperties":[{"id":"{{Tag}}","value":"2"}]}""", "", "", "")]
    [InlineData("""{"showAs":"free"}""", "", "", "")]
    [InlineData("""{"attendees":[ONE,NEW]}""", "new@example.org", "", "two@example.org")]
    [InlineData("""{"attendees":[ONE,TWO]}""", "", "", "")]
    [InlineData("""{"location":{"displayName":"x"}}""", "", "one@example.org two@example.org", "")]
    [InlineData("""{"subject":"x"}""", "", "one@example.org two@example.org", "")]
    [InlineData($$"""{{{Later}},"attendees":[TWO,NEW]}""", "new@example.org", "two@example.org", "one@example.org")]
    public async Task Only_whom_the_change_concerns_is_written_to(string body, string invited, string updated, string cancelled)
    {
        await using var client = await GraphClient.StartAsync();
        var made = await client.MakeAsync("", "one@example.org", "two@example.org");
        client.Calendar.Invitations.Clear();

        await client.PatchAsync(made, body.Replace("ONE", GraphClient.Attendees("one@example.org"), StringComparison.Ordinal)
            .Replace("TWO", GraphClient.Attendees("two@example.org"), StringComparison.Ordinal)
            .Replace("NEW", GraphClient.Attendees("new@example.org"), StringComparison.Ordinal));

        Assert.Equal((invited, updated, cancelled),
            (Told(client.Calendar.Invitations), Told(client.Calendar.Updates), Told(client.Calendar.Cancellations)));
    }

    [Fact]
    public async Task Who_stays_keeps_the_answer_until_the_time_changes()
    {
        await using var client = await GraphClient.StartAsync();
        var made = await client.MakeAsync("", "one@example.org", "two@example.org");
        client.Calendar.Answer(made, "one@example.org", "accepted", DateTimeOffset.UnixEpoch);

        await client.PatchAsync(made, $$"""{"attendees":[{{GraphClient.Attendees("one@example.org")}}]}""");
        Assert.Equal("accepted", Assert.Single(made.Attendees).Response);

        await client.PatchAsync(made, "{" + GraphClient.Times + "}");
        Assert.Equal("accepted", Assert.Single(made.Attendees).Response);

        await client.PatchAsync(made, "{" + Later + "}");
        Assert.Equal("none", Assert.Single(made.Attendees).Response);
        Assert.Equal(new DateTime(2026, 11, 25, 8, 30, 0), made.Start);
    }

    [Fact]
    public async Task A_body_takes_the_link_away_and_a_meeting_can_be_made_online_later()
    {
        await using var client = await GraphClient.StartAsync();
        var made = await client.MakeAsync();

        await client.PatchAsync(made, """{"isOnlineMeeting":true,"onlineMeetingProvider":"teamsForBusiness"}""");
        Assert.NotNull(made.JoinUrl);

        await client.PatchAsync(made, """{"body":{"contentType":"html","content":"x"}}""");
        Assert.Null(made.JoinUrl);
    }

    [Fact]
    public async Task Each_change_has_another_etag_and_an_old_one_is_refused()
    {
        await using var client = await GraphClient.StartAsync();
        var made = await client.MakeAsync("", "one@example.org");
        var old = made.ETag;

        client.Calendar.Answer(made, "one@example.org", "declined", DateTimeOffset.UnixEpoch);

        Assert.Equal((412, "ErrorIrresolvableConflict"), await client.PatchAsync(made, """{"subject":"x"}""", ("If-Match", old)));
        Assert.Equal((200, null), await client.PatchAsync(made, """{"subject":"x"}""", ("If-Match", made.ETag)));
    }

    [Fact]
    public async Task What_is_cancelled_or_deleted_takes_no_change()
    {
        await using var client = await GraphClient.StartAsync();
        var made = await client.MakeAsync("", "one@example.org");
        client.Calendar.DeleteByHand(made);

        Assert.Equal((404, "ErrorItemNotFound"), await client.PatchAsync(made, """{"subject":"x"}"""));
        client.Graph.Behaviour.CancelledStaysReadable = true;
        Assert.Equal((400, "ErrorInvalidRequest"), await client.PatchAsync(made, """{"subject":"x"}"""));
        Assert.Equal("one@example.org", Told(client.Calendar.Cancellations));
    }

    private static string Told(IEnumerable<FakeMail> mails) => string.Join(' ', mails.Select(m => m.Address));
}
