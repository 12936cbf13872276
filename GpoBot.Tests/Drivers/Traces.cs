using System.Text;
using GpoBot.Tests.Mail;

namespace GpoBot.Tests.Drivers;

/// <summary>What a conversation leaves behind outside it: mails, and the bytes of every file of the bot.</summary>
internal static class Traces
{
    /// <summary>The mails of this topic, whoever they went to, as a mail program reads them.</summary>
    public static async Task<IReadOnlyList<ReadMail>> MailsAsync(this TeamsScenario teams, string topic) =>
        await Task.WhenAll(teams.MailFiles(topic).Select(ReadMail.OneAsync));

    public static IReadOnlyList<string> MailFiles(this TeamsScenario teams, string topic) =>
        Directory.Exists(teams.MailFolder) ? [.. Directory.GetFiles(teams.MailFolder, $"*.{topic}.*.eml").Order()] : [];

    /// <summary>The files, the database and its journal among them, that hold this word.</summary>
    public static IReadOnlyList<string> FilesWith(this TeamsScenario teams, string word) =>
    [
        .. Directory.GetFiles(Path.GetDirectoryName(teams.MailFolder)!, "*", SearchOption.AllDirectories)
            .Where(file => ReadShared(file).Contains(word, StringComparison.OrdinalIgnoreCase)),
    ];

    // The bot still has its database open.
    private static string ReadShared(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var reader = new StreamReader(stream, Encoding.Latin1);
        return reader.ReadToEnd();
    }
}
