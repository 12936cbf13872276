using System.Net.Http.Headers;
using Azure.Core;

namespace GpoBot.Connector.Client;

/// <summary>The bot's access token for the channel, asked for once and kept until shortly before it ends.</summary>
internal sealed class ChannelToken(TokenCredential? credential, string scope) : IDisposable
{
    private static readonly TimeSpan Margin = TimeSpan.FromMinutes(5);

    private readonly SemaphoreSlim gate = new(1, 1);
    private volatile Held? current;

    /// <summary>Null for a bot without credentials, in development on one machine.</summary>
    public ValueTask<AuthenticationHeaderValue?> GetAsync(CancellationToken cancellation)
    {
        if (credential is null)
            return new((AuthenticationHeaderValue?)null);
        return current is { } known && IsGood(known) ? new(known.Header) : new(AskAsync(credential, cancellation));
    }

    public void Dispose() => gate.Dispose();

    private async Task<AuthenticationHeaderValue?> AskAsync(TokenCredential asked, CancellationToken cancellation)
    {
        await gate.WaitAsync(cancellation);
        try
        {
            if (current is not { } known || !IsGood(known))
            {
                var token = await asked.GetTokenAsync(new([scope]), cancellation);
                current = known = new(new("Bearer", token.Token), token.ExpiresOn);
            }
            return known.Header;
        }
        finally
        {
            gate.Release();
        }
    }

    private static bool IsGood(Held token) => token.ExpiresOn - Margin > TimeProvider.System.GetUtcNow();

    private sealed record Held(AuthenticationHeaderValue Header, DateTimeOffset ExpiresOn);
}
