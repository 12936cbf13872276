using System.Net;
using GpoBot.Core.Meetings;

namespace GpoBot.Tests.Calendar.Graph;

public sealed class GraphCreateTests
{
    [Fact]
    public async Task A_meeting_becomes_an_event_and_everybody_is_invited_guests_and_people_without_an_account_too()
    {
        await using var rig = await GraphRig.StartAsync();

        var created = await rig.CreateAsync(PlannedMeetings.OfS01());

        var stored = Assert.Single(rig.Mailbox.Events);
        Assert.Equal((created.Id, "GPO S01, réunion du 24 novembre"), (stored.Id, stored.Text("subject")));
        Assert.Equal(
            [("claude.modele@mairie.example.org", "Claude Modèle", "required"),
             ("dominique.esquisse@bailleur.example.com", "Dominique Esquisse", "required"),
             ("sacha.epreuve@transport.example.net", "Sacha Épreuve", "required")],
            stored.Body.GetProperty("attendees").EnumerateArray().Select(a => (
                a.GetProperty("emailAddress").GetProperty("address").GetString()!,
                a.GetProperty("emailAddress").GetProperty("name").GetString()!,
                a.GetProperty("type").GetString()!)));
        Assert.Equal(3, rig.Mailbox.Invitations.Count);
        Assert.True(stored.Body.GetProperty("responseRequested").GetBoolean());
        Assert.Equal("Hôtel de police, salle Exemple 1", stored.Body.GetProperty("location").GetProperty("displayName").GetString());
        var html = stored.Body.GetProperty("body").GetProperty("content").GetString()!;
        Assert.Contains("&amp; divers &lt;15 min&gt;", html, StringComparison.Ordinal);
        Assert.Equal(PlannedMeetings.OfS01().Description.Replace("\n", "<br>", StringComparison.Ordinal), WebUtility.HtmlDecode(html));
    }

    [Theory]
    [InlineData(MeetingFormat.OnSite, false)]
    [InlineData(MeetingFormat.Video, true)]
    [InlineData(MeetingFormat.Both, true)]
    public async Task A_meeting_by_video_brings_its_teams_link(MeetingFormat format, bool hasLink)
    {
        await using var rig = await GraphRig.StartAsync();

        var created = await rig.CreateAsync(PlannedMeetings.OfS01(format: format));

        Assert.Equal(Assert.Single(rig.Mailbox.Events).JoinUrl, created.JoinUrl);
        Assert.Equal(hasLink, created.JoinUrl is not null);
    }

    [Fact]
    public async Task A_person_who_stands_twice_in_the_roster_is_invited_once()
    {
        await using var rig = await GraphRig.StartAsync();
        var request = PlannedMeetings.OfS01();

        await rig.CreateAsync(request with { Attendees = [.. request.Attendees, request.Attendees[0] with { Id = "P07" }] });

        Assert.Equal(3, rig.Mailbox.Invitations.Count);
    }

    [Fact]
    public async Task At_most_four_calls_are_made_at_a_time_in_one_mailbox()
    {
        await using var rig = await GraphRig.StartAsync();
        var hold = new TaskCompletionSource();
        rig.Graph.Behaviour.Hold = hold.Task;

        var creating = Enumerable.Range(1, 12).Select(n => rig.CreateAsync(PlannedMeetings.OfS01(number: n))).ToList();
        for (var i = 0; i < 4; i++) await rig.Graph.Entered.WaitAsync();
        hold.SetResult();
        await Task.WhenAll(creating);

        Assert.Equal((4, 12), (rig.Mailbox.MostInFlight, rig.Mailbox.Events.Count));
        Assert.DoesNotContain(rig.Graph.Calls, call => call.EndsWith("429", StringComparison.Ordinal));
    }
}
