using System.Buffers;

namespace GpoBot.Web.Storage.Tables;

/// <summary>
/// Bytes on their way to the service, in an array that is lent: a transaction of a hundred rows would leave half a megabyte behind. Given back by
/// <see cref="Dispose"/> only; whoever is not sure that nobody reads them any more leaves them to the garbage collector.
/// </summary>
internal sealed class LentBytes(int usual = LentBytes.UsualRow) : IBufferWriter<byte>, IDisposable
{
    private const int UsualRow = 2048;
    private byte[] _bytes = ArrayPool<byte>.Shared.Rent(usual);

    public int Length { get; private set; }

    public ReadOnlyMemory<byte> Written => _bytes.AsMemory(0, Length);

    public void Advance(int count) => Length += count;

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        MakeRoom(sizeHint);
        return _bytes.AsMemory(Length);
    }

    public Span<byte> GetSpan(int sizeHint = 0)
    {
        MakeRoom(sizeHint);
        return _bytes.AsSpan(Length);
    }

    public void Dispose()
    {
        if (_bytes.Length > 0) ArrayPool<byte>.Shared.Return(_bytes);
        (_bytes, Length) = ([], 0);
    }

    private void MakeRoom(int wanted)
    {
        if (_bytes.Length - Length >= Math.Max(wanted, 1)) return;
        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(_bytes.Length * 2, Length + wanted));
        Written.CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = larger;
    }
}
