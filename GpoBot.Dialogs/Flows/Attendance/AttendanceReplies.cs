using GpoBot.Core.Attendance;
using GpoBot.Core.Deciding;
using GpoBot.Core.Groups;
using GpoBot.Dialogs.Cards.Attendance;
using GpoBot.Dialogs.Texts;
using GpoBot.Dialogs.Turns;

namespace GpoBot.Dialogs.Flows.Attendance;

/// <summary>What is said once an answer was decided.</summary>
internal static class AttendanceReplies
{
    public const string NoMeeting = "Aucune réunion à venir ne vous concerne. Je vous préviendrai dès qu'une date sera fixée.";
    public const string WhichOne = "Pour quelle réunion ?";

    /// <summary>To words that speak of the presence of somebody else than the writer.</summary>
    public const string OnlyYourself =
        "Je n'ai pas compris. Pour dire si vous venez à une réunion, écrivez **je viens** ou **je ne viens pas**. Pour répondre sur un "
        + "engagement, commencez par sa référence, par exemple « AC002 bloqué ».";

    public const string NotInvited = "Je ne trouve pas ce contact parmi les invités. Écrivez **qui vient** pour les voir.";

    public static Reply Render(Outcome outcome, Gpo? gpo, string meetingId, string email) => outcome switch
    {
        Outcome.Done { Happening: MeetingAnswered answered } when gpo is not null => Recorded(gpo, answered),
        Outcome.Unchanged { Happening: MeetingAnswered answered } when gpo is not null => Recorded(gpo, answered),
        Outcome.Refused { Reason: { Code: RefusalCode.MeetingMoved } moved }
            when gpo?.FindMeeting(meetingId) is { } meeting && gpo.FindByEmail(email) is { } who =>
            Reply.Card(AttendanceCard.Ask(gpo, meeting, who, RefusalTexts.Of(moved)), AttendanceCard.Question),
        Outcome.Refused refused => Reply.Text(RefusalTexts.Of(refused.Reason)),
        _ => Reply.Text(Sentences.AlreadyDone),
    };

    private static Reply Recorded(Gpo gpo, MeetingAnswered answered) =>
        Reply.Card(AttendanceCard.Recorded(gpo, answered), AttendanceCard.Title(gpo, answered));
}
