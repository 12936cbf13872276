using System.Text.Json.Serialization;

namespace GpoBot.Dialogs.Cards.Elements;

/// <summary>A button.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(ExecuteAction), "Action.Execute")]
[JsonDerivedType(typeof(SubmitAction), "Action.Submit")]
[JsonDerivedType(typeof(OpenUrlAction), "Action.OpenUrl")]
[JsonDerivedType(typeof(ShowCardAction), "Action.ShowCard")]
[JsonDerivedType(typeof(ToggleVisibilityAction), "Action.ToggleVisibility")]
public abstract record CardAction([property: JsonConverter(typeof(Prose))] string Title)
{
    public string? Id { get; init; }
    public ActionStyle? Style { get; init; }

    /// <summary><see cref="ActionMode.Secondary"/> puts it into the overflow menu.</summary>
    public ActionMode? Mode { get; init; }

    [JsonConverter(typeof(Prose))]
    public string? Tooltip { get; init; }
}
