namespace GpoBot.Dialogs.Cards.Elements;

/// <summary>Teams asks for the card anew when one of these people looks at it.</summary>
public sealed record Refresh : ICardPart
{
    /// <summary>Most people Teams refreshes one card for.</summary>
    public const int MaximumUsers = 60;

    /// <param name="userIds">Channel ids (<c>29:…</c>), at most <see cref="MaximumUsers"/>.</param>
    public Refresh(ExecuteAction action, IReadOnlyList<string> userIds)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(userIds.Count, MaximumUsers);
        (Action, UserIds) = (action, userIds);
    }

    public CardAction Action { get; }
    public IReadOnlyList<string> UserIds { get; }

    void ICardPart.WriteTo(CardWriter card)
    {
        card.Open();
        card.Part("action"u8, Action);
        card.Texts("userIds"u8, UserIds);
        card.Close();
    }
}
