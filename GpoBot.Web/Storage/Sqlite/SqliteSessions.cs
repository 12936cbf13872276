namespace GpoBot.Web.Storage.Sqlite;

/// <summary>The sessions that nobody uses at the moment. One that met a fault is not used again, nor are those of its time.</summary>
internal sealed class SqliteSessions(SqliteFile file) : IDisposable
{
    private const int MostIdle = 16;

    // In KiB, four times what SQLite takes by itself: a country's worth of answers touches pages all over the file.
    private const int CacheOfWriter = 8192;
    private readonly Lock _lock = new();
    private readonly Stack<SqliteSession> _idle = [];
    private SqliteSession? _writing;
    private int _generation;

    /// <summary>Lends a session for one piece of work, which must leave no statement and no transaction open.</summary>
    public T Use<T>(Func<SqliteSession, T> work) => Use(Rent(), work, Keep);

    /// <summary>
    /// The same for whoever writes, one at a time: always the same session, since what one has read of the file is worth nothing any more
    /// once another has written.
    /// </summary>
    public T UseToWrite<T>(Func<SqliteSession, T> work) => Use(RentToWrite(), work, KeepToWrite);

    private static T Use<T>(SqliteSession session, Func<SqliteSession, T> work, Func<SqliteSession, bool> keep)
    {
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

        if (!keep(session)) session.Dispose();
        return result;
    }

    /// <summary>From now on the file is opened anew: it may since have been mended or put back.</summary>
    public void Forget()
    {
        lock (_lock)
        {
            _generation++;
            while (_idle.TryPop(out var session)) session.Dispose();
            _writing?.Dispose();
            _writing = null;
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

    private SqliteSession RentToWrite()
    {
        int generation;
        lock (_lock)
        {
            if (_writing is { } session)
            {
                _writing = null;
                return session;
            }

            generation = _generation;
        }

        return new SqliteSession(file.Open(CacheOfWriter), generation);
    }

    private bool KeepToWrite(SqliteSession session)
    {
        lock (_lock)
        {
            if (session.Generation != _generation || _writing is not null) return false;
            _writing = session;
            return true;
        }
    }
}
