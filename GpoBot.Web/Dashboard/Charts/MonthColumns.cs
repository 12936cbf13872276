using GpoBot.Dialogs.Texts;
using NodaTime;

namespace GpoBot.Web.Dashboard.Charts;

/// <summary>A month of a chart: how many, and how many there should be.</summary>
/// <param name="Mark">Drawn as a line across the column; null for none.</param>
public sealed record MonthColumn(YearMonth Month, int Value, int? Mark = null);

/// <summary>
/// A column for each month. As wide as a telephone, so that its words are as large as those around it; on a large screen several stand
/// side by side.
/// </summary>
public static class MonthColumns
{
    /// <summary>More would be too thin to be told apart.</summary>
    public const int Most = 24;

    private const double Width = 300, Left = 34, Right = 4, Top = 18, Ground = 128, Height = 162;
    private const int NumbersUpTo = 13;
    private const int LongestNumber = 999;

    /// <param name="style">Class of the columns, which says their colour.</param>
    /// <param name="most">Top of the scale, when several charts are to be compared; null for this one's own.</param>
    public static string Draw(string id, string title, string description, IReadOnlyList<MonthColumn> months, string style, int? most = null)
    {
        var scale = Scale.UpTo(most ?? MostOf(months), Ground - Top);
        var svg = new Svg(id, Width, Height);
        foreach (var value in new[] { 0, scale.Top / 2, scale.Top })
        {
            var y = Ground - scale.Of(value);
            svg.Line(Left, y, Width - Right, y, value == 0 ? "ground" : "grid").Words(Left - 5, y + 4, French.Number(value), "small", "end");
        }

        var step = (Width - Left - Right) / Math.Max(1, months.Count);
        var numbers = months.Count <= NumbersUpTo && MostOf(months) <= LongestNumber;
        for (var at = 0; at < months.Count; at++) Column(svg, months, at, Left + at * step, step, scale, style, numbers);
        return svg.End(title, description);
    }

    public static int MostOf(IEnumerable<MonthColumn> months) =>
        months.Select(month => Math.Max(month.Value, month.Mark ?? 0)).DefaultIfEmpty().Max();

    private static void Column(Svg svg, IReadOnlyList<MonthColumn> months, int at, double left, double step, Scale scale, string style, bool numbers)
    {
        var (month, middle) = (months[at], left + step / 2);
        var width = Math.Min(step * 0.62, 26);
        svg.Rectangle(middle - width / 2, Ground - scale.Of(month.Value), width, scale.Of(month.Value), style);
        if (month.Mark is { } mark)
        {
            var y = Ground - scale.Of(mark);
            svg.Line(middle - step * 0.46, y, middle + step * 0.46, y, "mark");
        }

        if (numbers && month.Value > 0) svg.Words(middle, NumberAt(month, scale), French.Number(month.Value), "value");
        svg.Words(middle, Ground + 15, Initial(month.Month), "small");
        // A year is told where it begins.
        if (at == 0 || month.Month.Month == 1)
            svg.Words(at == 0 ? Left + 2 : left + 2, Ground + 30, $"{month.Month.Year}", "small", "start");
    }

    // Over its column, or over the line that would cross it there.
    private static double NumberAt(MonthColumn month, Scale scale)
    {
        var over = scale.Of(month.Mark ?? 0) - scale.Of(month.Value);
        return Ground - scale.Of(month.Value) - 4 - (over is > 0 and < 16 ? over : 0);
    }

    private static string Initial(YearMonth month) => French.Month(month.Month)[..1].ToUpperInvariant();
}
