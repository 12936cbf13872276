using System.Net;
using GpoBot.Core.Commitments;
using GpoBot.Core.Groups;
using GpoBot.Tests.Drivers;
using GpoBot.Tests.Stories;
using NodaTime;
using static GpoBot.Tests.Links.LinkTalk;
using static GpoBot.Tests.Stories.MeetingTalk;

namespace GpoBot.Tests.Links;

/// <summary>The head of a school, who has no account, answers on AC011 through the link of a mail.</summary>
public sealed class CommitmentPageTests : IAsyncLifetime
{
    private TeamsScenario _teams = null!;

    public async Task InitializeAsync() => _teams = await StartAsync();

    public Task DisposeAsync() => _teams.DisposeAsync().AsTask();

    [Fact]
    public async Task The_page_asks_by_reference_and_short_title_and_tells_nothing_else_of_the_group()
    {
        var page = await _teams.OpensAsync(await _teams.LinkAsync(Session));

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal("Où en est AC011 ? – GpoBot", page.Title);
        Has("Engagement : AC011 – Séance de sensibilisation en classe de 4e", page.Text);
        Has("Échéance : vendredi 13 novembre 2026 (en retard de 7 jours)", page.Text);
        Has("Vous répondez pour : Collège Ada-Fictive (Montfictif)", page.Text);
        Has("GpoBot, service non surveillé en temps réel. Urgence : 17 ou 112.", page.Text);
        foreach (var untold in new[] { "Préau", "Testard", "Marronniers", "PB03", "À faire", "<script", "http://", "https://" })
            Assert.DoesNotContain(untold, page.Html, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_long_title_is_shortened_and_shown_as_it_was_written()
    {
        var session = await SessionAsync();
        await _teams.PutAsync(session with { Title = "Poser <b>3</b> barrières & \"plots\" " + string.Concat(Enumerable.Repeat("le long du chemin ", 12)) });

        var page = await _teams.OpensAsync(await _teams.LinkAsync(Session));

        Has("AC011 – Poser ‹b›3‹/b› barrières & \"plots\" le long", page.Text);
        Assert.DoesNotContain("<b>", page.Html, StringComparison.Ordinal);
        Assert.Matches("AC011 – .{40,60} Échéance", page.Text);
    }

    [Fact]
    public async Task Looking_changes_nothing_however_often_and_the_answer_after_it_is_taken()
    {
        var path = await _teams.LinkAsync(Session);
        var before = (await _teams.GpoAsync("S01")).ETags;
        for (var look = 0; look < 3; look++)
        {
            Assert.True((await _teams.OpensAsync(path)).Asks);
            using var head = await _teams.Http.SendAsync(new HttpRequestMessage(HttpMethod.Head, path));
            Assert.Equal(HttpStatusCode.OK, head.StatusCode);
            Assert.True(head.Content.Headers.ContentLength > 1000);
            Assert.Empty(await head.Content.ReadAsByteArrayAsync());
            using var options = await _teams.Http.SendAsync(new HttpRequestMessage(HttpMethod.Options, path));
            Assert.Equal(HttpStatusCode.MethodNotAllowed, options.StatusCode);
        }

        Assert.Equal(before, (await _teams.GpoAsync("S01")).ETags);
        Has("Merci. Réponse enregistrée le 20/11/2026 à 15 h 12.", (await _teams.SendsAsync(path, ("reponse", "InProgress"))).Text);
    }

    [Fact]
    public async Task The_answer_is_stored_told_to_the_lead_and_shown_back()
    {
        var page = await _teams.SendsAsync(await _teams.LinkAsync(Session),
            ("reponse", "InProgress"), ("date", "2026-11-24"), ("motif", ""), ("precision", "Salle réservée\r\npour deux classes"), ("report", "04/12/2026"));

        Has("Merci. Réponse enregistrée le 20/11/2026 à 15 h 12. Engagement : AC011 – Séance de sensibilisation en classe de 4e "
            + "Votre réponse : En cours Prochaine étape : mardi 24 novembre 2026 Échéance : vendredi 13 novembre 2026 "
            + "Report demandé au : vendredi 4 décembre 2026 ; votre référent décide Précision : Salle réservée pour deux classes", page.Text);
        var stored = await SessionAsync();
        Assert.Equal(
            (CommitmentStatus.InProgress, new LocalDate(2026, 11, 24), new LocalDate(2026, 12, 4), "Salle réservée pour deux classes", "P10", "email"),
            (stored.Status, stored.NextStepOn, stored.RequestedDueOn, stored.Comment, stored.AnsweredBy, stored.AnsweredThrough));
        Assert.Equal(("P10", "email"), Assert.Single((await _teams.AuditAsync("S01", "commitment.answer")).Select(line => (line.ActorId, line.Through))));
        Assert.Equal(["PN:S01"], await _teams.ToldAsync("commitment-answered"));
    }

    [Theory]
    [InlineData("Done", "", "Votre réponse : Fait Fait le : vendredi 20 novembre 2026", "Done")]
    [InlineData("Done", "18/11/2026", "Votre réponse : Fait Fait le : mercredi 18 novembre 2026", "Done")]
    [InlineData("Blocked", "", "Votre réponse : Bloqué Motif : fournisseur", "Blocked")]
    [InlineData("rien", "", "Votre réponse : Rien de neuf", "Todo")]
    [InlineData("rien", "1.12.2026", "Votre réponse : Rien de neuf Prochaine étape : mardi 1er décembre 2026", "Todo")]
    public async Task Each_answer_is_the_one_of_the_card(string answer, string date, string told, string status)
    {
        var page = await _teams.SendsAsync(await _teams.LinkAsync(Session), ("reponse", answer), ("date", date), ("motif", "Supplier"));

        Has(told, page.Text);
        var stored = await SessionAsync();
        Assert.Equal((status, answer == "Blocked" ? BlockingReason.Supplier : null), ($"{stored.Status}", stored.BlockedBy));
        Assert.NotNull(stored.AnsweredAt);
    }

    [Fact]
    public async Task What_is_closed_says_so()
    {
        var path = await _teams.LinkAsync(Session);
        await _teams.PutAsync(await SessionAsync() with { Status = CommitmentStatus.Done, DoneOn = new LocalDate(2026, 11, 19) });

        foreach (var page in new[] { await _teams.OpensAsync(path), await _teams.PostsAsync(path, ("reponse", "Blocked"), ("motif", "Budget")) })
        {
            Assert.Equal(HttpStatusCode.Gone, page.Status);
            Has("AC011 est déjà clos", page.Text);
            Has("État : Fait le jeudi 19 novembre 2026", page.Text);
            Assert.False(page.Asks);
        }

        Assert.Equal(CommitmentStatus.Done, (await SessionAsync()).Status);
    }

    [Fact]
    public async Task Rights_are_those_of_the_moment_and_a_lost_one_reads_like_a_thing_that_is_gone()
    {
        var path = await _teams.LinkAsync(Session);
        var gone = await _teams.OpensAsync(await _teams.LinkAsync(Session with { Id = "AC999" }));
        var session = await SessionAsync();
        foreach (var change in new[] { session with { PoliceOnly = true }, session with { OwnerId = "P07" } })
        {
            await _teams.PutAsync(change);
            var page = await _teams.OpensAsync(path);
            Assert.Equal((HttpStatusCode.Gone, gone.Html), (page.Status, page.Html));
            Assert.Equal(gone.Html, (await _teams.PostsAsync(path, ("reponse", "Done"))).Html);
        }

        Assert.Equal(CommitmentStatus.Todo, (await SessionAsync()).Status);
    }

    [Fact]
    public async Task Who_has_left_finds_what_a_forger_finds()
    {
        var path = await _teams.LinkAsync(Session);
        var forged = await _teams.OpensAsync("/r/forged");
        await _teams.LeaveAsync("S01", School);

        Assert.Equal((HttpStatusCode.NotFound, forged.Html), Look(await _teams.OpensAsync(path)));
        Assert.Equal((HttpStatusCode.NotFound, forged.Html), Look(await _teams.PostsAsync(path, ("reponse", "Done"))));
        Assert.Equal((HttpStatusCode.NotFound, forged.Html.Replace("\"style.css\"", "\"../style.css\"", StringComparison.Ordinal)),
            Look(await _teams.PostsAsync(path + "/new")));
        Assert.Equal(CommitmentStatus.Todo, (await SessionAsync()).Status);

        static (HttpStatusCode, string) Look(SeenPage page) => (page.Status, page.Html);
    }

    [Fact]
    public async Task Of_two_contacts_who_share_an_address_the_link_says_who_answers()
    {
        var gpo = await _teams.GpoAsync("S01");
        await _teams.PutAsync(gpo.FindContact("P11")! with { Email = gpo.FindContact(School)!.Email, Role = ContactRole.Lead });

        await _teams.SendsAsync(await _teams.LinkAsync(Session), ("reponse", "InProgress"), ("report", "2026-12-04"));

        var stored = await SessionAsync();
        Assert.Equal(("P10", new LocalDate(2026, 11, 13), new LocalDate(2026, 12, 4)), (stored.AnsweredBy, stored.DueOn, stored.RequestedDueOn));
    }

    private async Task<Commitment> SessionAsync() => (await _teams.GpoAsync("S01")).FindCommitment(Session.Id)!;
}
