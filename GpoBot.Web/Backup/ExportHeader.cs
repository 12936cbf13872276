using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Serialization;

namespace GpoBot.Web.Backup;

/// <summary>
/// What a backup says of itself: written last, so that a folder without it is one whose export did not come to its end, and sealed,
/// so that a line lost from it shows.
/// </summary>
public sealed record ExportHeader
{
    public const string FileName = "gpobot-export.json";
    public const string Name = "gpobot-export";
    public const int CurrentVersion = 1;

    public required string Format { get; init; }
    public required int Version { get; init; }

    /// <summary>When the export began: ISO, UTC.</summary>
    public required string CreatedAt { get; init; }

    /// <summary>True for everything there was, false for chosen GPOs.</summary>
    public required bool Whole { get; init; }
    public required IReadOnlyList<string> Gpos { get; init; }
    public required IReadOnlyList<ExportFile> Files { get; init; }

    /// <summary>SHA-256 of all the rest; it finds damage, and proves nothing against whoever rewrites both.</summary>
    public required string Seal { get; init; }

    public long Rows => Files.Sum(file => file.Rows);
    public long Bytes => Files.Sum(file => file.Bytes);

    public ExportHeader Sealed() => this with { Seal = SealOf(this) };

    public bool IsIntact => Seal == SealOf(this);

    private static string SealOf(ExportHeader header)
    {
        var text = new StringBuilder();
        void Add(FormattableString part) => text.Append(part.ToString(CultureInfo.InvariantCulture)).Append('\n');
        Add($"{header.Format} {header.Version} {header.CreatedAt} {header.Whole}");
        foreach (var gpo in header.Gpos) Add($"{gpo.Length} {gpo}");
        foreach (var file in header.Files) Add($"{file.Name} {file.Table} {file.Gpo} {file.Rows} {file.Bytes} {file.Sha256}");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }
}

/// <summary>One file of a backup: the rows of one GPO, or of one other table.</summary>
/// <param name="Gpo">Whose rows; null for another table.</param>
public sealed record ExportFile(string Name, string Table, string? Gpo, int Rows, long Bytes, string Sha256);

[JsonSourceGenerationOptions(
    WriteIndented = true, NewLine = "\n", PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true, IgnoreReadOnlyProperties = true)]
[JsonSerializable(typeof(ExportHeader))]
internal sealed partial class HeaderJson : JsonSerializerContext;
