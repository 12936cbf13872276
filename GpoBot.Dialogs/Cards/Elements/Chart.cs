namespace GpoBot.Dialogs.Cards.Elements;

/// <summary>
/// A drawing of figures by Teams itself. It stands outside the version of cards, so that each has the same figures as words for the clients
/// that do not know it, and for whoever listens.
/// </summary>
public abstract record Chart(string Title, IReadOnlyList<Bar> Data, Element Fallback) : Element
{
    public string ColorSet { get; } = "categorical";

    private protected override void WriteOwn(CardWriter card)
    {
        card.Prose("title"u8, Title);
        card.Parts("data"u8, Data);
        card.Part("fallback"u8, Fallback);
        card.Text("colorSet"u8, ColorSet);
    }
}

/// <summary>Bars that stand: figures along the time.</summary>
public sealed record VerticalBarChart(string Title, IReadOnlyList<Bar> Data, Element Fallback) : Chart(Title, Data, Fallback)
{
    private protected override ReadOnlySpan<byte> Kind => "Chart.VerticalBar"u8;
}

/// <summary>Bars that lie: names with their figures.</summary>
public sealed record HorizontalBarChart(string Title, IReadOnlyList<Bar> Data, Element Fallback) : Chart(Title, Data, Fallback)
{
    public string DisplayMode { get; } = "AbsoluteWithAxis";

    private protected override ReadOnlySpan<byte> Kind => "Chart.HorizontalBar"u8;

    private protected override void WriteOwn(CardWriter card)
    {
        card.Text("displayMode"u8, DisplayMode);
        base.WriteOwn(card);
    }
}

/// <summary>One bar.</summary>
public sealed record Bar(string Name, int Value) : ICardPart
{
    void ICardPart.WriteTo(CardWriter card)
    {
        card.Open();
        card.Prose("x"u8, Name);
        card.Number("y"u8, Value);
        card.Close();
    }
}
