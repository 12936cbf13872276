namespace GpoBot.Dialogs.Cards.Elements;

/// <summary>Columns side by side; on a phone two are the most that can be read.</summary>
public sealed record ColumnSet(IReadOnlyList<Column> Columns) : Element
{
    public ContainerStyle? Style { get; init; }
}

public sealed record Column(IReadOnlyList<Element> Items)
{
    public string Type { get; } = "Column";

    /// <summary><c>stretch</c>, <c>auto</c>, pixels as <c>80px</c>, or a weight as <c>2</c>.</summary>
    public string Width { get; init; } = "stretch";
    public VerticalAlignment? VerticalContentAlignment { get; init; }
}
