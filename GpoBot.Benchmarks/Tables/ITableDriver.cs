namespace GpoBot.Benchmarks.Tables;

/// <summary>A client of Table Storage at the four things that are compared. What it reads it hands out as entities, not as text.</summary>
internal interface ITableDriver
{
    string Name { get; }

    Task InsertAsync(string partition, string row);

    /// <returns>How many properties came.</returns>
    Task<int> GetAsync(string partition, string row);

    /// <returns>How many entities came: all of the partition, at most a hundred.</returns>
    Task<int> QueryAsync(string partition);

    /// <summary>Inserts a hundred in one transaction.</summary>
    Task BatchAsync(string partition);
}

/// <summary>The entity that all of them write and read: as large as a commitment of ours.</summary>
internal static class SampleEntity
{
    public const string Table = "bench";
    public const int Batch = 100;
    public static readonly DateTimeOffset Moment = new(2026, 11, 23, 8, 30, 0, TimeSpan.Zero);
    public static readonly Guid Write = new("6c0a7e0e-5a2f-4b39-9d4c-1f5f8f6f7a11");

    /// <summary>Its own properties, without keys.</summary>
    public static IReadOnlyList<KeyValuePair<string, object>> Properties { get; } =
    [
        new("Kind", "commitment"), new("Title", "Remplacer l'éclairage du hall, 12 rue des Exemples"), new("ProblemId", "PB00417"), new("OwnerId", "P07"),
        new("ActionType", "TECHNIQUE"), new("Status", "InProgress"), new("Progress", 40), new("Version", 3), new("DecidedOn", "2026-10-26"), new("DueOn", "2026-12-04"),
        new("Comment", "Devis demandé, en attente du fournisseur."), new("PoliceOnly", false), new("AnsweredAt", Moment), new("AnsweredBy", "P07"),
        new("AnsweredThrough", "carte"), new("WriteId", Write),
    ];

    public static string Row(int number) => $"b.commitment.{number:000000}";
}
