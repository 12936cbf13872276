using GpoBot.Core.Attendance;
using GpoBot.Core.Groups;
using GpoBot.Core.Meetings;
using GpoBot.Dialogs.Cards.Attendance;
using GpoBot.Dialogs.Cards.Elements;
using GpoBot.Dialogs.Cards.Holding;
using GpoBot.Dialogs.Commands;
using GpoBot.Dialogs.Flows.Meetings;
using GpoBot.Dialogs.Texts;

namespace GpoBot.Dialogs.Cards.Meetings;

/// <summary>Meetings to come, of all the person's GPOs, by date: the next ones in full, the later ones in a line each.</summary>
public static class MeetingListCard
{
    private const int MostInFull = 10;
    private const int MostInALine = 40;
    private const int MostUnclosed = 5;

    public static AdaptiveCard Of(string title, IReadOnlyList<(Gpo Gpo, Meeting Meeting)> meetings, bool mayPlan, string email,
        IReadOnlyList<GpoMeeting>? unclosed = null) => new()
    {
        FallbackText = title,
        Body =
        [
            TextBlock.Heading(title),
            .. Unclosed(unclosed ?? []),
            .. meetings.Take(MostInFull).SelectMany(line => InFull(line.Gpo, line.Meeting, line.Gpo.FindByEmail(email), FirstToAnswer(meetings, email))),
            .. Later([.. meetings.Skip(MostInFull)]),
        ],
        Actions =
        [
            .. mayPlan ? LeadButtons(meetings) : [],
            new ExecuteAction("Mon agenda", new CardData { Verb = Verbs.Feed }),
        ],
    };

    // Of several, the next question is which one.
    private static IReadOnlyList<CardAction> LeadButtons(IReadOnlyList<(Gpo Gpo, Meeting Meeting)> meetings)
    {
        var (gpo, meeting) = meetings is [var only] ? only : default;
        var data = new CardData { Verb = Verbs.MoveForm, Gpo = gpo?.Id, Id = meeting?.Id, Version = meeting?.Version };
        return
        [
            new ExecuteAction("Planifier", new CardData { Verb = Verbs.MeetingForm }),
            new ExecuteAction("Trouver un créneau", new CardData { Verb = Verbs.FreeTime }),
            new ExecuteAction("Déplacer", data),
            new ExecuteAction("Annuler", data with { Verb = Verbs.CancelForm }),
        ];
    }

    private static IEnumerable<Element> InFull(Gpo gpo, Meeting meeting, Contact? reader, Meeting? toAnswer)
    {
        yield return new TextBlock($"**{French.DateTime(meeting.Start)}**") { Separator = true };
        var where = $"{MeetingFacts.Where(meeting.Format, meeting.Place)}, {French.Duration(meeting.DurationMinutes)}";
        yield return new TextBlock($"{gpo.Id} {CardText.Plain(gpo.Group.Name)}  \n{where}") { Spacing = Spacing.None, IsSubtle = true };
        if (reader is null) yield break;
        foreach (var element in AttendanceInList.Of(gpo, meeting, reader, inFull: meeting == toAnswer)) yield return element;
    }

    // What has begun, and was not closed, waits for the lead: it counts for nothing until then.
    private static IEnumerable<Element> Unclosed(IReadOnlyList<GpoMeeting> meetings)
    {
        if (meetings.Count == 0) yield break;
        yield return new TextBlock("**À tenir ou à clore**") { Separator = true };
        yield return TextBlock.Subtle("Une réunion compte quand elle est close.");
        yield return new ActionSet([.. meetings.TakeLast(MostUnclosed).Reverse().Select(line => HoldingButtons.Open(
            line.Gpo, line.Meeting, $"Tenir {line.Gpo.Id}, {French.DateShort(line.Meeting.Start.Date)}, {French.Time(line.Meeting.Start.TimeOfDay)}"))]);
    }

    private static Meeting? FirstToAnswer(IReadOnlyList<(Gpo Gpo, Meeting Meeting)> meetings, string email) => meetings
        .FirstOrDefault(line => line.Gpo.FindByEmail(email) is { LeadsTheGroup: false } reader
            && MeetingAnswers.Of(line.Meeting, reader.Id) is null).Meeting;

    private static IEnumerable<Element> Later(IReadOnlyList<(Gpo Gpo, Meeting Meeting)> meetings)
    {
        if (meetings.Count == 0) yield break;
        var lines = meetings.Take(MostInALine).Select(line => $"- {French.DateTime(line.Meeting.Start)}, {line.Gpo.Id}");
        yield return new TextBlock("**Ensuite**") { Separator = true };
        yield return new TextBlock(string.Join("\n", lines)) { Spacing = Spacing.None, IsSubtle = true };
        if (meetings.Count - MostInALine is > 0 and var rest)
            yield return TextBlock.Subtle($"Et {French.Count(rest, "autre")}, jusqu'au {French.Date(meetings[^1].Meeting.Start.Date)}.");
    }
}
