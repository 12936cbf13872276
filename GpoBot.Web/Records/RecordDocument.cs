using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using GpoBot.Core.Groups;
using GpoBot.Core.Records;
using GpoBot.Dialogs.Cards.Records;
using GpoBot.Dialogs.Texts;
using NodaTime;

namespace GpoBot.Web.Records;

/// <summary>
/// The record of decisions as a Word document: headings that a screen reader can jump to, a table whose first row is told as its
/// header, the language and a title said. No macro, no picture, no link to anywhere.
/// </summary>
public static class RecordDocument
{
    public static void Write(DecisionRecord record, Group group, Stream into)
    {
        using var file = WordprocessingDocument.Create(into, WordprocessingDocumentType.Document);
        var main = file.AddMainDocumentPart();
        main.AddNewPart<StyleDefinitionsPart>().Styles = DocumentStyles.All();
        main.AddNewPart<DocumentSettingsPart>().Settings = new Settings(
            new Compatibility(new CompatibilitySetting
            {
                Name = CompatSettingNameValues.CompatibilityMode, Uri = "http://schemas.microsoft.com/office/word", Val = "15",
            }),
            new ThemeFontLanguages { Val = DocumentStyles.Language });
        main.Document = new Document(new Body([.. Content(record, group), Page()]));
        var at = record.ValidatedAt ?? record.Since;
        file.PackageProperties.Title = Printable($"{RecordWords.Title(record)} – GPO {group.Id}");
        file.PackageProperties.Creator = "GpoBot";
        file.PackageProperties.Language = DocumentStyles.Language;
        file.PackageProperties.Created = at.ToDateTimeUtc();
        file.PackageProperties.Modified = at.ToDateTimeUtc();
    }

    private static IEnumerable<OpenXmlElement> Content(DecisionRecord record, Group group)
    {
        yield return Paragraph(RecordWords.Title(record), DocumentStyles.Title);
        yield return Paragraph($"GPO {group.Id} {group.Name}", DocumentStyles.Subtitle);
        yield return Paragraph(Validated(record, group));
        yield return Paragraph("La réunion", DocumentStyles.Heading);
        yield return Paragraph($"Date : {RecordWords.When(record)}");
        yield return Paragraph($"Lieu : {RecordWords.Where(record)}");
        yield return Paragraph($"Prochaine réunion : {RecordWords.Next(record)}");
        yield return Paragraph("Présences", DocumentStyles.Heading);
        yield return Paragraph($"{RecordWords.Attendance(record)}.");
        yield return DocumentTable.Of(["Organisation", "Présence"],
            [.. record.Present.Select(one => new[] { one, "présente" }), .. record.Absent.Select(one => new[] { one, "absente" })]);
        yield return Paragraph("Décisions", DocumentStyles.Heading);
        if (record.Items.Count == 0) yield return Paragraph("Aucune décision notée.");
        else yield return DocumentTable.Of(["N°", "Décision"], [.. record.Items.Select((item, index) => new[] { $"{index + 1}", RecordWords.Line(item, words => words) })]);
        yield return Paragraph("Document réservé aux membres du GPO. Il ne contient le nom d'aucune personne concernée par une situation.", DocumentStyles.Note);
    }

    private static string Validated(DecisionRecord record, Group group) => record.ValidatedAt is { } at
        ? $"Version {record.Version}, validée le {French.Date(at.InZone(group.TimeZone).Date)}."
        : $"Version {record.Version}, projet non validé.";

    internal static Paragraph Paragraph(string text, string? style = null)
    {
        var run = new Run(new Text(Printable(Typography.French(text))) { Space = SpaceProcessingModeValues.Preserve });
        return style is null ? new Paragraph(run) : new Paragraph(new ParagraphProperties(new ParagraphStyleId { Val = style }), run);
    }

    // XML has no place for control characters, for half characters and for what Unicode keeps free, which somebody may have pasted.
    private static string Printable(string text) => string.Concat(text.EnumerateRunes().Select(letter => letter.ToString())
        .Where(letter => letter is "\t" || !char.IsControl(letter[0])).Where(letter => letter is not ("\uFFFD" or "\uFFFE" or "\uFFFF")));

    // A4, with room to write in the margin.
    private static SectionProperties Page() => new(
        new PageSize { Width = 11906, Height = 16838 },
        new PageMargin { Top = 1134, Bottom = 1134, Left = 1134, Right = 1134, Header = 567, Footer = 567, Gutter = 0 });
}
