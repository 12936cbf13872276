using System.Globalization;
using GpoBot.Core.Groups;
using GpoBot.Tests.Storage;
using GpoBot.Web.Storage;

namespace GpoBot.Tests.Backup;

/// <summary>Rows of every kind and type, and some that only a newer version will know.</summary>
internal static class SavedRows
{
    private static readonly string[] Texts = ["", "é", "a\nb\r\n\"c\" \\ |", "🚓\u2028\u00a0", "{\"RowKey\":1}", "=1+1", "\u0001", new('x', 30_000)];

    public static IReadOnlyList<GpoRow> Filled { get; } = [.. FilledRows.Live, .. FilledRows.Past];

    public static TableRow Unknown(string gpoId, string key) => new(gpoId, key, new Dictionary<string, object>
    {
        ["Zeta"] = "last", ["Alpha"] = 1, ["Big"] = long.MaxValue, ["Half"] = 0.5, ["One"] = 1.0, ["None"] = double.NaN, ["Yes"] = true,
        ["At"] = new DateTimeOffset(2026, 3, 29, 1, 30, 0, TimeSpan.Zero).AddTicks(1), ["Id"] = new Guid("7d444840-9dc0-11d1-b245-5ffdce74fad2"),
        ["Bytes"] = new byte[] { 0, 255, 10 }, ["Été_1"] = "propriété",
    });

    /// <summary>The same seed gives the same rows.</summary>
    public static IEnumerable<TableRow> Random(string gpoId, int seed)
    {
        var random = new Random(seed);
        for (var i = random.Next(300); i > 0; i--)
        {
            var properties = new Dictionary<string, object>();
            for (var p = random.Next(12); p > 0; p--) properties[$"P{random.Next(50)}"] = Value(random);
            yield return new TableRow(gpoId, $"{(char)random.Next('h', 'z')}.new.{random.Next(100_000).ToString(CultureInfo.InvariantCulture)}é", properties);
        }
    }

    private static object Value(Random random) => random.Next(8) switch
    {
        0 => random.Next(),
        1 => random.NextInt64(),
        2 => random.NextDouble() * Math.Pow(10, random.Next(-300, 300)),
        3 => random.Next(2) == 0,
        4 => new DateTimeOffset(random.NextInt64(new DateTime(1700, 1, 1).Ticks, new DateTime(2200, 1, 1).Ticks), TimeSpan.Zero),
        5 => new Guid([.. Enumerable.Range(0, 16).Select(_ => (byte)random.Next(256))]),
        6 => Enumerable.Range(0, random.Next(2000)).Select(_ => (byte)random.Next(256)).ToArray(),
        _ => Texts[random.Next(Texts.Length)],
    };
}
