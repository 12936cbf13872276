using System.Net;
using System.Text.RegularExpressions;
using GpoBot.Core.Effects;
using GpoBot.Core.Groups;
using GpoBot.Core.Links;
using GpoBot.Core.Ports;
using GpoBot.Core.Problems;
using GpoBot.Tests.Drivers;
using GpoBot.Tests.Stories;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace GpoBot.Tests.Links;

/// <summary>What the stories of answer links share: an installation with a public address, links, and pages as they are read.</summary>
internal static partial class LinkTalk
{
    public const string School = "P10";
    public static readonly LinkItem Session = new(LinkKind.Commitment, "AC011");
    public static readonly LinkItem Tuesday = new(LinkKind.Presence, "R-S01-24");
    public static readonly LinkItem Dealing = new(LinkKind.Opinion, "PB01");

    public static Task<TeamsScenario> StartAsync(
        string now = "2026-11-20T15:12:00+01:00", Action<IServiceCollection>? replace = null, params (string Key, string Value)[] settings) =>
        TeamsScenario.StartAsync(now, new Dictionary<string, string?>(
            settings.Select(one => KeyValuePair.Create(one.Key, (string?)one.Value)).Prepend(new("Site:Url", FeedTalk.Site))), replace);

    /// <summary>Path of a new link; where it was to have been in a mail.</summary>
    public static async Task<string> LinkAsync(this TeamsScenario teams, LinkItem item, string contact = School, string gpo = "S01", int daysAgo = 0)
    {
        var now = Instant.FromDateTimeOffset(teams.Services.GetRequiredService<TimeProvider>().GetUtcNow());
        var link = new AnswerLink(gpo, contact, item.Kind, item.Id, now - Duration.FromDays(daysAgo));
        return "/r/" + await teams.Services.GetRequiredService<IAnswerLinks>().IssueAsync(link, CancellationToken.None);
    }

    public static async Task<SeenPage> OpensAsync(this TeamsScenario teams, string path) => await SeenPage.OfAsync(await teams.Http.GetAsync(path));

    /// <summary>Sends a form with the state that its page was drawn from.</summary>
    public static async Task<SeenPage> SendsAsync(this TeamsScenario teams, string path, params (string Name, string Value)[] fields)
    {
        var version = (await teams.OpensAsync(path)).Version;
        return await teams.PostsAsync(path, [.. fields, .. version is null ? [] : new[] { ("version", version) }]);
    }

    public static async Task<SeenPage> PostsAsync(this TeamsScenario teams, string path, params (string Name, string Value)[] fields)
    {
        using var form = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));
        return await SeenPage.OfAsync(await teams.Http.PostAsync(path, form));
    }

    /// <summary>Recipients of what was to be said of a topic, said or not yet.</summary>
    public static async Task<IReadOnlyList<string>> ToldAsync(this TeamsScenario teams, string topic)
    {
        await teams.SettleAsync();
        List<Effect> effects = [.. (await teams.GpoAsync("S01")).Effects];
        await foreach (var row in teams.Store.ReadHistoryAsync("S01", "s.effect.", CancellationToken.None)) effects.Add((Effect)row);
        return [.. effects.Where(effect => effect.Topic == topic).Select(effect => effect.Recipient)];
    }

    /// <summary>Stores rows as they are, as if decided earlier.</summary>
    public static async Task PutAsync(this TeamsScenario teams, params GpoRow[] rows)
    {
        var commit = new GpoCommit { GpoId = "S01", Read = await teams.GpoAsync("S01"), Puts = rows };
        Assert.Equal(CommitResult.Done, await teams.Store.CommitAsync(commit, CancellationToken.None));
    }

    /// <summary>Has the members asked whether a problem is solved.</summary>
    public static async Task AskOpinionsAsync(this TeamsScenario teams)
    {
        var problem = (await teams.GpoAsync("S01")).FindProblem(Dealing.Id)!;
        await teams.PutAsync(problem with
        {
            Status = ProblemStatus.UnderEvaluation, OpinionsAskedAt = Instant.FromUtc(2026, 11, 20, 8, 0), OpinionsUntil = new LocalDate(2026, 12, 4),
        });
    }

    /// <summary>The path of the one link in these words.</summary>
    public static string LinkIn(string text) => Assert.Single(Links().Matches(text).Select(link => link.Groups[1].Value).Distinct());

    [GeneratedRegex(@"https://gpobot\.example\.org(/r/[A-Za-z0-9_-]{48})(?![A-Za-z0-9_-])")]
    private static partial Regex Links();
}

/// <summary>A page as it is read: its words on one line, and what it would send.</summary>
internal sealed partial record SeenPage(HttpStatusCode Status, string Html, HttpResponseMessage Answer)
{
    public string Text { get; } = Spaces.Plain(Blanks().Replace(WebUtility.HtmlDecode(Tags().Replace(Head().Replace(Html, ""), " ")), " ")).Trim();
    public string Title => Spaces.Plain(WebUtility.HtmlDecode(TitleOf().Match(Html).Groups[1].Value));
    public string? Version => VersionOf().Match(Html) is { Success: true } found ? found.Groups[1].Value : null;
    public bool Asks => Html.Contains("name=\"reponse\"", StringComparison.Ordinal);
    public bool OffersNewLink => Text.Contains("Recevoir un nouveau lien", StringComparison.Ordinal);

    /// <summary>Values of the checked option, the selected one, and the filled fields.</summary>
    public string Held => Spaces.Plain(string.Join(" | ", Elements().Matches(Html)
        .Select(found => found.Groups[1].Success ? found.Groups[1].Value : found.Groups[2].Success ? found.Groups[2].Value : found.Groups[3].Value)
        .Select(WebUtility.HtmlDecode).Where(value => value!.Length > 0)));

    public static async Task<SeenPage> OfAsync(HttpResponseMessage answer) => new(answer.StatusCode, await answer.Content.ReadAsStringAsync(), answer);

    [GeneratedRegex("<head>.*?</head>", RegexOptions.Singleline)]
    private static partial Regex Head();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tags();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();

    [GeneratedRegex("<title>(.*?)</title>")]
    private static partial Regex TitleOf();

    [GeneratedRegex("name=\"version\" value=\"(\\d+)\"")]
    private static partial Regex VersionOf();

    [GeneratedRegex("""value="([^"]*)"[^>]* (?:checked|selected)|type="date"[^>]* value="([^"]*)"|<textarea[^>]*>([^<]*)</textarea>""")]
    private static partial Regex Elements();
}
