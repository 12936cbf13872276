using System.Net;
using System.Text;
using System.Xml.Linq;
using GpoBot.Core.Groups;
using GpoBot.Core.Meetings;
using GpoBot.Core.Ports;
using GpoBot.Core.Problems;
using GpoBot.Core.Reports;
using GpoBot.Tests.Drivers;
using GpoBot.Tests.Stories;
using GpoBot.Web.Dashboard.Charts;
using GpoBot.Web.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using NodaTime;
using static GpoBot.Tests.Stories.MeetingTalk;

namespace GpoBot.Tests.Dashboard;

/// <summary>The page as HTML: it runs nothing, loads nothing, takes whatever was typed for words, and costs a handful of trips for a country.</summary>
public sealed class DashboardPageTests
{
    private const string Hostile = "</title><script>alert(1)</script>\"><img src=x onerror=alert(1)> & 'GPO'";

    [Fact]
    public async Task It_runs_nothing_loads_nothing_and_lies_in_no_cache()
    {
        await using var teams = await ReportTalk.StartAsync();
        var board = await teams.SeesAsync(await (await teams.PersonAsync(ReportTalk.Directorate)).BoardAsync());

        var answer = board.Page.Answer;
        Assert.Equal("text/html; charset=utf-8", $"{answer.Content.Headers.ContentType}");
        Assert.Equal("default-src 'none'; style-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'", Header(answer, "Content-Security-Policy"));
        Assert.Equal(("no-store", "no-referrer", "noindex, nofollow"), (Header(answer, "Cache-Control"), Header(answer, "Referrer-Policy"), Header(answer, "X-Robots-Tag")));
        foreach (var forbidden in new[] { "<script", " style=", " onclick", "http://", "https://", "<img", "<iframe" })
            Assert.DoesNotContain(forbidden, board.Page.Html, StringComparison.OrdinalIgnoreCase);
        using var style = await teams.Http.GetAsync("/t/style.css");
        Assert.Equal((HttpStatusCode.OK, "text/css; charset=utf-8"), (style.StatusCode, $"{style.Content.Headers.ContentType}"));
        Assert.DoesNotContain("@import", await style.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_reading_is_possible()
    {
        await using var teams = await ReportTalk.StartAsync();
        var path = await (await teams.PersonAsync(ReportTalk.Directorate)).BoardAsync();

        foreach (var method in new[] { HttpMethod.Post, HttpMethod.Head, HttpMethod.Put, HttpMethod.Delete })
        {
            using var request = new HttpRequestMessage(method, path);
            Assert.Equal(HttpStatusCode.MethodNotAllowed, (await teams.Http.SendAsync(request)).StatusCode);
        }

        Assert.Empty(await teams.AuditAsync(Download.FiguresJournal, "dashboard.read"));
    }

    [Fact]
    public async Task Names_that_are_no_names_are_words_and_nothing_else()
    {
        await using var teams = await ReportTalk.StartAsync();
        foreach (var id in new[] { "S01", "S02" })
        {
            var gpo = await teams.GpoAsync(id);
            var renamed = gpo.Group with { Name = Hostile, District = Hostile };
            Assert.Equal(CommitResult.Done, await teams.Store.CommitAsync(new GpoCommit { GpoId = id, Read = gpo, Puts = [renamed] }, default));
        }

        await teams.MoveToAsync("2026-11-20T09:02:00+01:00");
        var bare = DashboardTalk.Bare(await (await teams.PersonAsync(ReportTalk.Directorate)).BoardAsync());

        foreach (var path in new[] { bare, bare + "?perimetre=S01", bare + "?perimetre=" + Uri.EscapeDataString(Hostile) })
        {
            var board = await teams.SeesAsync(path);
            Assert.DoesNotContain("<script", board.Page.Html, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("<img", board.Page.Html, StringComparison.OrdinalIgnoreCase);
        }

        Has("alert(1)", (await teams.SeesAsync(bare)).Text);
    }

    [Fact]
    public void A_drawing_is_well_formed_whatever_it_is_told()
    {
        MonthColumn[] months = [.. Enumerable.Range(0, 12).Select(n => new MonthColumn(new YearMonth(2025, 12).PlusMonths(n), n * 97, n % 3 == 0 ? null : n * 90))];
        Part[] parts = [new(Hostile, 3, "s-main"), new("Rien", 0, "s-good"), new("Beaucoup", 12_345, "s-late")];
        string[] drawings =
        [
            MonthColumns.Draw("a", Hostile, Hostile, months, "s-main"), MonthColumns.Draw("b", "Vide", "", [], "s-main"),
            MiniColumns.Draw("c", Hostile, Hostile, months, "s-main", 2000), ShareBar.Draw("d", Hostile, parts), ShareBar.Draw("e", "Vide", []),
        ];

        Assert.All(drawings, drawing =>
        {
            var svg = XElement.Parse(drawing);
            Assert.Equal("img", svg.Attribute("role")!.Value);
            Assert.Equal(2, svg.Attribute("aria-labelledby")!.Value.Split(' ').Count(id => svg.Elements().Any(child => child.Attribute("id")?.Value == id)));
            Assert.All(svg.Descendants("rect"), rect => Assert.True(double.Parse(rect.Attribute("height")!.Value, System.Globalization.CultureInfo.InvariantCulture) > 0));
        });
        Assert.Contains("Beaucoup : 12\u202F345", drawings[3], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, 2)]
    [InlineData(3, 4)]
    [InlineData(11, 20)]
    [InlineData(81, 100)]
    [InlineData(1845, 2000)]
    public void A_scale_ends_at_a_round_number(int most, int top) => Assert.Equal(top, Web.Dashboard.Charts.Scale.UpTo(most, 100).Top);

    [Fact, Trait("Speed", "Slow")]
    public async Task The_country_is_drawn_with_a_handful_of_trips()
    {
        CountedTrips trips = null!;
        await using var teams = await TeamsScenario.StartAsync(settings: new Dictionary<string, string?> { ["Site:Url"] = FeedTalk.Site }, replace: services =>
        {
            var made = services.Single(service => service.ServiceType == typeof(ITableStore)).ImplementationFactory!;
            services.Replace(ServiceDescriptor.Singleton<ITableStore>(provider => trips = new CountedTrips((ITableStore)made(provider))));
        });
        var totals = teams.Services.GetRequiredService<ITotals>();
        foreach (var n in Enumerable.Range(1, 1010)) await totals.StoreAsync(Year(n), null, default);
        var path = await (await teams.PersonAsync(ReportTalk.National)).BoardAsync();
        var board = await teams.SeesAsync(path);
        List<(int, int, int, int)> gone = [];
        for (var opened = 0; opened < 3; opened++)
        {
            trips.Reset();
            board = await teams.SeesAsync(path);
            gone.Add((trips.Of("totals query"), trips.Of("dashboards find"), trips.Of("gpo query"), trips.Of("gpo find")));
        }

        Has("1 027 GPO", board.Text);
        Assert.Equal((1, 2), (gone.Min(one => one.Item1), gone.Min(one => one.Item2)));
        // The bot looks after the groups of the demo at the same time, but no thousand groups are read.
        Assert.All(gone, one => Assert.InRange(one.Item3 + one.Item4, 0, 100));
        Assert.InRange(Encoding.UTF8.GetByteCount(board.Page.Html), 50_000, 600_000);
    }

    private static string Header(HttpResponseMessage answer, string name) => string.Join(", ", answer.Headers.GetValues(name));

    private static GpoFacts Year(int number) => new()
    {
        GpoId = $"S{number + 1000:0000}", Kind = GroupKind.Sector, Name = $"Secteur {number}", Directorate = $"DIPN {number % 100}", District = $"CPN {number % 300}",
        Meetings = [.. Enumerable.Range(0, 24).Select(n => new MeetingFact(new LocalDate(2026, 1, 5).PlusDays(13 * n), MeetingStatus.Held, null))],
        Problems = [.. Enumerable.Range(0, 10).Select(n => new ProblemFact($"PB{number}{n}", "HALL", ProblemStatus.PlanInProgress, new LocalDate(2026, 8, 12), null, null, null, null))],
        Commitments =
        [
            .. Enumerable.Range(0, 40).Select(n => new CommitmentFact(
                $"AC{number}{n}", Core.Commitments.CommitmentStatus.Done, new LocalDate(2026, 8, 22), new LocalDate(2026, 10, 21), new LocalDate(2026, 10, 16), "BAILLEUR", null, false, 1, true)),
        ],
    };
}
