using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using GpoBot.Core.Records;
using GpoBot.Tests.Storage;
using GpoBot.Web.Records;
using NodaTime;

namespace GpoBot.Tests.Records;

/// <summary>The Word document of a record, opened with the SDK that Word's own rules come with.</summary>
public sealed class RecordDocumentTests
{
    private static readonly DecisionRecord Record = FilledRows.Record with
    {
        ValidatedAt = Instant.FromUtc(2026, 11, 24, 11, 0), Items = [.. FilledRows.Record.Items, new(RecordItemKind.Opinions, "Rodéos <b>&", "PB03")],
    };

    [Fact]
    public void It_is_valid()
    {
        using var file = Open(Record);

        Assert.Empty(new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2019).Validate(file).Select(error => $"{error.Path?.XPath} {error.Description}"));
    }

    [Fact]
    public void Headings_tables_language_and_title_are_said_for_those_who_hear_it()
    {
        using var file = Open(Record);
        var body = file.MainDocumentPart!.Document.Body!;

        Assert.Equal("Relevé de décisions n° 24, version 2 (rectificatif) – GPO S01", file.PackageProperties.Title);
        Assert.Equal("fr-FR", file.PackageProperties.Language);
        Assert.Equal("fr-FR", file.MainDocumentPart.StyleDefinitionsPart!.Styles!.Descendants<Languages>().First().Val?.Value);
        Assert.Equal(["La réunion", "Présences", "Décisions"],
            body.Elements<Paragraph>().Where(one => one.ParagraphProperties?.ParagraphStyleId?.Val == "Heading1").Select(one => one.InnerText));
        Assert.All(body.Elements<Table>(), table => Assert.NotNull(table.Elements<TableRow>().First().TableRowProperties!.GetFirstChild<TableHeader>()));
        Assert.Equal(2, body.Elements<Table>().Count());
    }

    [Fact]
    public void It_links_to_nothing_and_runs_nothing()
    {
        using var file = Open(Record);

        Assert.Empty(file.MainDocumentPart!.ExternalRelationships);
        Assert.Empty(file.MainDocumentPart.HyperlinkRelationships);
        Assert.Null(file.MainDocumentPart.VbaProjectPart);
        Assert.Empty(file.MainDocumentPart.ImageParts);
    }

    [Fact]
    public void Words_are_shown_as_they_were_typed_and_controls_are_left_out()
    {
        using var file = Open(Record with { Items = [new(RecordItemKind.Decision, "Poser <script> & \u0001barrière")] });

        Assert.Contains("Poser <script> & barrière", file.MainDocumentPart!.Document.InnerText, StringComparison.Ordinal);
    }

    private static WordprocessingDocument Open(DecisionRecord record)
    {
        var stream = new MemoryStream();
        RecordDocument.Write(record, FilledRows.Group, stream);
        stream.Position = 0;
        return WordprocessingDocument.Open(stream, false);
    }
}
