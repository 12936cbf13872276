using GpoBot.Core.Attendance;
using GpoBot.Core.Groups;
using GpoBot.Core.Meetings;
using GpoBot.Dialogs.Cards.Elements;
using GpoBot.Dialogs.Texts;

namespace GpoBot.Dialogs.Cards.Attendance;

/// <summary>The attendance sheet before the meeting: everybody by organisation, with what they announced; to be completed there.</summary>
public static class AttendanceSheetCard
{
    public const string Title = "Feuille de présence";

    public static AdaptiveCard Of(Gpo gpo, Meeting meeting, AttendanceView view, IReadOnlyList<CardAction> others) => new()
    {
        FallbackText = Title,
        Body =
        [
            TextBlock.Heading($"{Title}, {French.DateTime(meeting.Start)}"),
            TextBlock.Subtle($"{gpo.Id} {CardText.Plain(gpo.Group.Name)}, réunion n° {meeting.Number}"),
            new TextBlock($"**{AttendanceWords.Tally(view)}.** {Expected(view)}"),
            .. view.Organisations.Select(Lines),
            .. view.Leads.Count == 0 ? Array.Empty<Element>() : [Block("Référents", view.Leads)],
            TextBlock.Subtle("Présences annoncées, à compléter pendant la réunion."),
        ],
        Actions = [AttendanceButtons.WhoComes(WhoComesCard.Title, gpo, meeting), .. others],
    };

    private static string Expected(AttendanceView view) =>
        $"{French.Count(view.Expected, "personne attendue")} sur {French.Count(view.Organisations.Sum(one => one.People.Count), "invitée")}.";

    private static TextBlock Lines(OrganisationAttendance one) => Block(CardText.Plain(one.Organisation), one.People);

    private static TextBlock Block(string title, IEnumerable<PersonAttendance> people) => new(
        string.Join("\n", people.Select(person => $"- {PersonWords.Line(person)}").Prepend($"**{title}**\n"))) { Spacing = Spacing.Small };
}
