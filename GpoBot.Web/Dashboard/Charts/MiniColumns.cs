namespace GpoBot.Web.Dashboard.Charts;

/// <summary>The same columns without words, for many side by side: the shape of a year at a glance, on one scale for all.</summary>
public static class MiniColumns
{
    private const double Width = 240, Height = 62, Ground = 60;

    public static string Draw(string id, string title, string description, IReadOnlyList<MonthColumn> months, string style, int most)
    {
        var scale = Scale.UpTo(most, Ground - 4);
        var svg = new Svg(id, Width, Height).Line(0, Ground, Width, Ground, "ground");
        var step = Width / Math.Max(1, months.Count);
        for (var at = 0; at < months.Count; at++)
        {
            var (month, left) = (months[at], at * step);
            var width = Math.Min(step * 0.66, 18);
            svg.Rectangle(left + (step - width) / 2, Ground - scale.Of(month.Value), width, scale.Of(month.Value), style);
            if (month.Mark is not { } mark) continue;
            svg.Line(left + step * 0.06, Ground - scale.Of(mark), left + step * 0.94, Ground - scale.Of(mark), "mark");
        }

        return svg.End(title, description, "mini");
    }
}
