using GpoBot.Tests.Drivers;
using Microsoft.IdentityModel.JsonWebTokens;

namespace GpoBot.Tests.Connector;

/// <summary>A token that was found good is not checked in full again, and is good for nothing more than before.</summary>
public sealed class KnownTokenTests : IAsyncLifetime
{
    private BotHost host = null!;

    public async Task InitializeAsync() => host = await BotHost.StartAsync();

    public async Task DisposeAsync() => await host.DisposeAsync();

    [Fact]
    public async Task A_known_token_still_speaks_for_its_own_service_URL_only()
    {
        var token = await KnownAsync(host.ChannelToken());
        var elsewhere = BotHost.Message();
        elsewhere["serviceUrl"] = "https://smba.trafficmanager.net/amer/";
        Assert.Equal(401, (int)(await host.PostAsync(elsewhere, token)).StatusCode);
    }

    [Theory]
    [InlineData("channelId")]
    [InlineData("conversation")]
    public async Task A_known_token_opens_neither_another_channel_nor_another_tenant(string changed)
    {
        var token = await KnownAsync(host.ChannelToken());
        var elsewhere = BotHost.Message();
        if (changed == "channelId")
            elsewhere["channelId"] = "webchat";
        else
            elsewhere["conversation"]!["tenantId"] = Guid.NewGuid().ToString();
        Assert.Equal(403, (int)(await host.PostAsync(elsewhere, token)).StatusCode);
    }

    [Fact]
    public async Task One_letter_more_or_less_is_another_token()
    {
        var token = await KnownAsync(host.ChannelToken());
        var body = BotHost.Message().ToJsonString();
        foreach (var changed in new[] { token[..^1], token + "A", token + " ", token[..^4] + "AAAA" })
            Assert.Equal(changed == token + " " ? 200 : 401, (int)(await host.PostAsync(body, changed)).StatusCode);
    }

    [Fact]
    public async Task Once_the_issuer_has_other_keys_a_known_token_is_worth_nothing()
    {
        var token = await KnownAsync(host.ChannelToken());
        host.Channel.Rotate(BotHost.Endorsed("msteams"));
        // The first of the new key brings the new keys.
        await KnownAsync(host.ChannelToken());
        Assert.Equal(401, await StatusAsync(token));
    }

    [Fact]
    public async Task A_key_that_lost_its_endorsement_speaks_for_the_channel_no_more()
    {
        var token = await KnownAsync(host.ChannelToken());
        host.Channel.Republish(BotHost.Endorsed("skype"));
        var unknown = host.ChannelToken();
        unknown.Key = TokenIssuer.NewKey();
        Assert.Equal(401, await StatusAsync($"Bearer {unknown.Sign()}"));
        Assert.Equal(403, await StatusAsync(token));
    }

    [Fact, Trait("Speed", "Slow")]
    public async Task A_known_token_ends_when_it_says()
    {
        var draft = host.ChannelToken();
        // It is taken for five minutes more than it says, whichever clock is late.
        (draft.StartsIn, draft.EndsIn) = (-60, -5 + 2.9 / 60);
        var token = $"Bearer {draft.Sign()}";
        var ends = new JsonWebToken(token["Bearer ".Length..]).ValidTo.AddMinutes(5);
        var late = ends.AddSeconds(20);
        Assert.Equal(200, await StatusAsync(token));

        int status;
        do status = await StatusAsync(token);
        while (status == 200 && Now() < late);

        Assert.Equal(401, status);
        Assert.True(Now() >= ends);
    }

    private static DateTime Now() => TimeProvider.System.GetUtcNow().UtcDateTime;

    private async Task<string> KnownAsync(TokenDraft draft)
    {
        var token = $"Bearer {draft.Sign()}";
        for (var time = 0; time < 2; time++)
            Assert.Equal(200, await StatusAsync(token));
        return token;
    }

    private async Task<int> StatusAsync(string token) => (int)(await host.PostAsync(BotHost.Message(), token)).StatusCode;
}
