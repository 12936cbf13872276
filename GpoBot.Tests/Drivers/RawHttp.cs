using System.Net;
using System.Net.Sockets;
using System.Text;

namespace GpoBot.Tests.Drivers;

/// <summary>A connection on which a test says what no HTTP client would.</summary>
public sealed class RawHttp : IDisposable
{
    private readonly TcpClient _client;
    private readonly NetworkStream _stream;

    private RawHttp(TcpClient client)
    {
        _client = client;
        // Asked for later, it would not be given once the server has closed; and what it answered can still be read then.
        _stream = client.GetStream();
    }

    public static async Task<RawHttp> ConnectAsync(Uri server)
    {
        var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, server.Port);
        return new RawHttp(client);
    }

    /// <summary>One byte for each character.</summary>
    public Task SayAsync(string text) => SayAsync(Encoding.Latin1.GetBytes(text));

    public async Task SayAsync(byte[] bytes)
    {
        try
        {
            await _stream.WriteAsync(bytes);
        }
        catch (IOException)
        {
            // The server has heard enough and closed.
        }
    }

    /// <summary>All that the server says until it closes.</summary>
    public async Task<string> HearAsync()
    {
        var heard = new MemoryStream();
        try
        {
            await _stream.CopyToAsync(heard);
        }
        catch (IOException)
        {
            // Closed hard: what came before is what it said.
        }

        return Encoding.Latin1.GetString(heard.ToArray());
    }

    public void Dispose()
    {
        _stream.Dispose();
        _client.Dispose();
    }
}
