using GpoBot.Dialogs.Texts;

namespace GpoBot.Web.Dashboard.Charts;

/// <summary>A part of a whole: its name, how many, and the class that says its colour and hatching.</summary>
public sealed record Part(string Name, int Value, string Style);

/// <summary>What a number is made of, as one bar. Its parts are named with their numbers beside it, never by colour alone.</summary>
public static class ShareBar
{
    private const double Width = 300, Height = 40, Gap = 2;

    // Narrower than this there is no room for its number.
    private const double NumberFrom = 22;

    public static string Draw(string id, string title, IReadOnlyList<Part> parts)
    {
        var shown = parts.Where(part => part.Value > 0).ToList();
        var whole = shown.Sum(part => part.Value);
        var svg = new Svg(id, Width, Height);
        if (whole == 0) svg.Rectangle(0, 6, Width, Height - 12, "none");
        var free = Width - Gap * Math.Max(0, shown.Count - 1);
        var left = 0.0;
        foreach (var part in shown)
        {
            var width = free * part.Value / whole;
            svg.Rectangle(left, 6, width, Height - 12, part.Style);
            var text = French.Number(part.Value);
            if (width >= Math.Max(NumberFrom, 9 * text.Length)) svg.Words(left + width / 2, Height / 2 + 4.5, text, $"on {part.Style}-on");
            left += width + Gap;
        }

        return svg.End(title, whole == 0 ? "Rien à montrer." : string.Join(", ", shown.Select(part => $"{part.Name} : {French.Number(part.Value)}")) + ".", "share");
    }

    /// <summary>The colour of a part beside its name.</summary>
    public static string Swatch(string style) => $"<svg class=\"swatch\" viewBox=\"0 0 16 16\" aria-hidden=\"true\" focusable=\"false\"><rect class=\"{style}\" width=\"16\" height=\"16\"/></svg>";
}
