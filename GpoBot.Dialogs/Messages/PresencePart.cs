using GpoBot.Core.Attendance;
using GpoBot.Core.Groups;
using GpoBot.Core.Meetings;
using GpoBot.Dialogs.Cards.Attendance;
using GpoBot.Dialogs.Cards.Elements;
using GpoBot.Dialogs.Cards.Holding;
using GpoBot.Dialogs.Texts;
using NodaTime;

namespace GpoBot.Dialogs.Messages;

/// <summary>
/// What an invitation or a reminder says of presence: the question with its buttons, the answer that stands, or for those who
/// lead how many come and who does not.
/// </summary>
internal sealed record PresencePart(IReadOnlyList<string> Lines, IReadOnlyList<CardAction> Actions, bool Asks = false)
{
    private static readonly PresencePart None = new([], []);

    /// <summary>The same in a mail, where nothing can be pressed.</summary>
    public IEnumerable<string> MailLines => Lines.Count == 0 ? [] : Lines.Prepend("");

    public static PresencePart Of(MessageSubject subject)
    {
        if (subject.Meetings is not [{ Status: MeetingStatus.Planned } meeting]) return None;
        return subject.Recipient.LeadsTheGroup ? ForLead(subject.Gpo, meeting, subject.LocalNow) : ForPartner(subject.Gpo, meeting, subject.Recipient);
    }

    private static PresencePart ForLead(Gpo gpo, Meeting meeting, LocalDateTime now)
    {
        var view = AttendanceView.Of(gpo, meeting, French.Order);
        var absent = AttendanceWords.Absences(view);
        return new PresencePart(
            [$"{AttendanceWords.Tally(view)}.", .. absent.Length == 0 ? Array.Empty<string>() : [$"Ne viennent pas – {absent}."]],
            [
                AttendanceButtons.WhoComes(WhoComesCard.Title, gpo, meeting), AttendanceButtons.Sheet(gpo, meeting),
                // The last reminder stays open on the table: the meeting begins from it.
                .. meeting.Start.Date == now.Date ? [HoldingButtons.Open(gpo, meeting)] : Array.Empty<CardAction>(),
            ]);
    }

    private static PresencePart ForPartner(Gpo gpo, Meeting meeting, Contact partner)
    {
        if (!meeting.InvitedIds.Contains(partner.Id)) return None;
        var counts = AttendanceWords.CountsOnYou(meeting, partner, gpo);
        if (MeetingAnswers.Of(meeting, partner.Id) is { } answer)
        {
            return new PresencePart(
                [$"Votre réponse : {AttendanceWords.Yours(answer, gpo)}."], [AttendanceButtons.Change("Changer", gpo, meeting)]);
        }

        return new PresencePart([$"{counts} Viendrez-vous ?".TrimStart()], [.. AttendanceButtons.Short(gpo, meeting)], Asks: true);
    }
}
