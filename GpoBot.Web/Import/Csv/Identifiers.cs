using System.Globalization;
using System.Text.RegularExpressions;
using GpoBot.Core.Roster;

namespace GpoBot.Web.Import.Csv;

/// <summary>Identifiers and addresses: what people type later must be spelled one way only, and fit into row keys.</summary>
internal static partial class Identifiers
{
    public static string Gpo(this CsvLine line, string column) => Matching(line, column, GpoForm(), "S01 ou T03");

    public static string Partner(this CsvLine line, string column) => Matching(line, column, PartnerForm(), "P05");

    /// <summary>A reference such as <c>AC002</c>: AC2 or AC0002 would be a second spelling of the same number.</summary>
    public static string Reference(this CsvLine line, string column, string series, int digits)
    {
        var example = series + 2.ToString("D" + digits, CultureInfo.InvariantCulture);
        if (line.Cell(column) is not { } value) return line.Missing(column, "");
        if (NumberOf(series, value) is { } number && value == series + number.ToString("D" + digits, CultureInfo.InvariantCulture))
            return value;
        line.Error($"{column} « {Quote.Of(value)} » invalide (attendu {example})");
        return value;
    }

    /// <summary>The number in a reference of this series, or null when it is none.</summary>
    public static int? NumberOf(string series, string reference) =>
        reference.StartsWith(series, StringComparison.Ordinal)
        && int.TryParse(reference.AsSpan(series.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && number > 0
            ? number : null;

    /// <summary>A lower-case address, or null when the cell is empty or no address.</summary>
    public static string? Mail(this CsvLine line, string column)
    {
        if (line.Cell(column) is not { } value) return null;
        if (MailOf(value) is { } mail) return mail;
        line.Error($"courriel « {Quote.Of(value)} » invalide (attendu nom@domaine)");
        return null;
    }

    /// <summary>The address in lower case, or null when the text is none.</summary>
    public static string? MailOf(string value) => MailAddresses.Normal(value);

    public static string RequiredMail(this CsvLine line, string column) =>
        line.Cell(column) is null ? line.Missing(column, "") : line.Mail(column) ?? "";

    private static string Matching(CsvLine line, string column, Regex form, string example)
    {
        if (line.Cell(column) is not { } value) return line.Missing(column, "");
        if (!form.IsMatch(value)) line.Error($"{column} « {Quote.Of(value)} » invalide (attendu {example})");
        return value;
    }

    [GeneratedRegex(@"^[A-Z]{1,3}[0-9]{2,5}\z")]
    private static partial Regex GpoForm();

    [GeneratedRegex(@"^P[0-9]{2,6}\z")]
    private static partial Regex PartnerForm();
}
