using System.Globalization;
using System.Net;
using System.Text;

namespace GpoBot.Web.Dashboard.Charts;

/// <summary>
/// Writes one drawing. Whatever is text is encoded; colours are classes of the page's style, so that the dark, the printer and whoever
/// chooses colours of their own are served by it.
/// </summary>
/// <param name="id">Of the page's own making; ties title and description to the drawing.</param>
public sealed class Svg(string id, double width, double height)
{
    private readonly StringBuilder _drawn = new();

    public Svg Rectangle(double x, double y, double width, double height, string style) => width <= 0 || height <= 0
        ? this
        : Add($"<rect class=\"{style}\" x=\"{Number(x)}\" y=\"{Number(y)}\" width=\"{Number(width)}\" height=\"{Number(height)}\"/>");

    public Svg Line(double x1, double y1, double x2, double y2, string style) =>
        Add($"<line class=\"{style}\" x1=\"{Number(x1)}\" y1=\"{Number(y1)}\" x2=\"{Number(x2)}\" y2=\"{Number(y2)}\"/>");

    /// <param name="anchor">start, middle or end: which point of the words <paramref name="x"/> is.</param>
    public Svg Words(double x, double y, string text, string style, string anchor = "middle") =>
        Add($"<text class=\"{style}\" x=\"{Number(x)}\" y=\"{Number(y)}\" text-anchor=\"{anchor}\">{WebUtility.HtmlEncode(text)}</text>");

    /// <summary>The drawing, with what is told of it to whoever does not see it.</summary>
    public string End(string title, string description, string style = "") => string.Concat(
        $"<svg class=\"{$"chart {style}".TrimEnd()}\" viewBox=\"0 0 {Number(width)} {Number(height)}\" role=\"img\" ",
        $"aria-labelledby=\"{id}-t {id}-d\"><title id=\"{id}-t\">{WebUtility.HtmlEncode(title)}</title>",
        $"<desc id=\"{id}-d\">{WebUtility.HtmlEncode(description)}</desc>", _drawn.ToString(), "</svg>");

    private Svg Add(string element)
    {
        _drawn.Append(element);
        return this;
    }

    private static string Number(double value) => Math.Round(value, 1).ToString(CultureInfo.InvariantCulture);
}
