using System.Net.Http.Json;
using System.Text.Json;
using GpoBot.Core.Ports;
using GpoBot.Tests.Drivers;
using GpoBot.Tests.Stories;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace GpoBot.Tests.Faults.Reminders;

/// <summary>Messages that can never leave: they are given up, shown and told, and hold up nobody else.</summary>
[Trait("Speed", "Slow")]
public sealed class PoisonedReminderTests
{
    private const string Evening = "2026-11-23T20:00:00+01:00";
    private const string Poisoned = DemoPeople.HeadOfSchool;

    [Fact]
    public async Task A_message_that_always_fails_is_parked_after_its_tries_and_the_lead_is_told()
    {
        var mailer = new PoisonedMailer(() => new InvalidOperationException("Poison"));
        await using var teams = await StartAsync(mailer);
        var alix = await teams.PersonAsync(TeamsScenario.Lead);
        await teams.PersonAsync(TeamsScenario.Landlord);

        await teams.MoveToAsync(Evening);

        var parked = await EndedAsync(teams, "failed");
        Assert.All(parked, line => Assert.Equal("InternalError", line.GetProperty("error").GetString()));
        Assert.All(parked, line => Assert.InRange(line.GetProperty("attempts").GetInt32(), 5, 20));
        Assert.Equal(mailer.Tries, parked.Sum(line => line.GetProperty("attempts").GetInt32()));
        await OthersWentOnAsync(teams, mailer);
        Assert.InRange(alix.Told("Contact injoignable"), 1, parked.Count);
    }

    [Fact]
    public async Task An_address_that_is_none_is_told_to_the_lead_and_not_tried_again()
    {
        var mailer = new PoisonedMailer(() => new MailException("InvalidMessage") { Permanent = true });
        await using var teams = await StartAsync(mailer);
        var alix = await teams.PersonAsync(TeamsScenario.Lead);
        await teams.PersonAsync(TeamsScenario.Landlord);

        await teams.MoveToAsync(Evening);

        var given = await EndedAsync(teams, "unreachable");
        Assert.All(given, line => Assert.Equal(1, line.GetProperty("attempts").GetInt32()));
        Assert.Equal(given.Count, mailer.Tries);
        await OthersWentOnAsync(teams, mailer);
        Assert.InRange(alix.Told("Contact injoignable"), 1, given.Count);
    }

    private static Task<TeamsScenario> StartAsync(PoisonedMailer mailer) => TeamsScenario.StartAsync(
        replace: services => services.Replace(ServiceDescriptor.Singleton<IMailer>(mailer)));

    // All of the poisoned person, and nobody else's.
    private static async Task<IReadOnlyList<JsonElement>> EndedAsync(TeamsScenario teams, string state)
    {
        var ended = (await OutboxAsync(teams)).Where(line => line.GetProperty("state").GetString() == state).ToList();
        Assert.NotEmpty(ended);
        Assert.All(ended, line => Assert.Equal(Poisoned, line.GetProperty("address").GetString()));
        return ended;
    }

    private static async Task OthersWentOnAsync(TeamsScenario teams, PoisonedMailer mailer)
    {
        Assert.Contains(DemoPeople.OtherLandlord, mailer.Sent);
        var all = await OutboxAsync(teams);
        Assert.Contains(all, line => line.GetProperty("address").GetString() == TeamsScenario.Landlord && line.GetProperty("through").GetString() == "teams");
        Assert.All(all, line => Assert.NotEqual("pending", line.GetProperty("state").GetString()));
    }

    private static async Task<IReadOnlyList<JsonElement>> OutboxAsync(TeamsScenario teams)
    {
        var outbox = await teams.Http.GetFromJsonAsync<JsonElement>("/dev/outbox");
        return [.. outbox.EnumerateArray().Where(line => line.GetProperty("kind").GetString() == "message")];
    }

    /// <summary>Takes every mail but those for one address.</summary>
    private sealed class PoisonedMailer(Func<Exception> poison) : IMailer
    {
        private readonly Lock _lock = new();

        public int Tries { get; private set; }
        public List<string> Sent { get; } = [];

        public Task SendAsync(MailMessageContent message, CancellationToken cancellation)
        {
            lock (_lock)
            {
                if (message.To == Poisoned)
                {
                    Tries++;
                    throw poison();
                }

                Sent.Add(message.To);
                return Task.CompletedTask;
            }
        }
    }
}
