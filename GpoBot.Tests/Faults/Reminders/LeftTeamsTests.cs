using System.Net.Http.Json;
using System.Text.Json;
using GpoBot.Core.Effects;
using GpoBot.Core.Ports;
using GpoBot.Tests.Drivers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace GpoBot.Tests.Faults.Reminders;

/// <summary>Somebody blocks GpoBot, and the first mail that is to go instead fails: what was learnt at the first try is not forgotten.</summary>
public sealed class LeftTeamsTests
{
    [Fact]
    public async Task The_lead_hears_once_of_who_left_Teams_though_the_first_mail_failed()
    {
        var mailer = new MailerThatFailsOnce();
        await using var teams = await TeamsScenario.StartAsync(replace: services => services.Replace(ServiceDescriptor.Singleton<IMailer>(mailer)));
        var gael = await teams.PersonAsync(TeamsScenario.Landlord);
        teams.Connector.Refuse = conversation => conversation == gael.ConversationId ? (403, "ConversationBlockedByUser") : null;

        await teams.MoveToAsync("2026-11-24T09:00:00+01:00");

        Assert.True(mailer.Failed);
        var outbox = await teams.Http.GetFromJsonAsync<JsonElement>("/dev/outbox");
        Assert.Single(outbox.EnumerateArray(), line => line.GetProperty("topic").GetString() == MessageTopics.MovedToMail);
    }

    private sealed class MailerThatFailsOnce : IMailer
    {
        public bool Failed { get; private set; }

        public Task SendAsync(MailMessageContent message, CancellationToken cancellation)
        {
            if (Failed || message.To != TeamsScenario.Landlord) return Task.CompletedTask;
            Failed = true;
            throw new MailException("MailFolder");
        }
    }
}
