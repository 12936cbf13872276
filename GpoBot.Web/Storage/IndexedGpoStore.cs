using GpoBot.Core.Groups;
using GpoBot.Core.Ports;

namespace GpoBot.Web.Storage;

/// <summary>
/// Keeps the index of people in step with the rosters. Whoever comes, or comes to lead, is indexed before the transaction, since the
/// index grants nothing by itself; whoever goes, or leads no more, after it. A crash in between leaves a line too many, which opens
/// nothing, and never one too few.
/// </summary>
public sealed class IndexedGpoStore(IGpoStore inner, IPeople people) : GpoStoreLayer(inner)
{
    public override async Task<CommitResult> CommitAsync(GpoCommit commit, CancellationToken cancellation)
    {
        // A GPO that is being created is indexed by whoever creates it, before anybody sees it.
        List<(Contact? Before, Contact After)> changes = commit.Read is null ? [] :
            [.. commit.Puts.OfType<Contact>().Select(after => (commit.Read.FindContact(after.Id), after)).Where(change => Differs(change.Item1, change.after))];
        var grants = changes.Where(change => Grants(change.Before, change.After)).Select(change => change.After).ToList();
        if (grants.Count > 0) await people.IndexAsync(commit.GpoId, grants, cancellation);
        var result = await Inner.CommitAsync(commit, cancellation);
        if (result == CommitResult.Done && changes.Count > 0)
        {
            // The line under a former address is another one than that under the new.
            var moved = changes.Where(change => change.Before is { } before && before.Email != change.After.Email).Select(change => change.Before! with { Active = false });
            await people.IndexAsync(commit.GpoId, changes.Select(change => change.After).Concat(moved), cancellation);
        }

        return result;
    }

    private static bool Differs(Contact? before, Contact after) => before is null
        || (before.Email, before.Role, before.Active, before.Language) != (after.Email, after.Role, after.Active, after.Language);

    private static bool Grants(Contact? before, Contact after) => after.Active
        && (before is not { Active: true } || before.Email != after.Email || (after.LeadsTheGroup && !before.LeadsTheGroup));
}
