using GpoBot.Core.Attendance;
using GpoBot.Core.Meetings;
using GpoBot.Dialogs.Cards.Attendance;
using GpoBot.Dialogs.Cards.Elements;
using GpoBot.Dialogs.Cards.Meetings;
using GpoBot.Dialogs.Cards.Reminders;
using GpoBot.Dialogs.Texts;

namespace GpoBot.Dialogs.Messages.Reminders;

/// <summary>The meetings one is reminded of: when, where, by which link, and whether one comes.</summary>
internal static class MeetingSection
{
    /// <param name="titled">False where the heading of the message names the meeting.</param>
    public static DigestSection Of(Reminded reminded, bool titled) => reminded.Meetings is [var only]
        ? new DigestSection(titled ? $"Réunion du {French.DateTime(only.Start)}" : null, [Alone(reminded.Subject, only, titled)])
        : new DigestSection("Réunions", [.. reminded.Meetings.Select(meeting => Among(reminded, meeting))]);

    private static DigestLine Alone(MessageSubject subject, Meeting meeting, bool titled)
    {
        List<Fact> facts = [.. MeetingFacts.Of(meeting).Skip(titled ? 1 : 0)];
        if (meeting.JoinUrl is { } link) facts.Add(new Fact("Lien", link));
        var presence = PresencePart.Of(subject with { Meetings = [meeting] });
        return Line(meeting,
            [
                new FactSet(facts),
                .. presence.Lines.Select(line => new TextBlock(line)),
                .. presence.Actions.Count == 0 ? Array.Empty<Element>() : [new ActionSet(presence.Actions)],
            ],
            [.. facts.Select(MailText.Of), .. presence.Lines]);
    }

    private static DigestLine Among(Reminded reminded, Meeting meeting)
    {
        var (gpo, reader) = (reminded.Subject.Gpo, reminded.Subject.Recipient);
        var toAnswer = reminded.Meetings.FirstOrDefault(one => MeetingAnswers.Of(one, reader.Id) is null);
        var where = MeetingFacts.Where(meeting.Format, meeting.Place);
        string[] more = [where, .. meeting.JoinUrl is { } link ? [$"Lien : {link}"] : Array.Empty<string>()];
        return Line(meeting,
            [
                new TextBlock($"**{French.DateTime(meeting.Start)}**") { Separator = true },
                new TextBlock(string.Join("  \n", more)) { Spacing = Spacing.None, IsSubtle = true },
                .. reader.LeadsTheGroup || meeting.InvitedIds.Contains(reader.Id)
                    ? AttendanceInList.Of(gpo, meeting, reader, inFull: meeting == toAnswer) : [],
            ],
            [French.DateTime(meeting.Start), .. more, .. PresencePart.Of(reminded.Subject with { Meetings = [meeting] }).Lines, ""]);
    }

    // The meeting frames what is told of it: it takes no place of a commitment.
    private static DigestLine Line(Meeting meeting, IReadOnlyList<Element> elements, IReadOnlyList<string> mail) =>
        new($"{(int)DigestPart.Meeting}.{meeting.Start:uuuuMMddHHmm}.{meeting.Id}", elements, mail) { Counts = false };
}
