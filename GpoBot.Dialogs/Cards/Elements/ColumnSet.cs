namespace GpoBot.Dialogs.Cards.Elements;

/// <summary>Columns side by side; on a phone two are the most that can be read.</summary>
public sealed record ColumnSet(IReadOnlyList<Column> Columns) : Element
{
    public ContainerStyle? Style { get; init; }

    private protected override ReadOnlySpan<byte> Kind => "ColumnSet"u8;

    private protected override void WriteOwn(CardWriter card)
    {
        card.Parts("columns"u8, Columns);
        card.Named("style"u8, StandardNames.Of(Style));
    }
}

public sealed record Column(IReadOnlyList<Element> Items) : ICardPart
{
    public string Type { get; } = "Column";

    /// <summary><c>stretch</c>, <c>auto</c>, pixels as <c>80px</c>, or a weight as <c>2</c>.</summary>
    public string Width { get; init; } = "stretch";
    public VerticalAlignment? VerticalContentAlignment { get; init; }

    void ICardPart.WriteTo(CardWriter card)
    {
        card.Open();
        card.Parts("items"u8, Items);
        card.Text("type"u8, Type);
        card.Text("width"u8, Width);
        card.Named("verticalContentAlignment"u8, StandardNames.Of(VerticalContentAlignment));
        card.Close();
    }
}
