using GpoBot.Connector.Authentication;
using GpoBot.Core.Ports;

namespace GpoBot.Web.Dashboard.Tab;

/// <summary>The dashboard of whoever looks at the tab: known by the token that Teams gives the page, as the bot knows them by their messages.</summary>
public sealed class TabReading(UserTokens tokens, IPeople people, BoardReading boards)
{
    private const int CorrelationLength = 16;

    /// <summary>Null: no good token.</summary>
    public async Task<TabAnswer?> ReadAsync(HttpRequest request, CancellationToken cancellation)
    {
        if (await tokens.ReadAsync(request.Headers.Authorization, cancellation) is not { } user) return null;
        // Bound by their first word to the bot; whoever never spoke to it is not known, whatever the token says of them.
        if (await people.FindBoundEmailAsync(user.TenantId, user.ObjectId, cancellation) is not { } email) return new TabAnswer(null);
        if (await people.FindByEmailAsync(email, cancellation) is not { } person) return new TabAnswer(null);
        var board = await boards.ReadAsync(
            person, request.Query, null, "tab", Guid.NewGuid().ToString("N")[..CorrelationLength], cancellation);
        return new TabAnswer(board?.Page);
    }
}

/// <summary>What the tab shows.</summary>
/// <param name="Page">Null: nothing that this person may count.</param>
public sealed record TabAnswer(BoardPage? Page);
