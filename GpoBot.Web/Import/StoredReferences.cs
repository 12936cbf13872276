using GpoBot.Core.Commitments;
using GpoBot.Core.Groups;
using GpoBot.Core.Ports;
using GpoBot.Core.Problems;

namespace GpoBot.Web.Import;

/// <summary>What the store already has: a file may refer to it, and may not use its references a second time.</summary>
public sealed class StoredReferences
{
    private readonly HashSet<string> _gpos = new(StringComparer.Ordinal);
    private readonly HashSet<(string GpoId, string ContactId)> _contacts = [];
    private readonly Dictionary<string, string> _problems = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _commitments = new(StringComparer.Ordinal);

    public static StoredReferences None { get; } = new();

    public bool HasGpo(string gpoId) => _gpos.Contains(gpoId);

    public bool HasContact(string gpoId, string contactId) => _contacts.Contains((gpoId, contactId));

    public bool HasContactAnywhere(string contactId) => _contacts.Any(c => c.ContactId == contactId);

    /// <summary>The GPO whose problem this is, or null.</summary>
    public string? GpoOfProblem(string problemId) => _problems.GetValueOrDefault(problemId);

    /// <summary>The GPO whose commitment this is, or null.</summary>
    public string? GpoOfCommitment(string commitmentId) => _commitments.GetValueOrDefault(commitmentId);

    /// <summary>Reads all GPOs of the store, which takes a few queries for each: for imports only.</summary>
    public static async Task<StoredReferences> LoadAsync(IGpoStore store, CancellationToken cancellation)
    {
        var found = new StoredReferences();
        await foreach (var id in store.ListIdsAsync(cancellation))
        {
            if (await store.LoadAsync(id, cancellation) is not { } gpo) continue;
            found._gpos.Add(id);
            foreach (var row in gpo.Contacts.Concat<GpoRow>(gpo.Problems).Concat(gpo.Commitments)) found.Add(id, row);
            await foreach (var row in store.ReadHistoryAsync(id, "p.problem.", cancellation)) found.Add(id, row);
            await foreach (var row in store.ReadHistoryAsync(id, "q.commitment.", cancellation)) found.Add(id, row);
        }
        return found;
    }

    private void Add(string gpoId, GpoRow row)
    {
        switch (row)
        {
            case Contact contact: _contacts.Add((gpoId, contact.Id)); break;
            case Problem problem: _problems[problem.Id] = gpoId; break;
            case Commitment commitment: _commitments[commitment.Id] = gpoId; break;
        }
    }
}
