using System.Buffers;
using System.Runtime.CompilerServices;
using Azure.Core;
using Azure.Core.Pipeline;

namespace GpoBot.Web.Storage.Tables;

/// <summary>
/// Reads each answer whole into an array that is lent, within the try to which it belongs, so that an answer that breaks off is asked for again.
/// </summary>
internal sealed class LentBodyPolicy : HttpPipelinePolicy
{
    private const int NoContent = 204;
    private const int UsualBody = 4096;
    private static readonly MemoryStream Nothing = new([], 0, 0, writable: false, publiclyVisible: true);

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder))]
    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        await ProcessNextAsync(message, pipeline).ConfigureAwait(false);
        if (message.Response.ContentStream is not { CanSeek: false } stream) return;
        message.Response.ContentStream = message.Response.Status == NoContent ? Nothing : await ReadAsync(stream, message).ConfigureAwait(false);
        await stream.DisposeAsync().ConfigureAwait(false);
    }

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) => ProcessNext(message, pipeline);

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private static async ValueTask<LentBody> ReadAsync(Stream stream, HttpMessage message)
    {
        // One more than is told, so that the end is seen without a larger array.
        var bytes = ArrayPool<byte>.Shared.Rent((message.Response.Headers.ContentLength ?? UsualBody) + 1);
        for (var length = 0; ;)
        {
            var read = await stream.ReadAsync(bytes.AsMemory(length), message.CancellationToken).ConfigureAwait(false);
            if (read == 0) return new LentBody(bytes, length);
            if ((length += read) < bytes.Length) continue;
            var larger = ArrayPool<byte>.Shared.Rent(bytes.Length * 2);
            bytes.CopyTo(larger, 0);
            ArrayPool<byte>.Shared.Return(bytes);
            bytes = larger;
        }
    }
}

/// <summary>A body in an array that is lent.</summary>
internal sealed class LentBody(byte[] bytes, int length) : MemoryStream(bytes, 0, length, writable: false, publiclyVisible: true)
{
    private byte[]? _bytes = bytes;

    /// <summary>Gives the array back; nothing is to be read afterwards.</summary>
    public void Return()
    {
        if (Interlocked.Exchange(ref _bytes, null) is { } lent) ArrayPool<byte>.Shared.Return(lent);
    }
}
