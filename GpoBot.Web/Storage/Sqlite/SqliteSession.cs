using Microsoft.Data.Sqlite;

namespace GpoBot.Web.Storage.Sqlite;

/// <summary>
/// One open connection with its statements: each is compiled once, as reading and compiling its text costs more than most of them do.
/// Used by one caller at a time.
/// </summary>
/// <param name="generation">Which state of the file it was opened on; see <see cref="SqliteSessions"/>.</param>
internal sealed class SqliteSession(SqliteConnection connection, int generation) : IDisposable
{
    private readonly Dictionary<string, SqliteCommand> _commands = new(StringComparer.Ordinal);

    public int Generation => generation;

    /// <summary>The statement with these values; every text is one of ours, every value a parameter.</summary>
    public SqliteCommand Command(string text, params ReadOnlySpan<(string Name, object Value)> values)
    {
        if (!_commands.TryGetValue(text, out var command)) _commands[text] = command = Compile(text, values);
        for (var at = 0; at < values.Length; at++) command.Parameters[at].Value = values[at].Value;
        return command;
    }

    public void Execute(string text) => Command(text).ExecuteNonQuery();

    public void Dispose()
    {
        foreach (var command in _commands.Values) command.Dispose();
        connection.Dispose();
    }

    private SqliteCommand Compile(string text, ReadOnlySpan<(string Name, object Value)> values)
    {
        var command = connection.CreateCommand();
#pragma warning disable CA2100
        command.CommandText = text;
#pragma warning restore CA2100
        foreach (var (name, value) in values) command.Parameters.AddWithValue(name, value);
        return command;
    }
}
