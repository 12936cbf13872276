using GpoBot.Core.Groups;
using GpoBot.Core.Places;
using GpoBot.Dialogs.Cards.Elements;
using GpoBot.Dialogs.Sharing;
using GpoBot.Dialogs.Texts;

namespace GpoBot.Dialogs.Cards.Places;

/// <summary>What can be asked where everybody reads along, and what stays between the person and the bot.</summary>
public static class PlaceHelpCard
{
    public const string Summary = "Ce que je réponds ici";

    private static readonly (PublicKind Kind, string Words, string What)[] Asked =
    [
        (PublicKind.Meetings, "réunions", "les réunions à venir"),
        (PublicKind.Agenda, "ordre du jour", "ce dont la prochaine réunion doit parler"),
        (PublicKind.Overdue, "retards", "les engagements en retard, par organisation"),
        (PublicKind.Problems, "problématiques", "les problématiques ouvertes et où elles en sont"),
    ];

    public static AdaptiveCard Of(Gpo gpo, PlaceKind kind) => new()
    {
        FallbackText = Summary,
        Body =
        [
            TextBlock.Heading(Summary),
            new TextBlock($"{PlaceTexts.Capital(PlaceTexts.This(kind))} suit {gpo.Id} {CardText.Plain(gpo.Group.Name)}. Mentionnez-moi, puis écrivez :"),
            .. Asked.Select(one => new TextBlock($"**{one.Words}** – {one.What}") { Spacing = Spacing.Small }),
            new TextBlock("J'y montre ce que chaque membre peut voir, jamais plus. Pour le reste, écrivez aussi ici : je vous réponds en conversation personnelle."),
            new TextBlock(Sentences.Emergency) { Color = TextColor.Attention, Separator = true, Spacing = Spacing.Medium },
        ],
        Actions =
        [
            .. Asked.Select(one => new SubmitAction(PlaceTexts.Capital(one.Words), new PublicSubject(one.Kind).Data(gpo) with { OpensDialog = true })),
        ],
    };
}
