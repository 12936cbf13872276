using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace GpoBot.Web.Backup;

/// <summary>
/// Names of the files of a backup. Ids come from people: whatever could mean something to a file system is written as its bytes, and
/// small letters too, since some systems take <c>s01</c> and <c>S01</c> for one.
/// </summary>
public static partial class ExportNames
{
    private const int Longest = 100;
    private const string Extension = ".jsonl";

    public static string OfGpo(string id)
    {
        var name = new StringBuilder("gpo-");
        foreach (var unit in Encoding.UTF8.GetBytes(id))
        {
            if (char.IsAsciiDigit((char)unit) || char.IsAsciiLetterUpper((char)unit) || (char)unit is '-' or '_') name.Append((char)unit);
            else name.Append(CultureInfo.InvariantCulture, $"~{unit:x2}");
        }

        return (name.Length <= Longest ? name.ToString() : "gpo-~~" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(id)))) + Extension;
    }

    public static string OfTable(string table) => "table-" + table + Extension;

    /// <summary>Whether a header may name this file: none that leaves the folder, or means a device.</summary>
    public static bool IsOne(string name) => Form().IsMatch(name);

    [GeneratedRegex(@"^(?:gpo|table)-[A-Za-z0-9_~-]{1,110}\.jsonl\z")]
    private static partial Regex Form();
}
