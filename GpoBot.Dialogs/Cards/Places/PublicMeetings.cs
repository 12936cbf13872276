using GpoBot.Core.Access;
using GpoBot.Core.Meetings;
using GpoBot.Dialogs.Cards.Attendance;
using GpoBot.Dialogs.Cards.Elements;
using GpoBot.Dialogs.Cards.Meetings;
using GpoBot.Dialogs.Texts;

namespace GpoBot.Dialogs.Cards.Places;

/// <summary>The meetings to come to which everybody is invited; who looks finds their own answer beside them.</summary>
internal static class PublicMeetings
{
    private const int Most = 5;

    public static PublicPart Of(PublicPage page, bool onlyNext)
    {
        var coming = page.View.ComingAt(page.Now);
        if (coming.Count == 0)
            return new PublicPart("Réunions à venir", [new TextBlock("Aucune réunion à laquelle tous les membres sont invités n'est planifiée.")]);
        if (onlyNext) coming = [coming[0]];
        return new PublicPart(
            onlyNext ? "Prochaine réunion" : French.Count(coming.Count, "réunion à venir", "réunions à venir"),
            [.. coming.Take(Most).SelectMany((meeting, number) => Lines(page, meeting, number == 0)), .. Rest(coming)]);
    }

    private static IEnumerable<Element> Lines(PublicPage page, Meeting meeting, bool first)
    {
        yield return new TextBlock($"**{French.DateTime(meeting.Start)}**") { Separator = true };
        yield return new TextBlock($"{MeetingFacts.Where(meeting.Format, meeting.Place)}, {French.Duration(meeting.DurationMinutes)}")
        {
            Spacing = Spacing.None, IsSubtle = true,
        };
        if (page.Reader is not { } reader || !Rights.MaySeeMeeting(reader, meeting)) yield break;
        foreach (var element in AttendanceInList.Of(page.Gpo, meeting, reader, inFull: first)) yield return element;
    }

    private static IEnumerable<Element> Rest(IReadOnlyList<Meeting> coming)
    {
        if (coming.Count > Most)
            yield return TextBlock.Subtle($"Et {French.Count(coming.Count - Most, "autre")}, jusqu'au {French.Date(coming[^1].Start.Date)}.");
    }
}
