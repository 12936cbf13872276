using GpoBot.Connector.Schema;
using GpoBot.Dialogs.Conversations;
using GpoBot.Tests.Connector;
using GpoBot.Tests.Drivers;
using Microsoft.Extensions.DependencyInjection;

namespace GpoBot.Tests.FirstContact;

/// <summary>An address that came into the memory by another way, as an import or a hand in the tables, gets no call and no token.</summary>
[Trait("Speed", "Slow")]
public sealed class ForeignReferenceTests
{
    [Theory]
    [InlineData("smba.trafficmanager.net", false)]
    [InlineData("127.0.0.1", true)]
    public async Task A_stored_conversation_is_called_at_an_allowed_host_only(string allowed, bool called)
    {
        await using var stranger = await FakeChannel.StartAsync();
        await using var teams = await TeamsScenario.StartAsync(change: settings => settings with
        {
            Bot = settings.Bot with
            {
                AppId = BotHost.AppId, TenantId = BotHost.Tenant, ClientSecret = "test secret&", Authority = stranger.ServiceUrl[..^"/emea/".Length],
                ServiceUrlHosts = [allowed], AllowUnauthenticatedLoopback = false,
            },
        });
        var reference = new ConversationReference("a:gael", stranger.ServiceUrl, "msteams", BotHost.Tenant, "28:bot", "29:gael");
        await teams.Services.GetRequiredService<IConversations>().SaveAsync(new KnownConversation(TeamsScenario.Landlord, reference), default);

        await teams.MoveToAsync("2026-11-24T10:00:00+01:00");

        Assert.Equal(called, stranger.Calls.Count > 0);
        Assert.Equal(called, stranger.TokenForms.Count > 0);
    }
}
