using System.IO.Compression;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using GpoBot.Core.Records;
using GpoBot.Tests.Storage;
using GpoBot.Web.Records;

namespace GpoBot.Tests.Records;

/// <summary>Whatever stands in a record, its document opens, and does nothing but show words.</summary>
public sealed class HostileDocumentTests
{
    public static readonly TheoryData<string> Texts =
    [
        "\0\u0001\u0002\u001f", "\ufffe\uffff", "\ud800", "\udc00\ud800", "a\ud83d", "👩‍👩‍👧‍👦", "\u202eretourné\u202c", "]]><w:p/>", "<w:fldSimple w:instr=\"DDEAUTO c:\\\\x\"/>",
        "{ HYPERLINK \"https://evil.example.net\" }", "\\\\server\\share", "=1+1", "&#x0;", "\r\n\r\n", "\t", "", " ", new string('é', 20_000), new string('\u0301', 5_000),
        "\u0085\u2028\u2029\u00a0\u200b\ufeff",
    ];

    [Theory]
    [MemberData(nameof(Texts))]
    public void It_is_valid_and_holds_no_macro_no_field_and_nothing_outside(string text)
    {
        using var stream = new MemoryStream();
        RecordDocument.Write(
            FilledRows.Record with { Place = text, Present = [text, "Ville"], Absent = [text], Items = [new(RecordItemKind.Decision, text), new(RecordItemKind.NewCommitment, "x" + text, "PB01", "AC001", text)] },
            FilledRows.Group with { Name = text }, stream);
        stream.Position = 0;
        using (var file = WordprocessingDocument.Open(stream, false))
        {
            Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2019).Validate(file).Select(error => $"{error.Path?.XPath} {error.Description}"));
            var main = file.MainDocumentPart!;
            Assert.Null(main.VbaProjectPart);
            Assert.Empty(main.ExternalRelationships);
            Assert.Empty(main.HyperlinkRelationships);
            Assert.Empty(main.AlternativeFormatImportParts);
            Assert.DoesNotContain(main.Document.Descendants(), one => one is SimpleField or FieldCode or FieldChar or Hyperlink or AltChunk or Drawing or EmbeddedObject);
        }

        using var package = new ZipArchive(stream, ZipArchiveMode.Read);
        Assert.DoesNotContain(package.Entries, entry => entry.FullName.EndsWith(".bin", StringComparison.OrdinalIgnoreCase));
        foreach (var entry in package.Entries.Where(entry => entry.FullName.EndsWith(".rels", StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(entry.Open());
            Assert.DoesNotContain("TargetMode=\"External\"", reader.ReadToEnd(), StringComparison.Ordinal);
        }
    }
}
