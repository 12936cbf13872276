using System.Net;
using GpoBot.Core.Commitments;
using GpoBot.Tests.Drivers;
using GpoBot.Tests.Mail;
using GpoBot.Tests.Stories;
using static GpoBot.Tests.Links.LinkTalk;
using static GpoBot.Tests.Stories.MeetingTalk;

namespace GpoBot.Tests.Links;

/// <summary>A new link in the place of one that has expired or was used, to the address of the roster and to no other.</summary>
public sealed class RenewalTests : IAsyncLifetime
{
    private TeamsScenario _teams = null!;

    public async Task InitializeAsync() => _teams = await StartAsync();

    public Task DisposeAsync() => _teams.DisposeAsync().AsTask();

    [Fact]
    public async Task A_link_works_for_seven_days_and_then_offers_another_by_mail_that_works()
    {
        var path = await _teams.LinkAsync(Session, daysAgo: 6);
        Assert.True((await _teams.OpensAsync(path)).Asks);
        await _teams.MoveToAsync("2026-11-21T15:13:00+01:00");

        foreach (var page in new[] { await _teams.OpensAsync(path), await _teams.PostsAsync(path, ("reponse", "Done")) })
        {
            Assert.Equal(HttpStatusCode.Gone, page.Status);
            Has("Ce lien a expiré", page.Text);
            Assert.True(page.OffersNewLink);
            HasNot("AC011", page.Text);
        }

        Has("Demande reçue", (await _teams.PostsAsync(path + "/new")).Text);
        var mail = await NewLinkMailAsync();
        Assert.Equal(("GPO – Votre nouveau lien", DemoPeople.HeadOfSchool), (mail.Subject, mail.To));
        Has("AC011 – Séance de sensibilisation en classe de 4e", Spaces.Plain(mail.Text));
        Has("Merci", (await _teams.SendsAsync(LinkIn(mail.Text), ("reponse", "InProgress"))).Text);
        Assert.Equal(CommitmentStatus.InProgress, (await _teams.GpoAsync("S01")).FindCommitment("AC011")!.Status);
    }

    [Fact]
    public async Task After_thirty_days_it_is_as_unknown_as_a_forged_one()
    {
        var forged = await _teams.OpensAsync("/r/x");
        Has("Ce lien a expiré", (await _teams.OpensAsync(await _teams.LinkAsync(Session, daysAgo: 29))).Text);
        Assert.Equal(forged.Html, (await _teams.OpensAsync(await _teams.LinkAsync(Session, daysAgo: 30))).Html);
    }

    [Fact]
    public async Task A_used_link_leads_to_a_new_one_for_a_correction()
    {
        var path = await _teams.LinkAsync(Tuesday);
        await _teams.SendsAsync(path, ("reponse", "Coming"));
        await _teams.PostsAsync(path + "/new");

        var mail = await NewLinkMailAsync();
        Has("mardi 24 novembre 2026", Spaces.Plain(mail.Text));
        HasNot("Coming", mail.Text);
        await _teams.SendsAsync(LinkIn(mail.Text), ("reponse", "NotComing"));
        Assert.Equal(["P10 NotComing"], await _teams.AnswersAsync());
    }

    [Fact]
    public async Task However_often_and_through_whichever_link_it_is_asked_one_leaves_in_ten_minutes_and_the_answer_is_the_same()
    {
        string[] paths = [await _teams.LinkAsync(Session, daysAgo: 8), await _teams.LinkAsync(Session, daysAgo: 9)];

        var pages = await Task.WhenAll(paths.Concat(paths).Select(path => _teams.PostsAsync(path + "/new")));
        await _teams.SettleAsync();
        Assert.Single(_teams.Mails("link-renewed", School));
        Assert.Single(pages.Select(page => (page.Status, page.Html)).Distinct());

        await _teams.MoveToAsync("2026-11-20T15:21:00+01:00");
        await _teams.PostsAsync(paths[0] + "/new");
        await _teams.SettleAsync();
        Assert.Single(_teams.Mails("link-renewed", School));

        await _teams.MoveToAsync("2026-11-20T15:23:00+01:00");
        await _teams.PostsAsync(paths[0] + "/new");
        await _teams.SettleAsync();
        Assert.Equal(2, _teams.Mails("link-renewed", School).Count);
    }

    [Fact]
    public async Task Where_nothing_is_left_to_answer_nothing_is_sent_and_the_page_is_the_same()
    {
        var (closed, open) = (await _teams.LinkAsync(Session, daysAgo: 8), await _teams.LinkAsync(Tuesday, daysAgo: 8));
        await _teams.PutAsync((await _teams.GpoAsync("S01")).FindCommitment("AC011")! with { Status = CommitmentStatus.Done });

        Assert.Equal((await _teams.PostsAsync(open + "/new")).Html, (await _teams.PostsAsync(closed + "/new")).Html);
        await _teams.SettleAsync();

        Assert.Single(_teams.Mails("link-renewed", School));
    }

    [Fact]
    public async Task It_leaves_by_mail_also_to_somebody_who_is_in_Teams_and_no_typed_address_counts()
    {
        var gael = await _teams.PersonAsync(TeamsScenario.Landlord);
        var told = gael.Sees.Count;
        var path = await _teams.LinkAsync(Session with { Id = "AC003" }, "P07", daysAgo: 8);
        await _teams.PostsAsync(path + "/new", ("email", "else@example.net"), ("to", "else@example.net"));
        await _teams.SettleAsync();

        var mail = await ReadMail.OneAsync(Assert.Single(_teams.Mails("link-renewed", "P07")));
        Assert.Equal((TeamsScenario.Landlord, told), (mail.To, gael.Sees.Count));
    }

    [Fact]
    public async Task Looking_at_the_page_of_a_request_asks_for_nothing()
    {
        var path = await _teams.LinkAsync(Session, daysAgo: 8);
        Has("Ce lien a expiré", (await _teams.OpensAsync(path + "/new")).Text);
        using var head = await _teams.Http.SendAsync(new HttpRequestMessage(HttpMethod.Head, path + "/new"));
        await _teams.SettleAsync();
        Assert.Empty(_teams.Mails("link-renewed", School));
    }

    private async Task<ReadMail> NewLinkMailAsync()
    {
        await _teams.SettleAsync();
        return await ReadMail.OneAsync(Assert.Single(_teams.Mails("link-renewed", School)));
    }
}
