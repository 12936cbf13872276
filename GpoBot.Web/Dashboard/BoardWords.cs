using GpoBot.Core.Groups;
using GpoBot.Core.Reports;
using GpoBot.Dialogs.Cards;
using GpoBot.Dialogs.Texts;
using GpoBot.Web.Dashboard.Charts;
using NodaTime;

namespace GpoBot.Web.Dashboard;

/// <summary>Words that several parts of the page share.</summary>
internal static class BoardWords
{
    public static string Month(YearMonth month) => $"{French.Month(month.Month)} {month.Year}";

    /// <summary>The columns of a drawing in one sentence, for whoever does not see them.</summary>
    public static string Told(IEnumerable<MonthColumn> columns) => string.Join(", ", columns.Select(column =>
        $"{Month(column.Month)} : {French.Number(column.Value)}{(column.Mark is { } mark ? $" sur {French.Number(mark)}" : "")}")) + ".";

    public static string Name(GpoFacts gpo) => $"{gpo.GpoId} {CardText.Plain(gpo.Name)}";

    public static string? State(GpoFacts gpo) => gpo.Status switch
    {
        GroupStatus.Dormant => "en sommeil",
        GroupStatus.InCreation => "en création",
        _ => null,
    };

    public static string Directorate(string name) => name.Length == 0 ? "Sans direction" : CardText.Plain(name);

    public static IReadOnlyList<string> Cells(params IEnumerable<int> numbers) => [.. numbers.Select(French.Number)];

    /// <summary>A table of months with their sum.</summary>
    public static DataTable Monthly(
        string caption, IReadOnlyList<MonthLine> months, IReadOnlyList<(string Column, Func<MonthLine, int> Of, int? Total)> figures) =>
        new(caption, ["Mois", .. figures.Select(figure => figure.Column)],
            [.. months.Select(month => new DataRow(Month(month.Month), Cells(figures.Select(figure => figure.Of(month)))))])
        {
            Total = new DataRow("Période", [.. figures.Select(figure => figure.Total is { } total ? French.Number(total) : "–")]),
        };

    /// <summary>A table of states with their sum.</summary>
    public static DataTable States(string caption, IReadOnlyList<Part> parts) => new(
        caption, ["État", "Nombre", "Part"],
        [.. parts.Select(part => new DataRow(part.Name, [French.Number(part.Value), Share(part.Value, parts.Sum(one => one.Value))]))])
    {
        Total = new DataRow("Total", [French.Number(parts.Sum(part => part.Value)), Share(parts.Sum(part => part.Value), parts.Sum(part => part.Value))]),
    };

    private static string Share(int part, int whole) => GpoBot.Dialogs.Cards.Reports.ReportLines.Share(part, whole) ?? "–";
}
