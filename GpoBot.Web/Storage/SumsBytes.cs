using System.Text;
using GpoBot.Core.Reports;
using GpoBot.Core.Reports.Sums;

namespace GpoBot.Web.Storage;

/// <summary>The sums of a directorate as bytes: numbers by how much they differ from the one before, so that a year of days is a few thousand.</summary>
internal static class SumsBytes
{
    /// <summary>A change of what is written here, or of a figure, changes it; sums of another shape are made anew.</summary>
    public const int Shape = 1;

    public static byte[] Write(DirectorateSums sums)
    {
        using var memory = new MemoryStream();
        using var to = new BinaryWriter(memory, Encoding.UTF8);
        to.Write(sums.Directorate);
        to.Write7BitEncodedInt(sums.Groups.Count);
        foreach (var group in sums.Groups)
        {
            to.Write(group.IsWhole);
            if (group.IsWhole) to.Write(FactsJson.Write(group.Card));
            else SumsCard.Write(to, group.Card, sums.Directorate);
            to.Write(group.Print);
            to.Write7BitEncodedInt(group.HeldOn.Count);
            var last = 0;
            foreach (var day in group.HeldOn) Signed(to, day - last, ref last);
        }

        to.Write7BitEncodedInt(sums.Series.Count);
        foreach (var (key, series) in sums.Series.OrderBy(one => one.Key.Figure).ThenBy(one => one.Key.Type, StringComparer.Ordinal).ThenBy(one => one.Key.Reason, StringComparer.Ordinal))
        {
            to.Write7BitEncodedInt((int)key.Figure);
            to.Write(key.Type);
            to.Write(key.Reason);
            to.Write7BitEncodedInt(series.Count);
            var last = 0;
            foreach (var (day, change) in series.Changes)
            {
                Signed(to, day - last, ref last);
                Signed(to, change);
            }
        }

        to.Write7BitEncodedInt(sums.Solved.Count);
        foreach (var (kind, count) in sums.Solved)
        {
            Signed(to, kind.Closed);
            Signed(to, kind.Check);
            Signed(to, kind.Back);
            Signed(to, count);
        }

        to.Flush();
        return memory.ToArray();
    }

    public static DirectorateSums Read(byte[] bytes)
    {
        using var from = new BinaryReader(new MemoryStream(bytes), Encoding.UTF8);
        // The same few words come again and again.
        var words = new SumsWords();
        var directorate = from.ReadString();
        return new DirectorateSums { Directorate = directorate, Groups = Groups(from, directorate, words), Series = Series(from, words), Solved = Solved(from) };
    }

    private static GroupSum[] Groups(BinaryReader from, string directorate, SumsWords words)
    {
        var groups = new GroupSum[from.Read7BitEncodedInt()];
        for (var at = 0; at < groups.Length; at++)
        {
            var whole = from.ReadBoolean();
            var card = whole ? FactsJson.Read(from.ReadString()) : SumsCard.Read(from, directorate, words);
            var print = from.ReadInt64();
            var held = new int[from.Read7BitEncodedInt()];
            for (int one = 0, last = 0; one < held.Length; one++) held[one] = last += Signed(from);
            groups[at] = new GroupSum(card, print, held, whole);
        }

        return groups;
    }

    private static Dictionary<SumKey, DaySeries> Series(BinaryReader from, SumsWords words)
    {
        var count = from.Read7BitEncodedInt();
        var all = new Dictionary<SumKey, DaySeries>(count);
        for (var at = 0; at < count; at++)
        {
            var key = new SumKey((SumFigure)from.Read7BitEncodedInt(), words.Read(from), words.Read(from));
            var changes = new (int, int)[from.Read7BitEncodedInt()];
            for (int one = 0, last = 0; one < changes.Length; one++) changes[one] = (last += Signed(from), Signed(from));
            all[key] = new DaySeries(changes);
        }

        return all;
    }

    private static Dictionary<SolvedDays, int> Solved(BinaryReader from)
    {
        var count = from.Read7BitEncodedInt();
        var all = new Dictionary<SolvedDays, int>(count);
        for (var at = 0; at < count; at++) all[new SolvedDays(Signed(from), Signed(from), Signed(from))] = Signed(from);
        return all;
    }

    private static void Signed(BinaryWriter to, int difference, ref int last)
    {
        Signed(to, difference);
        last += difference;
    }

    // Small numbers of either sign take one byte.
    internal static void Signed(BinaryWriter to, int value) => to.Write7BitEncodedInt((value << 1) ^ (value >> 31));

    internal static int Signed(BinaryReader from) => from.Read7BitEncodedInt() is var value ? (int)((uint)value >> 1) ^ -(value & 1) : 0;
}
