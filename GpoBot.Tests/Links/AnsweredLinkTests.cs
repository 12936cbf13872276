using System.Net;
using GpoBot.Core.Commitments;
using GpoBot.Tests.Drivers;
using GpoBot.Tests.Stories;
using static GpoBot.Tests.Links.LinkTalk;
using static GpoBot.Tests.Stories.MeetingTalk;

namespace GpoBot.Tests.Links;

/// <summary>A link is good for one answer, however often and however it is sent, and whatever happens meanwhile.</summary>
public sealed class AnsweredLinkTests : IAsyncLifetime
{
    private TeamsScenario _teams = null!;

    public async Task InitializeAsync() => _teams = await StartAsync();

    public Task DisposeAsync() => _teams.DisposeAsync().AsTask();

    [Fact]
    public async Task Sent_again_or_opened_again_it_shows_what_stands_and_offers_a_new_link()
    {
        var path = await _teams.LinkAsync(Session);
        await _teams.SendsAsync(path, ("reponse", "InProgress"));
        await _teams.MoveToAsync("2026-11-20T17:00:00+01:00");

        foreach (var again in new[] { await _teams.OpensAsync(path), await _teams.PostsAsync(path, ("reponse", "Done")), await _teams.PostsAsync(path) })
        {
            Assert.Equal(HttpStatusCode.OK, again.Status);
            Has("Vous avez déjà répondu Réponse enregistrée le 20/11/2026 à 15 h 12 par ce lien", again.Text);
            Has("Votre réponse : En cours", again.Text);
            HasNot("Depuis", again.Text);
            Assert.True(again.OffersNewLink);
            Assert.False(again.Asks);
        }

        Assert.Equal((CommitmentStatus.InProgress, 2), await StateAsync());
    }

    [Fact]
    public async Task What_was_said_since_on_another_way_is_told_too()
    {
        var path = await _teams.LinkAsync(Session);
        var alix = await _teams.PersonAsync(TeamsScenario.Lead);
        await _teams.SendsAsync(path, ("reponse", "InProgress"));
        await _teams.MoveToAsync("2026-11-20T17:00:00+01:00");
        await alix.SaysAsync("AC011 bloqué budget");
        await alix.SaysAsync("oui");

        var page = await _teams.OpensAsync(path);

        Has("Votre réponse : En cours", page.Text);
        Has("Depuis, une autre réponse a été enregistrée, le 20/11/2026 à 17 h : état : Bloqué, motif : budget.", page.Text);
    }

    [Fact]
    public async Task Who_has_lost_the_right_since_reads_no_more_than_if_nothing_were_there()
    {
        var path = await _teams.LinkAsync(Session);
        var gone = await _teams.OpensAsync(await _teams.LinkAsync(Session with { Id = "AC999" }));
        await _teams.SendsAsync(path, ("reponse", "InProgress"), ("precision", "Salle réservée"));
        var session = (await _teams.GpoAsync("S01")).FindCommitment(Session.Id)!;
        foreach (var change in new[] { session with { PoliceOnly = true }, session with { OwnerId = "P07" } })
        {
            await _teams.PutAsync(change);
            Assert.Equal((HttpStatusCode.Gone, gone.Html), ((await _teams.OpensAsync(path)).Status, (await _teams.OpensAsync(path)).Html));
            Assert.Equal(gone.Html, (await _teams.PostsAsync(path, ("reponse", "Done"))).Html);
        }

        await _teams.PutAsync(session with { Status = CommitmentStatus.Done });
        Has("Votre réponse : En cours", (await _teams.OpensAsync(path)).Text);
    }

    [Fact]
    public async Task Who_is_no_longer_invited_reads_no_answer_either()
    {
        var path = await _teams.LinkAsync(Tuesday);
        var never = await _teams.OpensAsync(await _teams.LinkAsync(Tuesday with { Id = "R-S01-99" }));
        await _teams.SendsAsync(path, ("reponse", "Coming"));
        Has("Votre réponse : vous venez", (await _teams.OpensAsync(path)).Text);

        var meeting = (await _teams.GpoAsync("S01")).FindMeeting(Tuesday.Id)!;
        await _teams.PutAsync(meeting with { InvitedIds = ["P01"] });

        Assert.Equal(never.Html, (await _teams.OpensAsync(path)).Html);
    }

    [Fact]
    public async Task Sent_many_times_at_once_it_is_written_once()
    {
        var path = await _teams.LinkAsync(Session);
        var version = (await _teams.OpensAsync(path)).Version!;

        var pages = await Task.WhenAll(Enumerable.Range(0, 8).Select(number => _teams.PostsAsync(
            path, ("reponse", number % 2 == 0 ? "InProgress" : "Done"), ("version", version))));

        Assert.All(pages, page => Has("Réponse enregistrée le 20/11/2026 à 15 h 12", page.Text));
        Assert.Single(pages.Select(page => page.Text.Split("Votre réponse : ")[1].Split(' ')[0]).Distinct());
        Assert.Equal(2, (await StateAsync()).Version);
        Assert.Single(await _teams.AuditAsync("S01", "commitment.answer"));
    }

    [Fact]
    public async Task What_changed_while_the_page_was_open_is_not_written_over()
    {
        var path = await _teams.LinkAsync(Session);
        var version = (await _teams.OpensAsync(path)).Version!;
        var alix = await _teams.PersonAsync(TeamsScenario.Lead);
        await alix.SaysAsync("AC011 bloqué budget");
        await alix.SaysAsync("oui");

        var page = await _teams.PostsAsync(path, ("reponse", "InProgress"), ("precision", "Salle réservée"), ("version", version));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Has("Cet engagement a changé depuis que cette page a été ouverte", page.Text);
        Assert.Equal("InProgress | Salle réservée", page.Held);
        Assert.Equal((CommitmentStatus.Blocked, 2), await StateAsync());
        Has("Merci", (await _teams.PostsAsync(path, ("reponse", "InProgress"), ("version", page.Version!))).Text);
    }

    private async Task<(CommitmentStatus Status, int Version)> StateAsync()
    {
        var session = (await _teams.GpoAsync("S01")).FindCommitment(Session.Id)!;
        return (session.Status, session.Version);
    }
}
