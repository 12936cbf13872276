namespace GpoBot.Dialogs.Cards.Elements;

/// <summary>Short pairs of a name and what it is, in two columns.</summary>
public sealed record FactSet(IReadOnlyList<Fact> Facts) : Element
{
    private protected override ReadOnlySpan<byte> Kind => "FactSet"u8;

    private protected override void WriteOwn(CardWriter card) => card.Parts("facts"u8, Facts);
}

public sealed record Fact(string Title, string Value) : ICardPart
{
    void ICardPart.WriteTo(CardWriter card)
    {
        card.Open();
        card.Prose("title"u8, Title);
        card.Prose("value"u8, Value);
        card.Close();
    }
}
