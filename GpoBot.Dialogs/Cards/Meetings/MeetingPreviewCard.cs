using GpoBot.Core.Groups;
using GpoBot.Core.Meetings;
using GpoBot.Dialogs.Cards.Elements;
using GpoBot.Dialogs.Texts;

namespace GpoBot.Dialogs.Cards.Meetings;

/// <summary>Exactly what will be created: every date, those kept and those set aside, the place and who is invited.</summary>
public static class MeetingPreviewCard
{
    public static AdaptiveCard Of(Gpo gpo, PlanMeetings plan, SeriesPlan dates, string draftId) => new()
    {
        FallbackText = "Réunion à confirmer",
        Body =
        [
            TextBlock.Heading($"{(plan.Rhythm == Rhythm.Once ? "Réunion" : "Série")} à confirmer – {gpo.Id} {CardText.Plain(gpo.Group.Name)}"),
            new FactSet([.. MeetingFacts.Of(plan, dates)]),
            .. plan.Rhythm == Rhythm.Once ? Array.Empty<Element>() : [new TextBlock(SeriesDatesText.Of(dates))],
            new TextBlock($"**{InvitationSummary.Of([.. plan.InvitedIds.Select(gpo.FindContact).OfType<Contact>()])}**"),
            TextBlock.Subtle(Sentences.YesNo),
        ],
        Actions = DraftButtons.Of(draftId, "Créer et inviter"),
    };
}
