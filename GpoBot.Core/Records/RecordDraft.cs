using GpoBot.Core.Groups;
using GpoBot.Core.Meetings;
using GpoBot.Core.Meetings.Holding;
using NodaTime;

namespace GpoBot.Core.Records;

/// <summary>Writes the draft of a record from what was noted, and keeps it to what stands until it is validated.</summary>
public static class RecordDraft
{
    /// <summary>The draft as a meeting leaves it.</summary>
    public static DecisionRecord Begin(Gpo gpo, Meeting held, PresenceView view) => Current(gpo, new DecisionRecord
    {
        MeetingId = held.Id, Number = held.Number, Start = held.Start, Format = held.Format, Place = held.Place,
        Since = HoldingTime.OpensAt(held, gpo.Group), StateAtStart = held.StateAtStart,
        Present = [.. view.Organisations.Where(line => line.Present).Select(line => line.Name)],
        Absent = [.. view.Organisations.Where(line => !line.Present).Select(line => line.Name)],
        Items = [.. held.Decisions.Select(text => new RecordItem(RecordItemKind.Decision, text))],
    });

    /// <summary>
    /// The draft as it stands now: what a lead puts right in a commitment is right in the draft too. A correction keeps the lines
    /// of the version it corrects, for what came after it was not decided there.
    /// </summary>
    public static DecisionRecord Current(Gpo gpo, DecisionRecord draft)
    {
        if (draft.Version > 1) return draft;
        var (shown, hidden) = RecordChanges.Of(gpo, draft);
        return draft with
        {
            Items = [.. draft.Of(RecordItemKind.Decision), .. shown], Unpublished = hidden, NextMeeting = Next(gpo, draft)?.Start,
        };
    }

    private static Meeting? Next(Gpo gpo, DecisionRecord draft) =>
        gpo.Meetings.FirstOrDefault(meeting => meeting.Status == MeetingStatus.Planned && meeting.Start > draft.Start);

    /// <summary>The same for the same content: tells a lead who validates that it is no longer what was shown.</summary>
    public static int Fingerprint(DecisionRecord record)
    {
        var hash = 2166136261u;
        foreach (var letter in string.Join('\u001F', Parts(record))) hash = (hash ^ letter) * 16777619u;
        return (int)(hash & int.MaxValue);
    }

    private static IEnumerable<string> Parts(DecisionRecord record) =>
    [
        $"{record.Version}", $"{record.Unpublished}", $"{record.NextMeeting:uuuuMMddHHmm}", .. record.Present, "/", .. record.Absent,
        .. record.Items.Select(item => $"{item.Kind} {item.CommitmentId} {item.DueOn:uuuuMMdd} {item.Status} {item.Reason} {item.Organisation} {item.Text}"),
    ];
}
