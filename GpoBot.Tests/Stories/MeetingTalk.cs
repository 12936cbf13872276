using GpoBot.Core.Audit;
using GpoBot.Tests.Drivers;

namespace GpoBot.Tests.Stories;

/// <summary>What the stories of meetings look at beside the conversation: audit, files, and what was said to whom.</summary>
internal static class MeetingTalk
{
    public const string SeriesOfTuesdays = "planifie le GPO S01 tous les 15 jours le mardi à 9h30";
    public const string TownHall = "agathe.modele@ville-montfictif.example.org";

    public static void Has(string expected, string text) => Assert.Contains(expected, text, StringComparison.Ordinal);

    public static void HasNot(string unwanted, string text) => Assert.DoesNotContain(unwanted, text, StringComparison.Ordinal);

    /// <summary>Starts of the planned meetings of a GPO, as ISO wall times to the minute.</summary>
    public static async Task<IReadOnlyList<string>> PlannedAsync(this TeamsScenario teams, string gpo) =>
        [.. (await teams.GpoAsync(gpo)).Meetings.Select(meeting => meeting.Start.ToString("uuuu-MM-dd'T'HH:mm", null))];

    public static async Task<IReadOnlyList<AuditLine>> AuditAsync(this TeamsScenario teams, string gpo, string verb)
    {
        List<AuditLine> lines = [];
        await foreach (var row in teams.Store.ReadHistoryAsync(gpo, "u.audit.", CancellationToken.None))
        {
            if (row is AuditLine line && line.Verb == verb) lines.Add(line);
        }

        return lines;
    }

    public static Task<string> CalendarFileAsync(this TeamsScenario teams, string meetingId) =>
        File.ReadAllTextAsync(Path.Combine(teams.CalendarFolder, meetingId + ".ics"));

    /// <summary>Names of the mails about a topic that one contact got.</summary>
    public static IReadOnlyList<string> Mails(this TeamsScenario teams, string topic, string contact) =>
        [.. Directory.GetFiles(teams.MailFolder, $"*.msg.{topic}.*.{contact}.*").Order(StringComparer.Ordinal)];

    public static int Told(this TeamsPerson person, string title) =>
        person.Sees.Count(sent => sent.Card?.Text.StartsWith(title, StringComparison.Ordinal) == true);
}
