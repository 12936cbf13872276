using GpoBot.Dialogs.Cards.Elements;
using GpoBot.Dialogs.Commands;
using GpoBot.Dialogs.Sharing;

namespace GpoBot.Dialogs.Cards.Places;

/// <summary>An answer where everybody reads along: what every member may see, and for the one who looks what is theirs.</summary>
public static class PublicCard
{
    private const string Mine = "Ce qui me concerne";

    public static AdaptiveCard Of(PublicPage page)
    {
        var part = PartOf(page);
        var again = page.Subject.Data(page.Gpo);
        return new AdaptiveCard
        {
            FallbackText = part.Title,
            Refresh = page.RefreshIds.Count == 0 ? null : new Refresh(new ExecuteAction("Actualiser", again), page.RefreshIds),
            Body =
            [
                TextBlock.Heading(part.Title),
                TextBlock.Subtle($"{page.Gpo.Id} {CardText.Plain(page.Gpo.Group.Name)}"),
                .. part.Body,
            ],
            // A window of one's own: what it shows, nobody else sees, however many are in the place.
            Actions = page.Reader is null && PublicViews.Differs(page.Subject) ? [new SubmitAction(Mine, again with { OpensDialog = true })] : null,
        };
    }

    private static PublicPart PartOf(PublicPage page) => page.Subject.Kind switch
    {
        PublicKind.Meetings => PublicMeetings.Of(page, onlyNext: false),
        PublicKind.NextMeeting => PublicMeetings.Of(page, onlyNext: true),
        PublicKind.Agenda => PublicAgenda.Of(page),
        PublicKind.Problems => PublicProblems.Of(page),
        PublicKind.Problem => PublicProblems.OfOne(page.View, page.Gpo.FindProblem(page.Subject.Reference!)!),
        _ => PublicOverdue.Of(page),
    };
}
