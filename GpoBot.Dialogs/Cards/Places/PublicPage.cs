using GpoBot.Core.Groups;
using GpoBot.Core.Places;
using GpoBot.Dialogs.Cards.Elements;
using GpoBot.Dialogs.Sharing;
using NodaTime;

namespace GpoBot.Dialogs.Cards.Places;

/// <summary>What a card in a shared place is drawn from.</summary>
/// <param name="Reader">Whose own view it is; null: everybody's.</param>
/// <param name="RefreshIds">Channel ids of those for whom Teams is to ask for their own view, at most as many as it takes.</param>
public sealed record PublicPage(PublicView View, PublicSubject Subject, Instant Now, Contact? Reader, IReadOnlyList<string> RefreshIds)
{
    public Gpo Gpo => View.Gpo;
    public LocalDate Today => Now.InZone(Gpo.Group.TimeZone).Date;
}

/// <summary>The part of such a card that differs from matter to matter.</summary>
internal sealed record PublicPart(string Title, IReadOnlyList<Element> Body);
