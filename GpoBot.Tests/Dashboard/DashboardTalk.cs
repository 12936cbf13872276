using System.Text.RegularExpressions;
using GpoBot.Tests.Drivers;
using GpoBot.Tests.Links;

namespace GpoBot.Tests.Dashboard;

/// <summary>What the stories of the dashboard share: its address, asked for as people do, and the page as it is read.</summary>
internal static partial class DashboardTalk
{
    /// <summary>Path of a new address, asked for in these words.</summary>
    public static async Task<string> BoardAsync(this TeamsPerson person, string words = "tableau de bord") => AddressIn((await person.SaysAsync(words)).Card);

    public static string AddressIn(SeenCard card) =>
        Address().Match(card.Action("Ouvrir le tableau de bord").GetProperty("url").GetString()!) is { Success: true } found
            ? found.Groups[1].Value
            : throw new InvalidOperationException("No address of a dashboard");

    /// <summary>The address without what was asked for.</summary>
    public static string Bare(string path) => path[..path.IndexOf('?', StringComparison.Ordinal)];

    public static async Task<SeenBoard> SeesAsync(this TeamsScenario teams, string path) => new(await SeenPage.OfAsync(await teams.Http.GetAsync(path)));

    [GeneratedRegex(@"^https://gpobot\.example\.org(/t/[0-9a-f]{56}\?[^#]*)$")]
    private static partial Regex Address();
}

/// <summary>A dashboard as it is read.</summary>
internal sealed partial record SeenBoard(SeenPage Page)
{
    public string Text => Page.Text;

    /// <summary>The cells of the table with this caption: head of the row, then its numbers.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Table(string caption)
    {
        var table = Tables().Matches(Page.Html).Select(found => found.Value).Single(html => System.Net.WebUtility.HtmlDecode(html).Contains($"<caption>{caption}</caption>", StringComparison.Ordinal));
        return [.. RowsOf().Matches(table).Select(row => (IReadOnlyList<string>)[.. Cells().Matches(row.Value).Select(cell => Words(cell.Groups[1].Value))])];
    }

    /// <summary>The numbers of one row by the names of their columns.</summary>
    public IReadOnlyDictionary<string, string> Row(string caption, string head)
    {
        var rows = Table(caption);
        var row = rows.Single(one => one[0].StartsWith(head, StringComparison.Ordinal));
        return rows[0].Zip(row).ToDictionary(one => one.First, one => one.Second);
    }

    private static string Words(string html) =>
        Spaces.Plain(System.Net.WebUtility.HtmlDecode(Tags().Replace(html, ""))).Trim();

    [GeneratedRegex("<table>.*?</table>", RegexOptions.Singleline)]
    private static partial Regex Tables();

    [GeneratedRegex("<tr>.*?</tr>", RegexOptions.Singleline)]
    private static partial Regex RowsOf();

    [GeneratedRegex("<t[hd][^>]*>(.*?)</t[hd]>", RegexOptions.Singleline)]
    private static partial Regex Cells();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tags();
}
