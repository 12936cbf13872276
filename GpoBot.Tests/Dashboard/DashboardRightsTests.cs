using System.Net;
using GpoBot.Core.Groups;
using GpoBot.Core.Ports;
using GpoBot.Tests.Drivers;
using GpoBot.Tests.Links;
using GpoBot.Tests.Stories;
using static GpoBot.Tests.Stories.MeetingTalk;

namespace GpoBot.Tests.Dashboard;

/// <summary>Who sees what on the page, decided anew at each opening; what ends an address; and what is written down.</summary>
public sealed class DashboardRightsTests : IAsyncLifetime
{
    private TeamsScenario _teams = null!;

    public async Task InitializeAsync() => _teams = await ReportTalk.StartAsync();

    public Task DisposeAsync() => _teams.DisposeAsync().AsTask();

    [Theory]
    [InlineData(ReportTalk.National, "France entière", true)]
    [InlineData(ReportTalk.Directorate, "DIPN 9A", true)]
    [InlineData(ReportTalk.District, "CPN Montfictif", true)]
    [InlineData(TeamsScenario.Lead, "GPO S01 et S03", true)]
    [InlineData(TeamsScenario.Landlord, "GPO S01 et S04", false)]
    public async Task Each_sees_what_they_may_count_and_a_member_no_comparison(string who, string scope, bool compares)
    {
        var board = await _teams.SeesAsync(await (await _teams.PersonAsync(who)).BoardAsync());

        Has($"Tableau de bord – {scope}", board.Text);
        Assert.Equal(compares, board.Page.Html.Contains("sans classement", StringComparison.Ordinal));
        Assert.Equal(compares, board.Page.Html.Contains("<caption>Par type de partenaire</caption>", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Who_may_count_nothing_is_given_no_address()
    {
        var karim = await _teams.PersonAsync(ReportTalk.Administrator);

        Has("Je ne trouve pas ce GPO ni ce périmètre", (await karim.SaysAsync("tableau de bord")).Text);
    }

    [Fact]
    public async Task What_is_anothers_and_what_is_not_there_are_the_same_page_and_no_choice_names_it()
    {
        var gabriel = await _teams.PersonAsync(ReportTalk.District);
        var bare = DashboardTalk.Bare(await gabriel.BoardAsync());

        var own = await _teams.SeesAsync(bare);
        HasNot("9B", own.Text);
        var foreign = await _teams.SeesAsync($"{bare}?perimetre=DDPN%209B");
        Assert.Equal(HttpStatusCode.NotFound, foreign.Page.Status);
        foreach (var scope in new[] { "S09", "S99", "national", "rien" })
            Assert.Equal(foreign.Page.Html, (await _teams.SeesAsync($"{bare}?perimetre={scope}")).Page.Html);
        Assert.Equal((await gabriel.SaysAsync("tableau de bord S09")).Text, (await gabriel.SaysAsync("tableau de bord S99")).Text);
    }

    [Fact]
    public async Task A_partner_cannot_reckon_what_is_for_the_police_alone()
    {
        var gpo = await _teams.GpoAsync("S01");
        var secret = gpo.FindCommitment("AC001")! with { PoliceOnly = true };
        Assert.Equal(CommitResult.Done, await _teams.Store.CommitAsync(new GpoCommit { GpoId = "S01", Read = gpo, Puts = [secret] }, default));
        var (gael, alix) = (await _teams.PersonAsync(TeamsScenario.Landlord), await _teams.PersonAsync(TeamsScenario.Lead));

        Has("10 engagements :", (await _teams.SeesAsync(await gael.BoardAsync("tableau de bord S01"))).Text);
        Has("11 engagements :", (await _teams.SeesAsync(await alix.BoardAsync("tableau de bord S01"))).Text);
    }

    [Fact]
    public async Task Who_leaves_a_group_or_a_post_loses_its_figures_at_once_and_with_the_last_one_the_page()
    {
        var (gael, helene) = (await _teams.PersonAsync(TeamsScenario.Landlord), await _teams.PersonAsync(ReportTalk.Directorate));
        var (partner, post) = (await gael.BoardAsync("tableau de bord S01"), await helene.BoardAsync());

        await _teams.LeaveAsync("S01", "P07");
        Has("Tableau de bord – S04", (await _teams.SeesAsync(DashboardTalk.Bare(partner))).Text);
        Assert.Equal(HttpStatusCode.NotFound, (await _teams.SeesAsync(partner)).Page.Status);
        await _teams.LeaveAsync("S04", "P07");
        await _teams.People.AppointAsync(
            [new Appointment(ReportTalk.Directorate, "Hélène", "Simili", new Post(PostRole.Directorate, "DIPN 9A"), Active: false)], default);

        var gone = await _teams.SeesAsync($"/t/{new string('0', 56)}");
        Assert.Equal(gone.Page.Html, (await _teams.SeesAsync(DashboardTalk.Bare(partner))).Page.Html);
        Assert.Equal(gone.Page.Html, (await _teams.SeesAsync(post)).Page.Html);
    }

    [Fact]
    public async Task Forged_expired_and_revoked_addresses_are_answered_alike()
    {
        var helene = await _teams.PersonAsync(ReportTalk.Directorate);
        var path = await helene.BoardAsync();
        var token = DashboardTalk.Bare(path)["/t/".Length..];
        var forged = new[] { "x", new string('a', 56), new string('a', 4000), token.ToUpperInvariant(), token[..^1] + (token[^1] == 'a' ? 'b' : 'a'), "%2F..%5C%23%3F" };
        var gone = await _teams.SeesAsync("/t/" + forged[0]);
        Assert.Equal(HttpStatusCode.NotFound, gone.Page.Status);
        Has("Ce lien ne fonctionne plus", gone.Text);
        foreach (var one in forged) Assert.Equal(gone.Page.Html, (await _teams.SeesAsync("/t/" + one)).Page.Html);

        Assert.Equal(HttpStatusCode.OK, (await _teams.SeesAsync(path)).Page.Status);
        await _teams.MoveToAsync("2026-11-20T20:59:00+01:00");
        Assert.Equal(HttpStatusCode.OK, (await _teams.SeesAsync(path)).Page.Status);
        await _teams.MoveToAsync("2026-11-20T21:01:00+01:00");
        Assert.Equal(gone.Page.Html, (await _teams.SeesAsync(path)).Page.Html);
    }

    [Fact]
    public async Task Typed_and_confirmed_or_by_its_button_all_of_ones_addresses_end_and_those_of_others_stay()
    {
        var (helene, alix) = (await _teams.PersonAsync(ReportTalk.Directorate), await _teams.PersonAsync(TeamsScenario.Lead));
        var (first, second, other) = (await helene.BoardAsync(), await helene.BoardAsync("dashboard"), await alix.BoardAsync());
        var card = helene.LastCard;

        Has("Révoquer vos liens ?", (await helene.SaysAsync("révoque mes liens")).Text);
        Assert.Equal(HttpStatusCode.OK, (await _teams.SeesAsync(first)).Page.Status);
        Has("Vos liens ne fonctionnent plus", (await helene.SaysAsync("oui")).Text);
        foreach (var path in new[] { first, second }) Assert.Equal(HttpStatusCode.NotFound, (await _teams.SeesAsync(path)).Page.Status);
        Assert.Equal(HttpStatusCode.OK, (await _teams.SeesAsync(other)).Page.Status);

        var third = DashboardTalk.AddressIn((await helene.PressesAsync(helene.LastCard, "Nouveau lien")).Card);
        Assert.Equal(HttpStatusCode.OK, (await _teams.SeesAsync(third)).Page.Status);
        Has("Vos liens ne fonctionnent plus", (await helene.PressesAsync(card, "Révoquer mes liens")).Text);
        Assert.Equal(HttpStatusCode.NotFound, (await _teams.SeesAsync(third)).Page.Status);
    }

    [Fact]
    public async Task Each_opening_leaves_a_line_in_the_journal_without_a_name()
    {
        var (helene, gael) = (await _teams.PersonAsync(ReportTalk.Directorate), await _teams.PersonAsync(TeamsScenario.Landlord));
        var path = await helene.BoardAsync();
        Assert.Empty(await _teams.AuditAsync(Download.FiguresJournal, "dashboard.read"));

        await _teams.SeesAsync(path);
        await _teams.SeesAsync($"{DashboardTalk.Bare(path)}?perimetre=S02&du=2026-04-01&au=2026-06-30");
        await _teams.SeesAsync($"{DashboardTalk.Bare(path)}?perimetre=S09");
        await _teams.SeesAsync(await gael.BoardAsync("tableau de bord S01"));

        var lines = await _teams.AuditAsync(Download.FiguresJournal, "dashboard.read");
        Assert.Equal(
            ["gpo-tableau-de-bord-DIPN-9A-2026-01-01-2026-11-20", "gpo-tableau-de-bord-S02-2026-04-01-2026-06-30"], lines.Select(line => line.ObjectId).Order());
        Assert.All(lines, line => Assert.StartsWith("H:", line.ActorId, StringComparison.Ordinal));
        Assert.All(lines, line => Assert.Equal(("Directorate DIPN 9A", "link"), (line.Role, line.Through)));
        Assert.DoesNotContain(DashboardTalk.Bare(path)["/t/".Length..][8..], string.Concat(lines), StringComparison.Ordinal);
        Assert.Equal(("P07", "Member"), Assert.Single(await _teams.AuditAsync("S01", "dashboard.read")) is var own ? (own.ActorId, own.Role) : default);
    }

    [Fact]
    public async Task In_a_shared_place_nobody_else_reads_the_address()
    {
        var alix = await _teams.PersonAsync(TeamsScenario.Lead);
        var place = alix.Place("19:salon@thread.tacv2");
        place.Has(alix);

        await place.HearsAsync(alix, "tableau de bord");

        Assert.DoesNotContain(place.Shows, sent => sent.Card?.Json.GetRawText().Contains("/t/", StringComparison.Ordinal) == true);
    }

    [Fact]
    public async Task Without_a_public_address_it_is_said_so()
    {
        await using var teams = await TeamsScenario.StartAsync();
        var alix = await teams.PersonAsync(TeamsScenario.Lead);

        Has("son adresse publique n'est pas configurée", (await alix.SaysAsync("tableau de bord")).Text);
    }
}
