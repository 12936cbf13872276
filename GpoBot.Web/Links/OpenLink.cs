using GpoBot.Core.Access;
using GpoBot.Core.Groups;
using GpoBot.Core.Links;
using GpoBot.Core.Ports;
using GpoBot.Web.Storage;
using NodaTime;

namespace GpoBot.Web.Links;

/// <summary>A link that leads somewhere: whose it is, for what, and the group as it is now.</summary>
/// <param name="Contact">Active in the roster at this moment.</param>
public sealed record OpenLink(string Token, AnswerLink Link, Gpo Gpo, Contact Contact, Instant Now)
{
    public LinkItem Item { get; } = new(Link.Kind, Link.ItemId);

    /// <summary>The one turn that this link is good for.</summary>
    public string TurnId => "link." + LinkTokens.HashOf(Token);

    /// <summary>
    /// Whether what the link is for still concerns this person, open or settled: else not even their own former answer is shown,
    /// which would tell of what is no longer theirs to see.
    /// </summary>
    public bool IsStillTheirs => Item.Kind switch
    {
        LinkKind.Commitment => Item.Commitment(Contact, Gpo) is not null,
        LinkKind.Presence => Gpo.FindMeeting(Item.Id) is { } meeting && Rights.MaySeeMeeting(Contact, meeting),
        _ => Gpo.FindProblem(Item.Id) is not null && Rights.MayGiveOpinion(Contact),
    };

    public LocalDate Today => Now.InZone(Gpo.Group.TimeZone).Date;

    /// <summary>Only the address counts: which of its contacts answers is the link's to say.</summary>
    public Person Person => new(Contact.Email, []);
}
