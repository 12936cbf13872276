using GpoBot.Core.Effects;
using GpoBot.Core.Groups;
using GpoBot.Core.Ports;
using GpoBot.Web.Storage;
using GpoBot.Web.Storage.Rows;
using NodaTime;

namespace GpoBot.Web.Backup;

/// <summary>
/// What is made again from the rows of one GPO: who is in it, and what is to be looked at. The ledger of reminders and the effects that
/// are done with come back with the rows, so nothing that had left by then leaves again.
/// </summary>
public sealed class RestoredIndexes(string gpoId, Instant now)
{
    public const string ContactPrefix = "b.contact.";
    private const string EffectPrefix = "f.effect.";

    /// <summary>Every kind of look; one that finds nothing to do ends there.</summary>
    public static readonly IReadOnlyList<string?> Looks = [null, DuePointer.CalendarLook, DuePointer.RosterLook, DuePointer.Totals, DuePointer.Purge];
    private readonly List<Contact> _contacts = [];
    private readonly HashSet<DuePointer> _pointers = [.. Looks.Select(look => new DuePointer(now, gpoId, look))];

    public void Note(TableRow row)
    {
        if (row.RowKey.StartsWith(ContactPrefix, StringComparison.Ordinal) && GpoRows.Read(row) is Contact { Active: true } contact) _contacts.Add(contact);
        else if (row.RowKey.StartsWith(EffectPrefix, StringComparison.Ordinal)) _pointers.Add(PointerOf(row));
    }

    public Task IndexAsync(IPeople people, CancellationToken cancellation) => people.IndexAsync(gpoId, _contacts, cancellation);

    public Task PointAsync(IDueAgenda agenda, CancellationToken cancellation) => agenda.AddAllAsync(_pointers, cancellation);

    // What is overdue stands at now: a pointer that finds its GPO not there yet is looked at again while it is young.
    private DuePointer PointerOf(TableRow row)
    {
        var id = row.RowKey[EffectPrefix.Length..];
        var due = MomentOf(row, "NextTryAt") ?? MomentOf(row, "DueAt") ?? now;
        return new DuePointer(Instant.Max(due, now), gpoId, id);
    }

    // By its columns alone: an effect of a kind that only a newer version knows must find its pointer too.
    private static Instant? MomentOf(TableRow row, string name) =>
        row.Properties.GetValueOrDefault(name) is DateTimeOffset moment ? Instant.FromDateTimeOffset(moment) : null;
}
