using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace GpoBot.Web.Records;

/// <summary>The few styles of a document: by their built-in names, so that readers find the headings, and with the language.</summary>
internal static class DocumentStyles
{
    public const string Language = "fr-FR";
    public const string Title = "Title";
    public const string Subtitle = "Subtitle";
    public const string Heading = "Heading1";
    public const string Note = "Note";
    public const string TableHeading = "TableHeading";
    public const string Grid = "TableGrid";

    // The State's own typeface is seldom installed at partners': one that every machine has.
    private const string Face = "Arial";

    public static Styles All() => new(
        new DocDefaults(
            new RunPropertiesDefault(new RunPropertiesBaseStyle(
                new RunFonts { Ascii = Face, HighAnsi = Face, ComplexScript = Face },
                new FontSize { Val = "22" },
                new Languages { Val = Language, EastAsia = Language, Bidi = Language })),
            new ParagraphPropertiesDefault(new ParagraphPropertiesBaseStyle(new SpacingBetweenLines { After = "120", Line = "276", LineRule = LineSpacingRuleValues.Auto }))),
        new Style(new StyleName { Val = "Normal" }) { Type = StyleValues.Paragraph, StyleId = "Normal", Default = true },
        Paragraph(Title, "Title", "36", bold: true),
        Paragraph(Subtitle, "Subtitle", "26", bold: false),
        Paragraph(Heading, "heading 1", "28", bold: true, outline: 0),
        Paragraph(TableHeading, "Table Heading", "22", bold: true),
        Paragraph(Note, "Note", "20", bold: false),
        new Style(
            new StyleName { Val = "Table Grid" },
            new StyleTableProperties(new TableBorders(
                Line<TopBorder>(), Line<LeftBorder>(), Line<BottomBorder>(), Line<RightBorder>(), Line<InsideHorizontalBorder>(), Line<InsideVerticalBorder>())))
        {
            Type = StyleValues.Table, StyleId = Grid,
        });

    private static Style Paragraph(string id, string name, string size, bool bold, int? outline = null)
    {
        var paragraph = new StyleParagraphProperties();
        if (outline is not null) paragraph.Append(new KeepNext(), new SpacingBetweenLines { Before = "240", After = "120" }, new OutlineLevel { Val = outline });
        var run = new StyleRunProperties();
        if (bold) run.Append(new Bold());
        run.Append(new FontSize { Val = size });
        return new Style(new StyleName { Val = name }, new BasedOn { Val = "Normal" }, new NextParagraphStyle { Val = "Normal" }, paragraph, run)
        {
            Type = StyleValues.Paragraph, StyleId = id, CustomStyle = id is Note or TableHeading ? true : null,
        };
    }

    private static T Line<T>() where T : BorderType, new() => new() { Val = BorderValues.Single, Size = 4, Color = "595959", Space = 0 };
}
