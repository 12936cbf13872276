namespace GpoBot.Dialogs.Cards.Elements;

/// <summary>Whatever is an object in the JSON of a card, and writes itself there.</summary>
internal interface ICardPart
{
    void WriteTo(CardWriter card);
}
