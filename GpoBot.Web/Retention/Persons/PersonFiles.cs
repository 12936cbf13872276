using System.Text;
using System.Text.RegularExpressions;

namespace GpoBot.Web.Retention.Persons;

/// <summary>Messages and invitations that lie in the folders of an installation without a relay or a calendar of its own.</summary>
/// <param name="folders">Where they lie; null for a way that leaves no files.</param>
public sealed class PersonFiles(IReadOnlyList<string> folders)
{
    private static readonly string[] Endings = [".eml", ".ics"];

    /// <summary>The files in which this address stands.</summary>
    public IReadOnlyList<string> Find(string address) =>
    [
        .. folders.Where(Directory.Exists).SelectMany(folder => Directory.EnumerateFiles(folder, "*", SearchOption.TopDirectoryOnly))
            .Where(file => Endings.Contains(Path.GetExtension(file), StringComparer.OrdinalIgnoreCase) && Holds(file, address)),
    ];

    public void Delete(IEnumerable<string> files)
    {
        foreach (var file in files) File.Delete(file);
    }

    // Both formats fold long lines, and a mail may hide its text in base64.
    private static bool Holds(string file, string address)
    {
        var text = File.ReadAllText(file);
        var whole = text.Replace("\r\n ", "", StringComparison.Ordinal).Replace("=\r\n", "", StringComparison.Ordinal);
        return whole.Contains(address, StringComparison.OrdinalIgnoreCase) || Encoded(text).Any(part => part.Contains(address, StringComparison.OrdinalIgnoreCase));
    }

    private static IEnumerable<string> Encoded(string text)
    {
        foreach (Match block in Regex.Matches(text, @"(?:^[A-Za-z0-9+/=]{20,}\r?$\n?)+", RegexOptions.Multiline, TimeSpan.FromSeconds(5)))
        {
            var bytes = new byte[block.Length];
            if (Convert.TryFromBase64String(Regex.Replace(block.Value, @"\s", "", RegexOptions.None, TimeSpan.FromSeconds(5)), bytes, out var written))
                yield return Encoding.UTF8.GetString(bytes, 0, written);
        }
    }
}
