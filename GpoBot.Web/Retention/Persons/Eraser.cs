using GpoBot.Core.Audit;
using GpoBot.Core.Effects;
using GpoBot.Core.Groups;
using GpoBot.Core.Ports;
using GpoBot.Web.Storage;
using GpoBot.Web.Storage.Rows;
using NodaTime;

namespace GpoBot.Web.Retention.Persons;

/// <summary>What an erasure found and did, or why it may not be done.</summary>
/// <param name="Refusal">In French; null when nothing stands against it.</param>
/// <param name="Left">Places that still name the person afterwards; none when all went well.</param>
public sealed record Erasure(IReadOnlyList<(TracePlace Place, int Count)> Found, string? Refusal = null, int Left = 0);

/// <summary>
/// Takes a person out of the whole memory: what only concerns them goes, what the groups did stays without their name. Counts do not
/// change, for they are made of contact ids and kinds of partners, which stay.
/// </summary>
public sealed class Eraser(ITableStore tables, IGpoStore store, PersonTraces traces, TimeProvider time)
{
    private const int Tries = 8;
    private const string Actor = "operator";

    public async Task<Erasure> RunAsync(string email, bool dryRun, CancellationToken cancellation)
    {
        var ids = await store.ListIdsAsync(cancellation).ToListAsync(cancellation);
        var marks = await traces.MarksAsync(email, ids, [], cancellation);
        var found = await traces.FindAsync(marks, everywhere: true, cancellation).ToListAsync(cancellation);
        IReadOnlyList<(TracePlace, int)> counted = [.. found.CountBy(trace => trace.Place).Select(one => (one.Key, one.Value))];
        if (await RefusalAsync(marks, cancellation) is { } refusal) return new Erasure(counted, refusal);
        if (dryRun || found.Count == 0) return new Erasure(counted);

        // Noted before, so that what was begun is known even when it is cut off; running it again completes it.
        foreach (var one in marks.Contacts) await NoteAsync(one.GpoId, one.Contact.Id, found.Count, cancellation);
        await NoteAsync(Download.FiguresJournal, Core.Running.Visitor.IdOf(email), found.Count, cancellation);
        foreach (var trace in found) await EndAsync(trace, marks, cancellation);
        await tables.ForgetAsync(cancellation);
        var left = await traces.FindAsync(marks, everywhere: true, cancellation).CountAsync(trace => trace.Named, cancellation);
        return new Erasure(counted, Left: left);
    }

    private async Task<string?> RefusalAsync(PersonMarks marks, CancellationToken cancellation)
    {
        foreach (var (gpoId, contact) in marks.Contacts)
        {
            if (await store.LoadAsync(gpoId, cancellation) is not { } gpo) continue;
            if (gpo.Group.Hold is { } hold) return $"{gpoId} est sous gel légal ({hold.Reason}) : rien n'y est effacé. Levez-le d'abord : GpoBot.Web hold {gpoId} --release.";
            if (contact.Role == ContactRole.Lead && contact.Active) return $"Cette personne est référent de {gpoId} : une passation doit d'abord lui donner un successeur.";
            if (contact.Active) return $"Cette personne est encore membre de {gpoId} : le référent écrit « {contact.Id} quitte le GPO {gpoId} », puis relancez l'effacement.";
            if (gpo.Effects.Any(effect => effect.Kind == EffectKind.Calendar))
                return $"L'agenda de {gpoId} n'est pas encore à jour du départ : relancez l'effacement dans quelques minutes.";
        }

        return null;
    }

    private async Task EndAsync(Trace trace, PersonMarks marks, CancellationToken cancellation)
    {
        var (table, row) = (trace.Place.Table, trace.Row);
        for (var attempt = 0; attempt < Tries; attempt++)
        {
            if (ChangeOf(trace.Place, row, marks) is not { } change) return;
            IReadOnlyList<TableChange> changes = table == TableNames.Gpo ? [change, GpoVersion.Change(row.PartitionKey)] : [change];
            if ((await tables.WriteAsync(table, changes, cancellation)).Done) return;
            if (await tables.FindAsync(table, row.PartitionKey, row.RowKey, cancellation) is not { } again) return;
            row = again;
        }

        throw new StorageException("A row changes without end");
    }

    private TableChange? ChangeOf(TracePlace place, TableRow row, PersonMarks marks)
    {
        var gpoId = PersonTraces.ScopeOf(place, row);
        if (place.End == TraceEnd.Pseudonym) return null;
        if (place.End == TraceEnd.Delete) return IsOthers(place, row, marks) ? null : TableChange.Delete(row.PartitionKey, row.RowKey, row.ETag);
        if (place.End == TraceEnd.Nameless && GpoRows.Read(row) is Contact contact && marks.Contacts.Any(one => one.GpoId == gpoId && one.Contact.Id == contact.Id))
            return TableChange.Replace(GpoRows.Write(gpoId, contact.Nameless(Today())), row.ETag);

        // Of another contact only free words can speak of this one.
        var properties = row.Properties.ToDictionary(
            one => one.Key, one => one.Value is string text && !(place.End == TraceEnd.Nameless && one.Key is not "Function") ? marks.Without(gpoId, text) : one.Value,
            StringComparer.Ordinal);
        return properties.All(one => one.Value.Equals(row.Properties[one.Key]))
            ? null
            : TableChange.Replace(new TableRow(row.PartitionKey, row.RowKey, properties), row.ETag);
    }

    // A message to somebody else, or a turn of theirs, that only holds the contact id says nothing of who that is.
    private static bool IsOthers(TracePlace place, TableRow row, PersonMarks marks) => place.Table == TableNames.Gpo && GpoRows.Read(row) switch
    {
        Effect effect => !marks.Contacts.Any(one => one.Contact.Id == effect.Recipient),
        TurnMarker turn => !marks.Names(row.PartitionKey, turn.Reply),
        _ => false,
    };

    private Task<CommitResult> NoteAsync(string journal, string who, int traces, CancellationToken cancellation)
    {
        var now = Instant.FromDateTimeOffset(time.GetUtcNow());
        var line = new AuditLine
        {
            At = now, ActorId = Actor, Role = Actor, Verb = "person.erase", ObjectId = who, After = $"{traces}", Through = "tool",
            CorrelationId = $"erase.{now.ToUnixTimeTicks()}",
        };
        return store.CommitAsync(new GpoCommit { GpoId = journal, Read = null, Puts = [line] }, cancellation);
    }

    private LocalDate Today() => Instant.FromDateTimeOffset(time.GetUtcNow()).InUtc().Date;
}
