namespace GpoBot.Dialogs.Cards.Elements;

/// <summary>A field to fill in. Its label is what screen readers say, so none goes without.</summary>
/// <param name="Id">Name of the value in the answer; none of the names that <see cref="CardData"/> uses.</param>
/// <param name="Label">What is asked, without "(obligatoire)", which is added.</param>
public abstract record Input(string Id, string Label) : Element
{
    public new string Id { get; } = CardData.IsReserved(Id)
        ? throw new ArgumentException($"\"{Id}\" names a part of every card's data.", nameof(Id))
        : Id;

    public bool IsRequired { get; init; }

    // Narrator is known to pass over isRequired, hence the word.
    private string ShownLabel => IsRequired ? $"{Label} (obligatoire)" : Label;

    /// <summary>Said when the value is missing or wrong.</summary>
    public string? ErrorMessage { get => field ?? (IsRequired ? "Merci de renseigner ce champ." : null); init; }

    private protected sealed override void WriteOwn(CardWriter card)
    {
        WriteField(card);
        card.Prose("label"u8, ShownLabel);
        card.Text("id"u8, Id);
        if (IsRequired) card.Flag("isRequired"u8, true);
        card.Prose("errorMessage"u8, ErrorMessage);
    }

    private protected abstract void WriteField(CardWriter card);
}
