using GpoBot.Core.Access;
using GpoBot.Core.Deciding;

namespace GpoBot.Core.Records;

/// <summary>Opens the next version of a record that was validated; nobody is told before that one is validated too.</summary>
/// <param name="Last">The last version, as history has it.</param>
public sealed record CorrectRecord(DecisionRecord Last) : ICommand
{
    public string Verb => "record.correct";

    public Outcome Decide(Situation situation)
    {
        if (!Rights.MayWriteRecords(situation.Actor)) return Outcome.Refuse(RefusalCode.NotAllowed);
        if (situation.Gpo.FindDraftRecord(Last.MeetingId) is { } open)
            return new Outcome.Unchanged(new RecordEdited(RecordDraft.Current(situation.Gpo, open)));
        var draft = Last with { Version = Last.Version + 1, ValidatedAt = null, ValidatedBy = null };
        return new Outcome.Done(new RecordReopened(draft), [draft, situation.Audit(Verb, draft.MeetingId, $"v{Last.Version}", $"v{draft.Version}")]);
    }
}

/// <summary>The version that is being written, which still says what the last one said.</summary>
public sealed record RecordReopened(DecisionRecord Draft) : Happening;
