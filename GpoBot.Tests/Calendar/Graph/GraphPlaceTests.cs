using GpoBot.Core.Meetings;
using GpoBot.Core.Ports;

namespace GpoBot.Tests.Calendar.Graph;

/// <summary>Where people meet: the place follows, and a link that was given once stays.</summary>
public sealed class GraphPlaceTests
{
    private const string Hall = "Hôtel de police, salle Exemple 1";

    [Theory]
    [InlineData(MeetingFormat.OnSite, MeetingFormat.Video, null, "", true)]
    [InlineData(MeetingFormat.OnSite, MeetingFormat.Both, Hall, Hall, true)]
    [InlineData(MeetingFormat.OnSite, MeetingFormat.OnSite, "Mairie", "Mairie", false)]
    [InlineData(MeetingFormat.Video, MeetingFormat.OnSite, "Mairie", "Mairie", true)]
    [InlineData(MeetingFormat.Video, MeetingFormat.Both, "Mairie", "Mairie", true)]
    [InlineData(MeetingFormat.Both, MeetingFormat.Video, null, "", true)]
    public async Task The_event_follows_and_everybody_is_told_once(
        MeetingFormat before, MeetingFormat after, string? place, string said, bool hasLink)
    {
        await using var rig = await GraphRig.StartAsync();
        var (planned, stored) = await rig.PlannedAsync(PlannedMeetings.OfS01(format: before));
        var changed = planned.At(after, place);

        var result = await rig.SyncAsync(changed);
        await rig.SyncAsync(changed);

        var location = stored.Body.TryGetProperty("location", out var told) ? told.GetProperty("displayName").GetString() : "";
        Assert.Equal((said, hasLink), (location, stored.JoinUrl is not null));
        Assert.Equal(stored.JoinUrl, result.Event!.JoinUrl);
        Assert.Equal(3, rig.Mailbox.Updates.Count);
        Assert.Empty(rig.Mailbox.Invitations);
    }

    [Theory]
    [InlineData("  Hôtel de police,  salle Exemple 1 ", MeetingFormat.OnSite)]
    [InlineData("Réunion Microsoft Teams", MeetingFormat.Video)]
    public async Task The_calendars_own_way_to_write_it_is_no_difference(string said, MeetingFormat format)
    {
        await using var rig = await GraphRig.StartAsync();
        var (planned, stored) = await rig.PlannedAsync(PlannedMeetings.OfS01(format: format));
        var body = System.Text.Json.Nodes.JsonObject.Create(stored.Body)!;
        body["location"] = new System.Text.Json.Nodes.JsonObject { ["displayName"] = said };
        stored.Body = System.Text.Json.JsonSerializer.SerializeToElement(body);

        Assert.Equal(SyncChange.None, (await rig.SyncAsync(planned)).Change);
    }

    [Fact]
    public async Task A_link_that_comes_later_is_found_at_the_next_look()
    {
        await using var rig = await GraphRig.StartAsync();
        rig.Graph.Behaviour.AnswersWithoutLink = 1;

        var first = await rig.CreateAsync(PlannedMeetings.OfS01(format: MeetingFormat.Video));
        var second = await rig.CreateAsync(PlannedMeetings.OfS01(format: MeetingFormat.Video));

        Assert.Null(first.JoinUrl);
        Assert.Equal((first.Id, Assert.Single(rig.Mailbox.Events).JoinUrl), (second.Id, second.JoinUrl));
    }
}
