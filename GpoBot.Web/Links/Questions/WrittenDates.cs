using NodaTime;
using NodaTime.Text;

namespace GpoBot.Web.Links.Questions;

/// <summary>A day from a date field: as browsers send it, and as people write it where the browser has no calendar to choose from.</summary>
internal static class WrittenDates
{
    // A year with a slip of the finger (0026, 2206) is no day that anybody means.
    private const int FirstYear = 2000;
    private const int LastYear = 2100;

    private static readonly IPattern<LocalDate>[] Patterns =
        [LocalDatePattern.Iso, .. new[] { "d/M/uuuu", "d.M.uuuu", "d-M-uuuu", "d M uuuu" }.Select(LocalDatePattern.CreateWithInvariantCulture)];

    public static LocalDate? Read(string? text)
    {
        if (text is null) return null;
        var found = Patterns.Select(pattern => pattern.Parse(text)).FirstOrDefault(parsed => parsed.Success);
        return found is { Value: { Year: >= FirstYear and <= LastYear } day } ? day : null;
    }
}
