namespace GpoBot.Web.Backup;

/// <summary>Cuts a stream into lines, holding no more than the line at hand.</summary>
internal sealed class LineBuffer(int longest)
{
    private byte[] _bytes = new byte[64 * 1024];
    private int _start, _end;

    public bool IsEmpty => _start == _end;

    /// <summary>A line that has begun is longer than any may be.</summary>
    public bool IsFull => _end - _start >= longest;

    /// <summary>Reads on; how many bytes came, 0 at the end.</summary>
    public async ValueTask<int> FillAsync(Stream stream, CancellationToken cancellation)
    {
        if (_start > 0)
        {
            _bytes.AsSpan(_start, _end - _start).CopyTo(_bytes);
            (_start, _end) = (0, _end - _start);
        }

        if (_end == _bytes.Length) Array.Resize(ref _bytes, _bytes.Length * 2);
        var read = await stream.ReadAsync(_bytes.AsMemory(_end), cancellation);
        _end += read;
        return read;
    }

    /// <summary>What the last reading brought.</summary>
    public ReadOnlyMemory<byte> Newest(int read) => _bytes.AsMemory(_end - read, read);

    /// <summary>The next whole line, without its end; good until the next reading.</summary>
    public bool TryTake(out ReadOnlyMemory<byte> line)
    {
        var length = _bytes.AsSpan(_start, _end - _start).IndexOf((byte)'\n');
        line = length < 0 ? default : _bytes.AsMemory(_start, length);
        if (length >= 0) _start += length + 1;
        return length >= 0;
    }
}
