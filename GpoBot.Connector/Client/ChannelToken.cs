using Azure.Core;

namespace GpoBot.Connector.Client;

/// <summary>The bot's access token for the channel, asked for once and kept until shortly before it ends.</summary>
internal sealed class ChannelToken(TokenCredential? credential, string scope) : IDisposable
{
    private static readonly TimeSpan Margin = TimeSpan.FromMinutes(5);

    private readonly SemaphoreSlim gate = new(1, 1);
    private AccessToken? current;

    /// <summary>Null for a bot without credentials, in development on one machine.</summary>
    public async Task<string?> GetAsync(CancellationToken cancellation)
    {
        if (credential is null)
            return null;
        await gate.WaitAsync(cancellation);
        try
        {
            if (current is not { } known || known.ExpiresOn - Margin <= TimeProvider.System.GetUtcNow())
                current = known = await credential.GetTokenAsync(new([scope]), cancellation);
            return known.Token;
        }
        finally
        {
            gate.Release();
        }
    }

    public void Dispose() => gate.Dispose();
}
