using GpoBot.Core.Attendance;
using GpoBot.Core.Groups;
using GpoBot.Core.Meetings;
using GpoBot.Dialogs.Cards.Elements;
using GpoBot.Dialogs.Texts;

namespace GpoBot.Dialogs.Cards.Attendance;

/// <summary>Beside a meeting of a list: how many come, for who leads; one's own answer, or the buttons to give it, for a partner.</summary>
internal static class AttendanceInList
{
    /// <param name="inFull">True for the one meeting whose buttons are whole: titles must differ within a card.</param>
    public static IEnumerable<Element> Of(Gpo gpo, Meeting meeting, Contact reader, bool inFull)
    {
        if (reader.LeadsTheGroup)
        {
            yield return TextBlock.Subtle(AttendanceWords.Tally(AttendanceView.Of(gpo, meeting, French.Order)));
            yield return Buttons(AttendanceButtons.WhoComes($"Qui vient : {AttendanceWords.Short(gpo, meeting)}", gpo, meeting));
        }
        else if (MeetingAnswers.Of(meeting, reader.Id) is { } answer)
        {
            yield return TextBlock.Subtle($"Votre réponse : {AttendanceWords.Yours(answer, gpo)}.");
            yield return Buttons(AttendanceButtons.Change($"Changer : {AttendanceWords.Short(gpo, meeting)}", gpo, meeting));
        }
        else if (inFull)
        {
            yield return new ActionSet([.. AttendanceButtons.Short(gpo, meeting)]);
        }
        else
        {
            yield return Buttons(AttendanceButtons.Change($"Répondre : {AttendanceWords.Short(gpo, meeting)}", gpo, meeting));
        }
    }

    private static ActionSet Buttons(CardAction action) => new([action]);
}
