using GpoBot.Core.Access;
using GpoBot.Core.Deciding;
using GpoBot.Core.Effects;
using GpoBot.Core.Groups;

namespace GpoBot.Core.Records;

/// <summary>Locks a version of the record and sends it to the members; from then on only a new version can correct it.</summary>
/// <param name="Seen">Fingerprint of what the lead had before them; null when it was typed.</param>
public sealed record ValidateRecord(string MeetingId, int? Seen) : ICommand
{
    /// <summary>One message each, in one transaction with the record.</summary>
    public const int MostMembers = 90;

    public string Verb => "record.validate";

    public Outcome Decide(Situation situation)
    {
        var gpo = situation.Gpo;
        if (!Rights.MayWriteRecords(situation.Actor)) return Outcome.Refuse(RefusalCode.NotAllowed);
        if (gpo.FindDraftRecord(MeetingId) is not { } draft) return Outcome.Refuse(RefusalCode.UnknownRecord, MeetingId);
        var current = RecordDraft.Current(gpo, draft);
        if (Seen is { } seen && seen != RecordDraft.Fingerprint(current)) return Outcome.Refuse(RefusalCode.RecordChanged, MeetingId);
        if (RecordGuard.Warnings(gpo, current) is [var where, ..]) return Outcome.Refuse(RefusalCode.RecordNamesAPerson, where);

        var record = current with { ValidatedAt = situation.Now, ValidatedBy = situation.Actor.Id, StateAtStart = [] };
        List<Contact> members = [.. gpo.Contacts.Where(one => one.Active && one.Id != situation.Actor.Id).Take(MostMembers)];
        return new Outcome.Done(new RecordValidated(record, members), [
            record,
            .. members.Select(one => EffectFactory.Message(
                situation, MessageTopics.RecordSent, one.Id, $"{record.MeetingId}.v{record.Version}", record.MeetingId, $"v{record.Version:00}")),
            situation.Audit(Verb, record.MeetingId, null, $"v{record.Version}"),
        ], [draft]);
    }
}

/// <summary>The locked version, and whom it goes to.</summary>
public sealed record RecordValidated(DecisionRecord Record, IReadOnlyList<Contact> Members) : Happening;
