using System.Net;
using GpoBot.Core.Ports;
using GpoBot.Tests.Drivers;
using GpoBot.Tests.Stories;
using GpoBot.Web.Storage;
using Microsoft.Extensions.DependencyInjection;
using static GpoBot.Tests.Stories.MeetingTalk;

namespace GpoBot.Tests.Calendar.Feeds;

/// <summary>A private calendar as calendar programs fetch it, hour after hour.</summary>
[Trait("Speed", "Slow")]
public sealed class FeedHttpTests
{
    [Fact]
    public async Task It_is_a_calendar_that_is_for_nobody_else()
    {
        await using var teams = await FeedTalk.StartAsync();
        var link = await (await teams.PersonAsync(TeamsScenario.Landlord)).LinkAsync();

        using var answer = await teams.Http.GetAsync(link);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("text/calendar; charset=utf-8", answer.Content.Headers.ContentType!.ToString());
        Assert.Equal(["private", "no-referrer", "noindex"], Headers(answer));
        var text = await answer.Content.ReadAsStringAsync();
        Has("SUMMARY:GPO S01 – réunion n° 24\r\n", text);
        HasNot("ATTENDEE", text);
        HasNot("testard", text);
    }

    [Fact]
    public async Task As_long_as_nothing_changed_it_is_not_sent_again()
    {
        await using var teams = await FeedTalk.StartAsync();
        var alix = await teams.PersonAsync(TeamsScenario.Lead);
        var link = await (await teams.PersonAsync(TeamsScenario.Landlord)).LinkAsync();
        using var first = await teams.Http.GetAsync(link);
        var tag = first.Headers.ETag!;
        Assert.False(tag.IsWeak);

        await teams.MoveToAsync("2026-11-20T17:00:00+01:00");
        foreach (var known in new[] { $"{tag}", $"\"other\", W/{tag}", "*" })
        {
            using var again = await AskAsync(teams, link, HttpMethod.Get, known);
            Assert.Equal((HttpStatusCode.NotModified, tag), (again.StatusCode, again.Headers.ETag));
            Assert.Empty(await again.Content.ReadAsByteArrayAsync());
        }

        await alix.SaysAsync("annuler la réunion du 24, motif : congés");
        await alix.SaysAsync("oui");
        using var changed = await AskAsync(teams, link, HttpMethod.Get, $"{tag}");
        Assert.Equal(HttpStatusCode.OK, changed.StatusCode);
        Has("SUMMARY:Annulée – GPO S01 – réunion n° 24\r\n", await changed.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Asked_for_its_head_it_tells_the_same_without_the_calendar()
    {
        await using var teams = await FeedTalk.StartAsync();
        var link = await (await teams.PersonAsync(TeamsScenario.Landlord)).LinkAsync();

        using var head = await AskAsync(teams, link, HttpMethod.Head);
        using var whole = await AskAsync(teams, link, HttpMethod.Get);

        Assert.Equal(HttpStatusCode.OK, head.StatusCode);
        Assert.Equal(
            (whole.Headers.ETag, whole.Content.Headers.ContentLength, $"{whole.Content.Headers.ContentType}"),
            (head.Headers.ETag, head.Content.Headers.ContentLength, $"{head.Content.Headers.ContentType}"));
        Assert.Equal(Headers(whole), Headers(head));
        Assert.Empty(await head.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task Whatever_does_not_lead_to_a_calendar_is_answered_alike()
    {
        await using var teams = await FeedTalk.StartAsync();
        var gael = await teams.PersonAsync(TeamsScenario.Landlord);
        var former = await gael.LinkAsync();
        await gael.PressesAsync(gael.LastCard, "Nouveau lien");
        var live = FeedTalk.LinkIn(gael.LastCard.Text);
        string[] paths =
        [
            former, $"/calendar/{new string('0', 48)}.ics", "/calendar/x.ics", "/calendar/%2F..%5C%23%3F.ics", $"/calendar/{new string('a', 4000)}.ics",
            live.ToUpperInvariant().Replace("CALENDAR", "calendar", StringComparison.Ordinal).Replace(".ICS", ".ics", StringComparison.Ordinal),
        ];

        foreach (var path in paths)
        {
            using var answer = await teams.Http.GetAsync(path);
            Assert.Equal((HttpStatusCode.NotFound, 0L), (answer.StatusCode, answer.Content.Headers.ContentLength));
            Assert.Equal(["private", "no-referrer", "noindex"], Headers(answer));
        }

        using var working = await teams.Http.GetAsync(live);
        Assert.Equal(HttpStatusCode.OK, working.StatusCode);
        using var posted = await teams.Http.PostAsync(live, null);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, posted.StatusCode);
    }

    [Fact]
    public async Task Who_leaves_a_GPO_loses_its_meetings_at_once_and_who_leaves_the_last_one_loses_the_calendar()
    {
        await using var teams = await FeedTalk.StartAsync();
        var link = await (await teams.PersonAsync(TeamsScenario.Landlord)).LinkAsync();
        Has("GPO S01", await teams.Http.GetStringAsync(link));
        Has("GPO S04", await teams.Http.GetStringAsync(link));

        await teams.LeaveAsync("S01", "P07");
        HasNot("GPO S01", await teams.Http.GetStringAsync(link));
        Has("GPO S04", await teams.Http.GetStringAsync(link));

        await teams.LeaveAsync("S04", "P07");
        using var gone = await teams.Http.GetAsync(link);
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
    }

    [Fact]
    public async Task A_partner_sees_what_they_are_invited_to_and_who_leads_sees_all()
    {
        await using var teams = await FeedTalk.StartAsync();
        var gpo = await teams.GpoAsync("S01");
        var meeting = gpo.Meetings[0];
        var commit = new GpoCommit { GpoId = "S01", Read = gpo, Puts = [meeting with { InvitedIds = ["P10"] }] };
        Assert.Equal(CommitResult.Done, await teams.Store.CommitAsync(commit, CancellationToken.None));
        var partner = await (await teams.PersonAsync(TeamsScenario.Landlord)).LinkAsync();
        var deputy = await (await teams.PersonAsync(DemoPeople.DeputyLead)).LinkAsync();

        HasNot($"GPO S01 – réunion n° {meeting.Number}\r\n", await teams.Http.GetStringAsync(partner));
        Has($"GPO S01 – réunion n° {meeting.Number}\r\n", await teams.Http.GetStringAsync(deputy));
    }

    [Fact]
    public async Task What_was_cancelled_stays_for_sixty_days()
    {
        await using var teams = await FeedTalk.StartAsync();
        var alix = await teams.PersonAsync(TeamsScenario.Lead);
        var link = await (await teams.PersonAsync(TeamsScenario.Landlord)).LinkAsync();
        await alix.SaysAsync("annuler la réunion du 24, motif : congés");
        await alix.SaysAsync("oui");

        await teams.MoveToAsync("2027-01-23T09:00:00+01:00");
        Has("STATUS:CANCELLED", await teams.Http.GetStringAsync(link));
        await teams.MoveToAsync("2027-01-24T09:00:00+01:00");
        HasNot("STATUS:CANCELLED", await teams.Http.GetStringAsync(link));
    }

    [Fact]
    public async Task While_the_memory_fails_programs_are_told_to_come_again()
    {
        await using var teams = await FeedTalk.StartAsync(services => services.AddSingleton<IFeeds, BrokenFeeds>());

        using var answer = await teams.Http.GetAsync($"/calendar/{new string('0', 48)}.ics");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Equal(0, answer.Content.Headers.ContentLength);
    }

    private static async Task<HttpResponseMessage> AskAsync(TeamsScenario teams, string path, HttpMethod method, string? known = null)
    {
        using var request = new HttpRequestMessage(method, path);
        if (known is not null) request.Headers.TryAddWithoutValidation("If-None-Match", known);
        return await teams.Http.SendAsync(request);
    }

    private static string[] Headers(HttpResponseMessage answer) =>
        [.. new[] { "Cache-Control", "Referrer-Policy", "X-Robots-Tag" }.SelectMany(name => answer.Headers.GetValues(name))];

    private sealed class BrokenFeeds : IFeeds
    {
        public Task<string?> FindOwnerAsync(string token, CancellationToken cancellation) => throw new StorageException("Down");
        public Task<NodaTime.Instant?> FindSinceAsync(string email, CancellationToken cancellation) => throw new StorageException("Down");
        public Task ReplaceAsync(string email, string token, NodaTime.Instant now, CancellationToken cancellation) => throw new StorageException("Down");
        public Task<bool> RemoveAsync(string email, CancellationToken cancellation) => throw new StorageException("Down");
    }
}
