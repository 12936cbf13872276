using System.Runtime.CompilerServices;
using System.Text;
using GpoBot.Core.Groups;
using GpoBot.Web.Storage;
using GpoBot.Web.Storage.Rows;

namespace GpoBot.Web.Retention.Persons;

/// <summary>A row about a person, where it stands, and whether it names them in its own words.</summary>
public sealed record Trace(TracePlace Place, TableRow Row, bool Named);

/// <summary>Finds a person in the whole memory, by the one list of places.</summary>
public sealed class PersonTraces(ITableStore tables)
{
    private const string Contacts = "b.contact.";

    /// <summary>By what the person of this address is to be found.</summary>
    /// <param name="gpoIds">Rosters to look into: all of them for an erasure, their own for themselves.</param>
    /// <param name="identifiers">Identifiers of Teams that are known already.</param>
    public async Task<PersonMarks> MarksAsync(string email, IEnumerable<string> gpoIds, IEnumerable<string> identifiers, CancellationToken cancellation)
    {
        var address = StorageKeys.Normal(email);
        List<(string GpoId, Contact Contact)> contacts = [];
        var homonyms = new HashSet<string>(StringComparer.Ordinal);
        foreach (var id in gpoIds)
        {
            var roster = await RosterAsync(id, cancellation);
            var mine = roster.Where(contact => StorageKeys.Normal(contact.Email) == address).ToList();
            contacts.AddRange(mine.Select(contact => (id, contact)));
            if (roster.Exists(other => !mine.Contains(other) && mine.Exists(one => Same(one.LastName, other.LastName)))) homonyms.Add(id);
        }

        var known = new HashSet<string>(identifiers, StringComparer.Ordinal);
        List<(string, string)> names = [.. contacts.Select(one => (one.Contact.FirstName, one.Contact.LastName))];
        await foreach (var row in QueryAsync(TableNames.People, cancellation))
        {
            var read = new RowReader(row);
            if (read.OptionalText("Email") != address) continue;
            if (row.PartitionKey.StartsWith("identity.", StringComparison.Ordinal) && read.OptionalText("UserId") is { } user) known.Add(user);
            if (read.OptionalText("FirstName") is { } first && read.OptionalText("LastName") is { } last) names.Add((first, last));
        }

        if (await tables.FindAsync(TableNames.Conversations, StorageKeys.OfEmail(address), "personal", cancellation) is { } talk)
            known.UnionWith(new[] { new RowReader(talk).OptionalText("ConversationId"), new RowReader(talk).OptionalText("UserId") }.OfType<string>());
        return new PersonMarks(address, contacts, names, known, homonyms);
    }

    /// <param name="everywhere">All GPOs and aids of the machine, for an erasure; else only what the person may be told of.</param>
    public async IAsyncEnumerable<Trace> FindAsync(PersonMarks marks, bool everywhere, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var reports = ReportKeys(marks);
        foreach (var table in TracePlaces.Tables.Where(table => everywhere || table is not (TableNames.Due or TableNames.Totals)))
        {
            var partitions = table == TableNames.Gpo && !everywhere ? marks.GpoIds.Select(id => (string?)id) : [null];
            foreach (var partition in partitions)
            {
                await foreach (var row in tables.QueryAsync(table, new RowQuery { Partition = partition }, cancellation))
                {
                    if (TracePlaces.Of(table, row) is { } place && About(place, row, marks, reports) is { } named) yield return new Trace(place, row, named);
                }
            }
        }
    }

    /// <summary>Null when the row is not about the person; else whether it names them.</summary>
    private static bool? About(TracePlace place, TableRow row, PersonMarks marks, HashSet<string> reports)
    {
        var gpoId = ScopeOf(place, row);
        if (row.PartitionKey == marks.EmailKey) return true;
        if (place.Prefix == "report.") return reports.Contains(row.PartitionKey) ? true : null;
        if (place.Table == TableNames.Links)
        {
            var read = new RowReader(row);
            return marks.Contacts.Any(one => one.GpoId == read.OptionalText("GpoId") && one.Contact.Id == read.OptionalText("ContactId")) ? true : null;
        }

        if (Texts(row).Any(text => marks.Names(gpoId, text))) return true;
        if (place.Table != TableNames.Gpo) return null;
        return marks.HasId(gpoId, row.RowKey) || Texts(row).Any(text => marks.HasId(gpoId, text)) ? false : null;
    }

    /// <summary>The group in whose words the row speaks, where a family name alone says who is meant; empty where there is none.</summary>
    internal static string ScopeOf(TracePlace place, TableRow row) =>
        place.Table == TableNames.Totals ? row.RowKey
        : place.Table != TableNames.Gpo ? ""
        : place.Prefix == "m.linked." ? new RowReader(row).OptionalText("OwnerId") ?? row.PartitionKey
        : row.PartitionKey;

    /// <summary>All that can be read in a row; a long text that was cut into several properties is put together.</summary>
    private static IEnumerable<string> Texts(TableRow row)
    {
        foreach (var (name, value) in row.Properties)
        {
            if (value is byte[] bytes) yield return Encoding.UTF8.GetString(bytes);
            else if (value is string text)
                yield return text.Length >= RowWriter.Chunk - 1 && row.Properties.TryGetValue(RowWriter.NameOf(name, 2), out var second) ? text + second : text;
        }
    }

    // These rows are found by their keys alone: where and with whom was talked is hashed in them.
    private static HashSet<string> ReportKeys(PersonMarks marks) =>
    [
        .. from talk in marks.Identifiers from user in marks.Identifiers select StorageKeys.Hashed("report", talk, user),
    ];

    private async Task<List<Contact>> RosterAsync(string gpoId, CancellationToken cancellation)
    {
        List<Contact> roster = [];
        var query = new RowQuery { Partition = gpoId, RowFrom = Contacts, RowBefore = RowQuery.EndOf(Contacts) };
        await foreach (var row in tables.QueryAsync(TableNames.Gpo, query, cancellation))
            if (GpoRows.Read(row) is Contact contact) roster.Add(contact);
        return roster;
    }

    private IAsyncEnumerable<TableRow> QueryAsync(string table, CancellationToken cancellation) => tables.QueryAsync(table, new RowQuery(), cancellation);

    private static bool Same(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
