using GpoBot.Core.Groups;
using GpoBot.Core.Meetings;
using GpoBot.Core.Ports;
using GpoBot.Core.Records;
using GpoBot.Dialogs.Turns;
using NodaTime;

namespace GpoBot.Dialogs.Flows.Records;

/// <summary>Records of decisions: drafts stand with the live state, validated ones are read from history.</summary>
public sealed class RecordFinder(GpoFinder gpos, IGpoStore store)
{
    /// <summary>The GPOs that are meant, each with who speaks.</summary>
    public async Task<IReadOnlyList<(Gpo Gpo, Contact Me)>> GposAsync(string? words, Exchange exchange, CancellationToken cancellation) =>
    [
        .. GpoFinder.Named(await gpos.LoadAllAsync(exchange.Person, cancellation), words)
            .Select(gpo => (gpo, gpo.FindByEmail(exchange.Person.Email)!)),
    ];

    public async Task<(Gpo Gpo, Contact Me)?> GpoAsync(string? gpoId, Exchange exchange, CancellationToken cancellation) =>
        await gpos.LoadAsync(gpoId, exchange.Person, cancellation) is { } gpo ? (gpo, gpo.FindByEmail(exchange.Person.Email)!) : null;

    /// <summary>The draft of a meeting, or the last one, as it now stands; null when there is none.</summary>
    public static DecisionRecord? Draft(Gpo gpo, LocalDate? on, string? meetingId = null)
    {
        var found = gpo.DraftRecords.Where(one => meetingId is null || one.MeetingId == meetingId)
            .Where(one => on is null || one.Start.Date == on).OrderBy(one => one.Start).LastOrDefault();
        return found is null ? null : RecordDraft.Current(gpo, found);
    }

    /// <summary>The last version of the last validated record, or of that of a day or meeting.</summary>
    public async Task<DecisionRecord?> LastAsync(string gpoId, LocalDate? on, string? meetingId, CancellationToken cancellation)
    {
        DecisionRecord? last = null;
        // Keys of one meeting begin alike; ids are of different lengths, so the order of keys is not that of time.
        var prefix = meetingId is null ? DecisionRecord.HistoryPrefix : $"{DecisionRecord.HistoryPrefix}{meetingId}.";
        await foreach (var row in store.ReadHistoryAsync(gpoId, prefix, cancellation))
        {
            if (row is not DecisionRecord record || (on is not null && record.Start.Date != on)) continue;
            if (last is null || record.Start > last.Start || (record.Start == last.Start && record.Version > last.Version)) last = record;
        }

        return last;
    }

    /// <summary>A meeting that has begun and that nobody has closed: its record cannot be written yet.</summary>
    public static Meeting? Unclosed(Gpo gpo, LocalDate? on, Instant now) => gpo.Meetings.LastOrDefault(one =>
        one.Status == MeetingStatus.Planned && one.StartInstant(gpo.Group.TimeZone) <= now && (on is null || one.Start.Date == on));
}
