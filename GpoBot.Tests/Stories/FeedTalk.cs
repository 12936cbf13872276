using System.Text.RegularExpressions;
using GpoBot.Core.Groups;
using GpoBot.Core.Ports;
using GpoBot.Tests.Drivers;

namespace GpoBot.Tests.Stories;

/// <summary>What the stories of subscribed calendars share: an installation with a public address, and its links.</summary>
internal static partial class FeedTalk
{
    public const string Site = "https://gpobot.example.org";

    public static Task<TeamsScenario> StartAsync(Action<Microsoft.Extensions.DependencyInjection.IServiceCollection>? replace = null) =>
        TeamsScenario.StartAsync(settings: new Dictionary<string, string?> { ["Site:Url"] = Site }, replace: replace);

    /// <summary>Path of the one link these words tell.</summary>
    public static string LinkIn(string text) => Assert.Single(Links().Matches(text).Select(link => link.Groups[1].Value).Distinct());

    public static bool HasLink(string text) => Links().IsMatch(text);

    /// <summary>Asks for a link as its owner, and gives its path.</summary>
    public static async Task<string> LinkAsync(this TeamsPerson person) => LinkIn((await person.SaysAsync("mon agenda")).Card.Text);

    /// <summary>Takes a contact off the roster, and nothing else: the index of persons is left as it was.</summary>
    public static async Task LeaveAsync(this TeamsScenario teams, string gpoId, string contactId)
    {
        var gpo = await teams.GpoAsync(gpoId);
        var commit = new GpoCommit { GpoId = gpoId, Read = gpo, Puts = [gpo.FindContact(contactId)! with { Active = false }] };
        Assert.Equal(CommitResult.Done, await teams.Store.CommitAsync(commit, CancellationToken.None));
    }

    [GeneratedRegex(@"https://gpobot\.example\.org(/calendar/[0-9a-f]{48}\.ics)")]
    private static partial Regex Links();
}
