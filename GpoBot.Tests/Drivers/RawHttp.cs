using System.Net;
using System.Net.Sockets;
using System.Text;

namespace GpoBot.Tests.Drivers;

/// <summary>A connection on which a test says what no HTTP client would.</summary>
public sealed class RawHttp : IDisposable
{
    private readonly TcpClient _client = new();

    public static async Task<RawHttp> ConnectAsync(Uri server)
    {
        var raw = new RawHttp();
        await raw._client.ConnectAsync(IPAddress.Loopback, server.Port);
        return raw;
    }

    /// <summary>One byte for each character.</summary>
    public Task SayAsync(string text) => SayAsync(Encoding.Latin1.GetBytes(text));

    public async Task SayAsync(byte[] bytes)
    {
        try
        {
            await _client.GetStream().WriteAsync(bytes);
        }
        catch (IOException)
        {
            // The server has heard enough and closed; what it answered can still be read.
        }
    }

    /// <summary>All that the server says until it closes.</summary>
    public async Task<string> HearAsync()
    {
        var heard = new MemoryStream();
        try
        {
            await _client.GetStream().CopyToAsync(heard);
        }
        catch (IOException)
        {
            // Closed hard: what came before is what it said.
        }

        return Encoding.Latin1.GetString(heard.ToArray());
    }

    public void Dispose() => _client.Dispose();
}
