using GpoBot.Core.Commitments;
using GpoBot.Core.Groups;
using GpoBot.Core.Meetings;
using GpoBot.Core.Problems;
using NodaTime;

namespace GpoBot.Web.Import;

/// <summary>One group of the folder with everything that belongs to it, ready to be stored.</summary>
public sealed record ImportedGpo(
    Group Group,
    IReadOnlyList<Contact> Contacts,
    IReadOnlyList<Problem> Problems,
    IReadOnlyList<Commitment> Commitments,
    IReadOnlyList<Meeting> Meetings)
{
    /// <summary>
    /// All rows. Meetings count as planned at the time of the import: reminders of before are not owed by GpoBot.
    /// </summary>
    public IReadOnlyList<GpoRow> RowsAt(Instant importedAt) =>
        [Group, .. Contacts, .. Problems, .. Commitments, .. Meetings.Select(m => m with { PlannedAt = importedAt })];
}
