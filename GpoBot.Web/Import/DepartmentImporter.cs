using GpoBot.Core.Effects;
using GpoBot.Core.Groups;
using GpoBot.Core.Ports;
using GpoBot.Web.Import.Csv;
using NodaTime;

namespace GpoBot.Web.Import;

/// <summary>
/// Brings the groups of a folder into the store. A group that is there already is left alone, whatever the files say, so
/// that importing at every start loses nothing of what people did since.
/// </summary>
public sealed class DepartmentImporter(
    IGpoStore store, IPeople people, IReferenceNumbers numbers, IDueAgenda agenda, TimeProvider clock)
{
    private static readonly DateTimeZone DepartmentZone = DateTimeZoneProviders.Tzdb["Europe/Paris"];

    /// <summary>Reads the folder against the store and imports it.</summary>
    public async Task<ImportReport> ImportFolderAsync(string folder, bool dryRun, CancellationToken cancellation)
    {
        var stored = await StoredReferences.LoadAsync(store, cancellation);
        return await ImportAsync(DepartmentReader.Read(folder, Now().InZone(DepartmentZone).Date, stored), dryRun, cancellation);
    }

    /// <summary>Imports what was read; with a refused file, or as a dry run, nothing is written.</summary>
    public async Task<ImportReport> ImportAsync(DepartmentFiles files, bool dryRun, CancellationToken cancellation)
    {
        var stored = new HashSet<string>(StringComparer.Ordinal);
        foreach (var gpo in files.Gpos)
        {
            if (await store.LoadAsync(gpo.Group.Id, cancellation) is not null) stored.Add(gpo.Group.Id);
        }

        var fresh = files.Gpos.Where(g => !stored.Contains(g.Group.Id)).ToList();
        if (!dryRun)
        {
            await ReserveNumbersAsync(fresh, cancellation);
            // Unlike a roster, which its lead keeps up, the posts are what the file says they are.
            await new AppointmentAudit(people, store).AppointAsync(files.Appointments, files.Fingerprint, Now(), cancellation);
        }

        var outcomes = new List<GpoSummary>();
        foreach (var gpo in files.Gpos)
        {
            var outcome = stored.Contains(gpo.Group.Id) ? GpoOutcome.Kept
                : dryRun ? GpoOutcome.Written
                : await WriteAsync(gpo, files.Fingerprint, cancellation);
            outcomes.Add(new GpoSummary(gpo.Group.Id, gpo.Group.Name, gpo.RowsAt(default).Count, outcome));
        }
        return new ImportReport { DryRun = dryRun, Files = files.Files, Findings = files.Findings, Gpos = outcomes };
    }

    private async Task ReserveNumbersAsync(IReadOnlyList<ImportedGpo> gpos, CancellationToken cancellation)
    {
        var commitments = gpos.SelectMany(g => g.Commitments).Select(c => Identifiers.NumberOf("AC", c.Id) ?? 0);
        await ReserveAsync("AC", commitments, cancellation);
        await ReserveAsync("P", gpos.SelectMany(g => g.Contacts).Select(c => Identifiers.NumberOf("P", c.Id) ?? 0), cancellation);
        await ReserveAsync("PB", gpos.SelectMany(g => g.Problems).Select(p => Identifiers.NumberOf("PB", p.Id) ?? 0), cancellation);
    }

    private async Task ReserveAsync(string series, IEnumerable<int> taken, CancellationToken cancellation)
    {
        var highest = taken.DefaultIfEmpty(0).Max();
        if (highest > 0) await numbers.ReserveUpToAsync(series, highest, cancellation);
    }

    /// <summary>
    /// The index comes first, since it grants nothing alone, and the group row last: until then nobody sees the GPO, and
    /// a crash anywhere leaves a state that the same import completes.
    /// </summary>
    private async Task<GpoOutcome> WriteAsync(ImportedGpo gpo, string fingerprint, CancellationToken cancellation)
    {
        var id = gpo.Group.Id;
        var now = Now();
        var pointer = new DuePointer(now, id, null);
        await people.IndexAsync(id, gpo.Contacts, cancellation);
        foreach (var commit in ImportPlan.Commits(gpo, fingerprint, now, pointer))
        {
            if (await store.CommitAsync(commit, cancellation) != CommitResult.Conflict) continue;
            return await store.LoadAsync(id, cancellation) is null ? GpoOutcome.Blocked : GpoOutcome.Kept;
        }
        // The pointer of the transaction may have been claimed before the group could be seen; this one cannot.
        await agenda.AddAsync(pointer, cancellation);
        return GpoOutcome.Written;
    }

    private Instant Now() => Instant.FromDateTimeOffset(clock.GetUtcNow());
}
