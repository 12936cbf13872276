using System.Text.Json.Serialization;

namespace GpoBot.Dialogs.Cards.Elements;

/// <summary>A field to fill in. Its label is what screen readers say, so none goes without.</summary>
/// <param name="Id">Name of the value in the answer; none of the names that <see cref="CardData"/> uses.</param>
/// <param name="Label">What is asked, without "(obligatoire)", which is added.</param>
public abstract record Input(string Id, [property: JsonIgnore] string Label) : Element
{
    public new string Id { get; } = CardData.IsReserved(Id)
        ? throw new ArgumentException($"\"{Id}\" names a part of every card's data.", nameof(Id))
        : Id;

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool IsRequired { get; init; }

    // Narrator is known to pass over isRequired, hence the word.
    [JsonPropertyName("label"), JsonInclude, JsonConverter(typeof(Prose))]
    internal string ShownLabel => IsRequired ? $"{Label} (obligatoire)" : Label;

    /// <summary>Said when the value is missing or wrong.</summary>
    [JsonConverter(typeof(Prose))]
    public string? ErrorMessage { get => field ?? (IsRequired ? "Merci de renseigner ce champ." : null); init; }
}
