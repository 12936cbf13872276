namespace GpoBot.Tests.Connector;

/// <summary>Keys change, go away and are asked for by forgers.</summary>
public sealed class SigningKeyTests : IAsyncLifetime
{
    private BotHost host = null!;

    public async Task InitializeAsync() => host = await BotHost.StartAsync();

    public async Task DisposeAsync() => await host.DisposeAsync();

    [Fact]
    public async Task A_changed_key_is_known_at_its_first_token_and_the_old_one_no_more()
    {
        Assert.Equal(200, await StatusAsync(host.ChannelToken()));
        var old = host.ChannelToken();
        for (var change = 0; change < 2; change++)
        {
            host.Channel.Rotate(BotHost.Endorsed("msteams"));
            Assert.Equal(200, await StatusAsync(host.ChannelToken()));
        }
        Assert.Equal(401, await StatusAsync(old));
    }

    [Fact]
    public async Task Entra_keys_change_too()
    {
        Assert.Equal(200, await StatusAsync(host.EntraToken()));
        host.Entra.Rotate(BotHost.EntraFields());
        Assert.Equal(200, await StatusAsync(host.EntraToken()));
    }

    [Fact]
    public async Task A_flood_of_unknown_keys_is_not_passed_on_to_the_issuer()
    {
        var forged = host.ChannelToken();
        forged.Key = TokenIssuer.NewKey();
        for (var i = 0; i < 30; i++)
            Assert.Equal(401, await StatusAsync(forged));
        Assert.InRange(host.Channel.Asked, 2, 8);
    }

    [Theory]
    [InlineData("skype", 403)]
    [InlineData("MSTEAMS", 403)]
    [InlineData("skype,msteams", 200)]
    public async Task A_key_speaks_only_for_the_channels_it_is_endorsed_for(string channels, int status)
    {
        host.Channel.Rotate(BotHost.Endorsed(channels.Split(',')));
        Assert.Equal(status, await StatusAsync(host.ChannelToken()));
    }

    [Fact]
    public async Task A_key_without_endorsements_speaks_for_no_channel()
    {
        host.Channel.Rotate([]);
        Assert.Equal(403, await StatusAsync(host.ChannelToken()));
    }

    [Fact]
    public async Task Without_the_issuer_no_token_is_taken_and_the_caller_is_told_to_come_again()
    {
        host.Channel.IsDown = true;
        Assert.Equal(503, await StatusAsync(host.ChannelToken()));
        Assert.Empty(host.Bot.Turns);
    }

    private async Task<int> StatusAsync(TokenDraft token) =>
        (int)(await host.PostAsync(BotHost.Message(), $"Bearer {token.Sign()}")).StatusCode;
}
