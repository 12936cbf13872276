using GpoBot.Core.Groups;
using GpoBot.Core.Meetings;
using GpoBot.Dialogs.Cards.Elements;
using GpoBot.Dialogs.Texts;

namespace GpoBot.Dialogs.Cards.Holding;

/// <summary>What was typed during a meeting, shown back as it will be written.</summary>
public static class HoldingPreviewCard
{
    public const string Summary = "À confirmer";

    public static AdaptiveCard Of(Gpo gpo, Meeting meeting, string sentence, string draftId) => new()
    {
        FallbackText = sentence.Replace("**", "", StringComparison.Ordinal),
        Body =
        [
            new TextBlock(sentence),
            TextBlock.Subtle($"GPO {gpo.Id} {CardText.Plain(gpo.Group.Name)}, réunion du {French.Date(meeting.Start.Date)}"),
            TextBlock.Subtle(Sentences.YesNo),
        ],
        Actions = DraftButtons.Of(draftId, "Oui"),
    };
}
