using System.Text;
using System.Text.RegularExpressions;
using GpoBot.Tests.Drivers;

namespace GpoBot.Tests.Stories;

/// <summary>What the stories of figures share: the hierarchy of the demo department, and the files it is given.</summary>
internal static partial class ReportTalk
{
    public const string District = "gabriel.factice@police.example.org";
    public const string Directorate = "helene.simili@police.example.org";
    public const string OtherDirectorate = "ines.pastiche@police.example.org";
    public const string National = "jules.leurre@police.example.org";
    public const string Administrator = "karim.gabarit@police.example.org";

    private const string Site = "https://gpobot.example.org";

    public static Task<TeamsScenario> StartAsync(IReadOnlyDictionary<string, string?>? more = null) => TeamsScenario.StartAsync(
        settings: new Dictionary<string, string?>(more ?? new Dictionary<string, string?>()) { ["Site:Url"] = Site });

    /// <summary>Where the file of this card is fetched.</summary>
    public static string FileOf(SeenCard card)
    {
        var button = Assert.Single(card.Buttons, title => title.StartsWith("Télécharger", StringComparison.Ordinal));
        var address = card.Action(button).GetProperty("url").GetString()!;
        return Address().Match(address) is { Success: true } found ? found.Groups[1].Value : throw new InvalidOperationException(address);
    }

    /// <summary>Lines of the file, without the mark at its beginning, which has to be there.</summary>
    public static async Task<string[]> LinesAsync(this TeamsScenario teams, SeenCard card)
    {
        var bytes = await teams.Http.GetByteArrayAsync(FileOf(card));
        Assert.Equal(Encoding.UTF8.Preamble.ToArray(), bytes[..3]);
        return Encoding.UTF8.GetString(bytes[3..]).TrimEnd('\n').Split('\n');
    }

    [GeneratedRegex(@"^https://gpobot\.example\.org(/f/[0-9a-f]{56})$")]
    private static partial Regex Address();
}
