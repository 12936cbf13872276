using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace GpoBot.Connector.Schema;

/// <summary>
/// JSON as it leaves: accents unescaped, since messages are limited in size and French is full of them. Its bytes are borrowed: a card is
/// twenty thousand of them, a thousand times a minute.
/// </summary>
internal sealed class CompactJson : IBufferWriter<byte>
{
    private const int Usual = 32 * 1024;
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private byte[] _bytes = ArrayPool<byte>.Shared.Rent(Usual);
    private int _length;

    private CompactJson()
    {
    }

    public ReadOnlyMemory<byte> Written => _bytes.AsMemory(0, _length);

    public static CompactJson Of<T>(T value, Action<Utf8JsonWriter, T> write)
    {
        var json = new CompactJson();
        using (var writer = new Utf8JsonWriter(json, Options))
            write(writer, value);
        return json;
    }

    /// <summary>Gives the bytes back, once nobody can read them any more; never to be called twice.</summary>
    public void Return()
    {
        ArrayPool<byte>.Shared.Return(_bytes);
        (_bytes, _length) = ([], 0);
    }

    void IBufferWriter<byte>.Advance(int count) => _length += count;

    Memory<byte> IBufferWriter<byte>.GetMemory(int sizeHint) => Room(sizeHint);

    Span<byte> IBufferWriter<byte>.GetSpan(int sizeHint) => Room(sizeHint).Span;

    private Memory<byte> Room(int wanted)
    {
        if (_bytes.Length - _length < Math.Max(wanted, 1))
        {
            var larger = ArrayPool<byte>.Shared.Rent(Math.Max(2 * _bytes.Length, _length + wanted));
            Written.CopyTo(larger);
            ArrayPool<byte>.Shared.Return(_bytes);
            _bytes = larger;
        }
        return _bytes.AsMemory(_length);
    }
}
