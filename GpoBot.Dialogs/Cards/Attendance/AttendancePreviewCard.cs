using GpoBot.Core.Attendance;
using GpoBot.Core.Groups;
using GpoBot.Core.Meetings;
using GpoBot.Dialogs.Cards.Elements;
using GpoBot.Dialogs.Texts;

namespace GpoBot.Dialogs.Cards.Attendance;

/// <summary>A typed yes or no to a meeting, shown back with the date it is for.</summary>
public static class AttendancePreviewCard
{
    public const string Summary = "Réponse à confirmer";

    /// <param name="own">True when the writer speaks for themselves.</param>
    public static AdaptiveCard Of(Gpo gpo, Meeting meeting, Contact who, AttendanceAnswer answer, bool own, string draftId)
    {
        var what = own ? AttendanceWords.Yours(answer, gpo) : AttendanceWords.Of(who, answer, gpo);
        var sentence = $"Je note : **{what}**, réunion du {French.DateTime(meeting.Start)}. C'est bien cela ?";
        return new AdaptiveCard
        {
            FallbackText = sentence.Replace("**", "", StringComparison.Ordinal),
            Body =
            [
                new TextBlock(sentence),
                TextBlock.Subtle($"GPO {gpo.Id} {CardText.Plain(gpo.Group.Name)}"),
                TextBlock.Subtle(Sentences.YesNo),
            ],
            Actions = DraftButtons.Of(draftId, "Oui"),
        };
    }
}
