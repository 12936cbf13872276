using GpoBot.Core.Access;
using GpoBot.Core.Deciding;
using GpoBot.Core.Groups;
using GpoBot.Core.Meetings.Holding;

namespace GpoBot.Core.Records;

/// <summary>
/// Puts a draft right: who was there, and the words of the decisions. Commitments are put right where they live, and the draft
/// follows; in a correction, lines can be taken out.
/// </summary>
/// <param name="Decisions">All of them as they are to be; an empty one goes.</param>
/// <param name="Dropped">Of a correction: references of the lines to take out.</param>
public sealed record EditRecord(
    string MeetingId, IReadOnlyList<string> Present, IReadOnlyList<string> Decisions, IReadOnlyList<string> Dropped) : ICommand
{
    public string Verb => "record.edit";

    public Outcome Decide(Situation situation)
    {
        if (!Rights.MayWriteRecords(situation.Actor)) return Outcome.Refuse(RefusalCode.NotAllowed);
        if (situation.Gpo.FindDraftRecord(MeetingId) is not { } draft) return Outcome.Refuse(RefusalCode.UnknownRecord, MeetingId);
        List<string> texts = [.. Decisions.Select(text => text.Trim()).Where(text => text.Length > 0).Distinct(StringComparer.Ordinal)];
        if (texts.Count > NoteDecision.Most) return Outcome.Refuse(RefusalCode.TooManyDecisions, $"{NoteDecision.Most}");
        if (texts.Select(text => NoteDecision.Fault(text, situation)).FirstOrDefault(fault => fault is not null) is { } fault) return fault;
        string[] invited = [.. draft.Present, .. draft.Absent];
        if (Present.FirstOrDefault(one => !invited.Contains(one)) is { } stranger) return Outcome.Refuse(RefusalCode.UnknownContact, stranger);
        if (Present.Count == 0) return Outcome.Refuse(RefusalCode.NotHeldByRule, MeetingId);

        var after = draft with
        {
            Present = [.. invited.Where(Present.Contains)], Absent = [.. invited.Except(Present)],
            Items =
            [
                .. texts.Select(text => new RecordItem(RecordItemKind.Decision, text)),
                .. draft.Items.Where(item => item.Kind != RecordItemKind.Decision && !IsDropped(draft, item)),
            ],
        };
        return new Outcome.Done(new RecordEdited(RecordDraft.Current(situation.Gpo, after)), [
            after, situation.Audit(Verb, MeetingId, $"{draft.Present.Count} {draft.Items.Count}", $"{after.Present.Count} {after.Items.Count}"),
        ]);
    }

    private bool IsDropped(DecisionRecord draft, RecordItem item) =>
        draft.Version > 1 && (item.CommitmentId ?? item.ProblemId) is { } reference && Dropped.Contains(reference);
}

/// <summary>The draft as it now stands.</summary>
public sealed record RecordEdited(DecisionRecord Draft) : Happening;
