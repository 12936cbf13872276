using System.Buffers.Text;
using System.Text;
using Azure;

namespace GpoBot.Web.Storage.Tables;

/// <summary>What the service answers to a transaction: for each change its status and its version, or one refusal for all.</summary>
internal static class TableBatchAnswer
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    public static List<ETag> Read(int status, ReadOnlySpan<byte> body, int count)
    {
        var tags = new List<ETag>(count);
        while (!body.IsEmpty)
        {
            var line = Line(ref body);
            if (!line.StartsWith("HTTP/1.1 "u8) || !Utf8Parser.TryParse(line[9..], out int part, out _)) continue;
            var tag = ReadTag(ref body);
            if (part >= 400) throw TableError.Of(part, ReadText(body)).ToTransactionException();
            tags.Add(tag);
        }
        return tags.Count == count ? tags : throw new RequestFailedException(status, "The table service's answer to a transaction is incomplete.");
    }

    private static ETag ReadTag(ref ReadOnlySpan<byte> body)
    {
        var tag = default(ETag);
        while (Line(ref body) is { Length: > 0 } header)
            if (header.Length > 5 && Ascii.EqualsIgnoreCase(header[..5], "ETag:"u8)) tag = new ETag(Utf8.GetString(header[5..]).Trim());
        return tag;
    }

    private static byte[] ReadText(ReadOnlySpan<byte> body)
    {
        var end = body.IndexOf("\n--"u8);
        return (end < 0 ? body : body[..end]).ToArray();
    }

    /// <summary>Takes the next line off the body.</summary>
    private static ReadOnlySpan<byte> Line(ref ReadOnlySpan<byte> body)
    {
        var end = body.IndexOf((byte)'\n');
        var line = end < 0 ? body : body[..end];
        body = end < 0 ? default : body[(end + 1)..];
        return line.TrimEnd((byte)'\r');
    }
}
