using System.Net;
using GpoBot.Connector.Schema;

namespace GpoBot.Connector.Client;

/// <summary>
/// What is sent to the channel, in as many attempts as it takes. The bytes are given back only when all of them were taken: after an
/// attempt that was broken off, the connection may still be reading them.
/// </summary>
internal sealed class JsonBody(CompactJson json)
{
    private int _begun;
    private int _taken;

    /// <summary>For one attempt.</summary>
    public HttpContent Content() => new Attempt(this);

    /// <summary>After an answer that needs no other attempt.</summary>
    public void End()
    {
        if (Volatile.Read(ref _taken) == Volatile.Read(ref _begun)) json.Return();
    }

    private sealed class Attempt : HttpContent
    {
        private readonly JsonBody _body;

        public Attempt(JsonBody body)
        {
            _body = body;
            Headers.TryAddWithoutValidation("Content-Type", "application/json; charset=utf-8");
        }

        protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
            SerializeToStreamAsync(stream, context, CancellationToken.None);

        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
        {
            Interlocked.Increment(ref _body._begun);
            await stream.WriteAsync(_body.Bytes, cancellationToken);
            Interlocked.Increment(ref _body._taken);
        }

        protected override bool TryComputeLength(out long length)
        {
            length = _body.Bytes.Length;
            return true;
        }
    }

    private ReadOnlyMemory<byte> Bytes => json.Written;
}
