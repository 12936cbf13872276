using System.Text.Json.Serialization;

namespace GpoBot.Dialogs.Cards.Elements;

/// <summary>What stands in the body of a card, one below the other.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(TextBlock), "TextBlock")]
[JsonDerivedType(typeof(FactSet), "FactSet")]
[JsonDerivedType(typeof(Container), "Container")]
[JsonDerivedType(typeof(ColumnSet), "ColumnSet")]
[JsonDerivedType(typeof(ActionSet), "ActionSet")]
[JsonDerivedType(typeof(TextInput), "Input.Text")]
[JsonDerivedType(typeof(DateInput), "Input.Date")]
[JsonDerivedType(typeof(TimeInput), "Input.Time")]
[JsonDerivedType(typeof(NumberInput), "Input.Number")]
[JsonDerivedType(typeof(ToggleInput), "Input.Toggle")]
[JsonDerivedType(typeof(ChoiceSetInput), "Input.ChoiceSet")]
[JsonDerivedType(typeof(VerticalBarChart), "Chart.VerticalBar")]
[JsonDerivedType(typeof(HorizontalBarChart), "Chart.HorizontalBar")]
public abstract record Element
{
    /// <summary>Unique in the card; for an input, the name of its value in the answer.</summary>
    public string? Id { get; init; }

    /// <summary>False hides it until a <see cref="ToggleVisibilityAction"/> shows it; null is visible.</summary>
    public bool? IsVisible { get; init; }
    public Spacing? Spacing { get; init; }

    /// <summary>A line above it.</summary>
    public bool? Separator { get; init; }
}
