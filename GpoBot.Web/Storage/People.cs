using GpoBot.Core.Groups;
using GpoBot.Core.Ports;
using GpoBot.Web.Storage.Rows;

namespace GpoBot.Web.Storage;

/// <summary>Three kinds of rows: a line per person and roster, one per person and post, and the address that a Teams identity was bound to.</summary>
public sealed class People(ITableStore store) : IPeople
{
    private const string LinePrefix = "roster.";
    private const string PostPrefix = "post.";
    private const string BindingKey = "binding";
    private static readonly string EndOfLines = RowQuery.EndOf(LinePrefix);
    private const int AtOnce = 8;

    public async Task<Person?> FindByEmailAsync(string email, CancellationToken cancellation)
    {
        var query = new RowQuery { Partition = StorageKeys.OfEmail(email), RowFrom = PostPrefix, RowBefore = EndOfLines };
        List<TableRow> rows = [];
        await foreach (var row in store.QueryAsync(TableNames.People, query, cancellation)) rows.Add(row);
        return Read(email, rows);
    }

    public async Task<Speaker?> FindSpeakerAsync(string tenantId, string userId, CancellationToken cancellation)
    {
        if (await store.FindRecentAsync(TableNames.People, IdentityKey(tenantId, userId), BindingKey, cancellation) is not { } binding) return null;
        var email = new RowReader(binding).Text("Email");
        var rows = await store.QueryRecentAsync(TableNames.People, StorageKeys.OfEmail(email), PostPrefix, EndOfLines, cancellation);
        return new Speaker(email, Read(email, rows));
    }

    public async Task<string?> FindBoundEmailAsync(string tenantId, string userId, CancellationToken cancellation)
    {
        var row = await store.FindAsync(TableNames.People, IdentityKey(tenantId, userId), BindingKey, cancellation);
        return row is null ? null : new RowReader(row).Text("Email");
    }

    public async Task<bool> BindAsync(string tenantId, string userId, string email, CancellationToken cancellation)
    {
        var binding = new RowWriter(IdentityKey(tenantId, userId), BindingKey)
            .Text("Email", StorageKeys.Normal(email)).Text("TenantId", tenantId).Text("UserId", userId).Row;
        var result = await store.WriteAsync(TableNames.People, [TableChange.Insert(binding)], cancellation);
        return result.Done || await FindBoundEmailAsync(tenantId, userId, cancellation) == StorageKeys.Normal(email);
    }

    private static Person? Read(string email, IReadOnlyList<TableRow> rows)
    {
        List<Membership> memberships = [];
        List<Post> posts = [];
        foreach (var row in rows)
        {
            var read = new RowReader(row);
            if (row.RowKey.StartsWith(LinePrefix, StringComparison.Ordinal))
                memberships.Add(new(read.Text("GpoId"), read.Text("ContactId"), read.Choice("Role", ContactRole.Member))
                {
                    Language = read.OptionalText("Language"),
                });
            else if (row.RowKey.StartsWith(PostPrefix, StringComparison.Ordinal) && read.OptionalChoice<PostRole>("Role") is { } role)
                posts.Add(new Post(role, read.OptionalText("Scope") ?? ""));
        }
        return memberships.Count + posts.Count == 0 ? null : new Person(StorageKeys.Normal(email), memberships) { Posts = posts };
    }

    /// <summary>The line of an inactive contact is removed: the roster no longer knows that person.</summary>
    public Task IndexAsync(string gpoId, IEnumerable<Contact> contacts, CancellationToken cancellation) =>
        Parallel.ForEachAsync(contacts, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellation },
            async (contact, cancel) => await store.WriteAsync(TableNames.People, [Line(gpoId, contact)], cancel));

    public Task AppointAsync(IEnumerable<Appointment> appointments, CancellationToken cancellation) =>
        Parallel.ForEachAsync(appointments, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellation },
            async (one, cancel) => await store.WriteAsync(TableNames.People, [Line(one)], cancel));

    // Scopes are named by people: they are hashed like everything in a key that people write.
    private static TableChange Line(Appointment one)
    {
        var line = new RowWriter(StorageKeys.OfEmail(one.Email), PostPrefix + one.Post.Role + "." + StorageKeys.Hashed("scope", one.Post.Scope))
            .Text("Email", StorageKeys.Normal(one.Email)).Text("FirstName", one.FirstName).Text("LastName", one.LastName)
            .Choice("Role", one.Post.Role).Text("Scope", one.Post.Scope).Row;
        return one.Active ? TableChange.Upsert(line) : TableChange.Delete(line.PartitionKey, line.RowKey);
    }

    private static TableChange Line(string gpoId, Contact contact)
    {
        var line = new RowWriter(StorageKeys.OfEmail(contact.Email), $"{LinePrefix}{gpoId}.{contact.Id}")
            .Text("Email", StorageKeys.Normal(contact.Email)).Text("GpoId", gpoId).Text("ContactId", contact.Id)
            .Choice("Role", contact.Role).Text("Language", contact.Language).Row;
        return contact.Active ? TableChange.Upsert(line) : TableChange.Delete(line.PartitionKey, line.RowKey);
    }

    private static string IdentityKey(string tenantId, string userId) => StorageKeys.Hashed("identity", tenantId, userId);
}
