using GpoBot.Core.Groups;
using GpoBot.Core.Meetings;
using GpoBot.Dialogs.Cards.Elements;
using GpoBot.Dialogs.Commands;
using GpoBot.Dialogs.Texts;

namespace GpoBot.Dialogs.Cards.Meetings;

/// <summary>Meetings to come, of all the person's GPOs, by date.</summary>
public static class MeetingListCard
{
    private const int Most = 10;

    public static AdaptiveCard Of(string title, IReadOnlyList<(Gpo Gpo, Meeting Meeting)> meetings, bool mayPlan) => new()
    {
        FallbackText = title,
        Body =
        [
            TextBlock.Heading(title),
            .. meetings.Take(Most).SelectMany(line => Lines(line.Gpo, line.Meeting)),
            .. meetings.Count > Most ? [TextBlock.Subtle($"Et {meetings.Count - Most} autres. Précisez le GPO, par exemple « réunions {meetings[^1].Gpo.Id} ».")] : Array.Empty<Element>(),
        ],
        Actions = mayPlan ? [new ExecuteAction("Planifier", new CardData { Verb = Verbs.MeetingForm })] : null,
    };

    private static IEnumerable<Element> Lines(Gpo gpo, Meeting meeting)
    {
        yield return new TextBlock($"**{French.DateTime(meeting.Start)}**") { Separator = true };
        yield return new TextBlock($"{gpo.Id} {CardText.Plain(gpo.Group.Name)}  \n{MeetingFacts.Where(meeting.Format, meeting.Place)}, {French.Duration(meeting.DurationMinutes)}")
        {
            Spacing = Spacing.None, IsSubtle = true,
        };
    }
}
