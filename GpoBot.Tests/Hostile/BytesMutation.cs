using System.Text;

namespace GpoBot.Tests.Hostile;

/// <summary>Breaks a body below its structure: what no writer of JSON would write.</summary>
internal static class BytesMutation
{
    public static byte[] Of(string json, Chance chance) => chance.Below(16) switch
    {
        0 => Encoding.UTF8.GetBytes(json)[..chance.Below(json.Length)],
        1 => [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(json)],
        2 => Encoding.Unicode.GetBytes(json),
        3 => Encoding.Latin1.GetBytes(json.Replace("a", "é", StringComparison.Ordinal)),
        4 => Flipped(json, chance),
        5 => Encoding.UTF8.GetBytes(Inserted(json, chance.Of(["NaN", "Infinity", "\"\\ud800\"", "\"\\udc00\\ud800\"", "01", "+1", "1e999999", "'x'", "/*c*/1", "undefined", "\"\\x\""]), chance)),
        6 => Encoding.UTF8.GetBytes(Doubled(json, chance)),
        7 => Encoding.UTF8.GetBytes(new string('[', chance.Of([65, 1_000, 100_000]))),
        8 => Encoding.UTF8.GetBytes("{\"type\":\"message\",\"value\":" + new string('[', 70) + new string(']', 70) + "}"),
        9 => Encoding.UTF8.GetBytes(json[..^1] + ",\"x\":\"" + new string('x', chance.Of([200_000, 270_000, 400_000])) + "\"}"),
        10 => Encoding.UTF8.GetBytes(json + json),
        11 => Encoding.UTF8.GetBytes(chance.Of(["", "null", "0", "\"\"", "[]", "{}", "true", " ", "[[]]", "{\"type\":null}", "{\"type\":\"\"}", "{\"type\":\"message\"}", "{\"type\":\"invoke\"}"])),
        12 => chance.Bytes(chance.Of([1, 16, 4_096])),
        13 => Encoding.UTF8.GetBytes(json.Replace("\"value\":", "\"value\":null,\"value\":", StringComparison.Ordinal)),
        14 => Encoding.UTF8.GetBytes(json[..^1] + string.Concat(Enumerable.Range(0, 3_000).Select(i => $",\"k{i}\":{i}")) + "}"),
        _ => Encoding.UTF8.GetBytes(json.Replace("\"in", "\"\\u0000in", StringComparison.Ordinal)),
    };

    private static byte[] Flipped(string json, Chance chance)
    {
        var bytes = Encoding.UTF8.GetBytes(json);
        for (var times = 1 + chance.Below(4); times > 0; times--) bytes[chance.Below(bytes.Length)] ^= (byte)(1 << chance.Below(8));
        return bytes;
    }

    /// <summary>Puts a piece where a value begins.</summary>
    private static string Inserted(string json, string piece, Chance chance)
    {
        var places = Enumerable.Range(0, json.Length).Where(at => json[at] == ':').ToList();
        var at = chance.Of(places) + 1;
        return json[..at] + piece + (chance.OneIn(2) ? "," + json[at..] : Rest(json, at));
    }

    private static string Rest(string json, int at)
    {
        var end = json.IndexOfAny([',', '}'], at);
        return end < 0 ? "" : json[end..];
    }

    /// <summary>Says one name twice, with another value.</summary>
    private static string Doubled(string json, Chance chance)
    {
        var name = chance.Of(["type", "text", "value", "name", "conversation", "channelData", "id"]);
        return $"{json[..^1]},\"{name}\":{JsonMutation.Value(chance)?.ToJsonString() ?? "null"}}}";
    }
}
