using System.Text.Json.Serialization;

namespace GpoBot.Dialogs.Cards.Elements;

/// <summary>
/// A drawing of figures by Teams itself. It stands outside the version of cards, so that each has the same figures as words for the clients
/// that do not know it, and for whoever listens.
/// </summary>
public abstract record Chart(
    [property: JsonConverter(typeof(Prose))] string Title, IReadOnlyList<Bar> Data, Element Fallback) : Element
{
    public string ColorSet { get; } = "categorical";
}

/// <summary>Bars that stand: figures along the time.</summary>
public sealed record VerticalBarChart(string Title, IReadOnlyList<Bar> Data, Element Fallback) : Chart(Title, Data, Fallback);

/// <summary>Bars that lie: names with their figures.</summary>
public sealed record HorizontalBarChart(string Title, IReadOnlyList<Bar> Data, Element Fallback) : Chart(Title, Data, Fallback)
{
    public string DisplayMode { get; } = "AbsoluteWithAxis";
}

/// <summary>One bar.</summary>
public sealed record Bar([property: JsonPropertyName("x"), JsonConverter(typeof(Prose))] string Name, [property: JsonPropertyName("y")] int Value);
