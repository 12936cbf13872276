using GpoBot.Core.Ports;

namespace GpoBot.Tests.Mail;

/// <summary>A message with all that is awkward to carry.</summary>
internal static class Mails
{
    public static MailMessageContent Reminder { get; } = new(
        "effect-R-S01-24-P02", "gpo-s01@police.example.org", "dominique.esquisse@bailleur.example.com", "Dominique Esquisse",
        "GPO S01 : réunion du 24 novembre", "Bonjour,\nla réunion a lieu mardi à 9 h 30. \n.\n..deux\n=0D=0A À mardi — œuvrons ensemble !");

    public static string BodyAsRead => Reminder.Body.Replace(" \n", "\n", StringComparison.Ordinal);

    public static async Task<ReadMail> ReadAsync(string text)
    {
        var path = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(path, text);
            return await ReadMail.OneAsync(path);
        }
        finally
        {
            File.Delete(path);
        }
    }
}
