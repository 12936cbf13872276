using System.Buffers.Binary;
using System.IO.Compression;

namespace GpoBot.Tests.Manifest;

/// <summary>The pixels of a PNG of eight bits a colour, with or without transparency, not interlaced: what the icons are.</summary>
internal static class PngPixels
{
    public static IReadOnlyList<(byte Red, byte Green, byte Blue, byte Alpha)> Read(string file)
    {
        var bytes = File.ReadAllBytes(file).AsSpan();
        var (width, height) = (BinaryPrimitives.ReadInt32BigEndian(bytes[16..]), BinaryPrimitives.ReadInt32BigEndian(bytes[20..]));
        Assert.Equal((8, true, 0), (bytes[24], bytes[25] is 2 or 6, bytes[28]));
        var size = bytes[25] == 6 ? 4 : 3;
        using var packed = new MemoryStream();
        for (var at = 8; at < bytes.Length;)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(bytes[at..]);
            if (bytes.Slice(at + 4, 4).SequenceEqual("IDAT"u8)) packed.Write(bytes.Slice(at + 8, length));
            at += length + 12;
        }

        packed.Position = 0;
        using var unpacked = new ZLibStream(packed, CompressionMode.Decompress);
        List<(byte, byte, byte, byte)> pixels = [];
        var (above, line) = (new byte[width * size], new byte[width * size]);
        for (var row = 0; row < height; row++)
        {
            var filter = unpacked.ReadByte();
            unpacked.ReadExactly(line);
            for (var at = 0; at < line.Length; at++)
                line[at] += Predicted(filter, at < size ? (byte)0 : line[at - size], above[at], at < size ? (byte)0 : above[at - size]);
            for (var at = 0; at < line.Length; at += size) pixels.Add((line[at], line[at + 1], line[at + 2], size == 4 ? line[at + 3] : (byte)255));
            (above, line) = (line, above);
        }

        return pixels;
    }

    // The five filters of the format (RFC 2083, part 6).
    private static byte Predicted(int filter, byte left, byte up, byte corner) => filter switch
    {
        1 => left,
        2 => up,
        3 => (byte)((left + up) / 2),
        4 => Math.Abs(up - corner) <= Math.Abs(left - corner) && Math.Abs(up - corner) <= Math.Abs(left + up - 2 * corner) ? left
            : Math.Abs(left - corner) <= Math.Abs(left + up - 2 * corner) ? up : corner,
        _ => 0,
    };
}
