using GpoBot.Core.Groups;
using GpoBot.Core.Meetings;
using GpoBot.Dialogs.Cards.Elements;
using GpoBot.Dialogs.Texts;

namespace GpoBot.Dialogs.Cards.Meetings;

/// <summary>Exactly what will be created: every date, those kept and those set aside, the place and who is invited.</summary>
public static class MeetingPreviewCard
{
    public const string Summary = "Réunion à confirmer";

    public static AdaptiveCard Of(Gpo gpo, PlanMeetings plan, SeriesPlan dates, string draftId, PlanNotes notes) => new()
    {
        FallbackText = Summary,
        Body =
        [
            TextBlock.Heading($"{Title(plan)} à confirmer – {gpo.Id} {CardText.Plain(gpo.Group.Name)}"),
            new FactSet([.. MeetingFacts.Of(plan, dates)]),
            .. DayWarnings.Of(plan, dates, gpo).Select(warning => new TextBlock(warning) { Color = TextColor.Attention }),
            .. plan.Rhythm == Rhythm.Once ? Array.Empty<Element>() :
            [
                new TextBlock($"**{SeriesDatesText.Count(dates, "réunion à créer")}**"),
                new TextBlock(SeriesDatesText.Of(dates, gpo, plan.At)) { Spacing = Spacing.None },
            ],
            .. notes.Elements(gpo),
            new TextBlock($"**Invitations à {InvitedText.Summary(gpo, plan.InvitedIds)}**"),
            new TextBlock(InvitedText.Names(gpo, plan.InvitedIds)) { IsSubtle = true, Spacing = Spacing.None },
            TextBlock.Subtle(
                "Répondez **oui** pour créer et inviter, **non** pour abandonner, ou dites ce qui change : « à 10h », « en visio »."),
        ],
        Actions = DraftButtons.Of(draftId, "Créer et inviter"),
    };

    private static string Title(PlanMeetings plan) => plan.Rhythm == Rhythm.Once ? "Réunion" : "Série";
}
