using Microsoft.Data.Sqlite;

namespace GpoBot.Web.Storage.Sqlite;

/// <summary>Several writes in one transaction of the file: durable together, each in conflict or not by itself.</summary>
internal static class SharedTransaction
{
    public static IReadOnlyList<WriteResult> Run(SqliteSession session, IReadOnlyList<PendingWrite> writes)
    {
        session.Execute("BEGIN IMMEDIATE");
        WriteResult[] results;
        try
        {
            results = [.. writes.Select(write => Apply(session, write))];
        }
        catch (SqliteException refused)
        {
            Undo(session);
            throw new UnwritableException(refused);
        }

        session.Execute("COMMIT");
        return results;
    }

    private static WriteResult Apply(SqliteSession session, PendingWrite write)
    {
        // One change that meets a conflict has changed nothing.
        var several = write.Changes.Count > 1;
        if (several) session.Execute("SAVEPOINT one_of_them");
        var tags = new string[write.Changes.Count];
        for (var at = 0; at < tags.Length; at++)
        {
            var (table, change, body) = write.Changes[at];
            var (tag, conflict) = SqliteRows.Apply(session, table, change, body);
            if (conflict is { } found)
            {
                if (several)
                {
                    session.Execute("ROLLBACK TO one_of_them");
                    session.Execute("RELEASE one_of_them");
                }

                return WriteResult.InConflict(found, at);
            }

            tags[at] = tag;
        }

        if (several) session.Execute("RELEASE one_of_them");
        return new(tags);
    }

    private static void Undo(SqliteSession session)
    {
        try
        {
            session.Execute("ROLLBACK");
        }
        catch (SqliteException)
        {
            // A fault of the disk has ended the transaction already; the session goes with it.
        }
    }
}
