namespace GpoBot.Web.Storage.Sqlite;

/// <summary>The sessions that nobody uses at the moment. One that met a fault is not used again, nor are those of its time.</summary>
internal sealed class SqliteSessions(SqliteFile file) : IDisposable
{
    private const int MostIdle = 16;
    private readonly Lock _lock = new();
    private readonly Stack<SqliteSession> _idle = [];
    private int _generation;

    /// <summary>Lends a session for one piece of work, which must leave no statement and no transaction open.</summary>
    public T Use<T>(Func<SqliteSession, T> work)
    {
        var session = Rent();
        T result;
        try
        {
            result = work(session);
        }
        catch
        {
            // What state it is in, nobody knows.
            session.Dispose();
            throw;
        }

        if (!Keep(session)) session.Dispose();
        return result;
    }

    /// <summary>From now on the file is opened anew: it may since have been mended or put back.</summary>
    public void Forget()
    {
        lock (_lock)
        {
            _generation++;
            while (_idle.TryPop(out var session)) session.Dispose();
        }
    }

    public void Dispose() => Forget();

    private SqliteSession Rent()
    {
        int generation;
        lock (_lock)
        {
            if (_idle.TryPop(out var session)) return session;
            generation = _generation;
        }

        return new SqliteSession(file.Open(), generation);
    }

    private bool Keep(SqliteSession session)
    {
        lock (_lock)
        {
            if (session.Generation != _generation || _idle.Count >= MostIdle) return false;
            _idle.Push(session);
            return true;
        }
    }
}
