using GpoBot.Dialogs.Flows;
using GpoBot.Dialogs.Turns;
using GpoBot.Dialogs.Understanding;
using GpoBot.Tests.Calendar.Graph;
using GpoBot.Tests.Drivers;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace GpoBot.Tests.Faults;

/// <summary>The log is read by technicians: nobody's name, address or words belong there, whatever goes wrong.</summary>
public sealed class LogPrivacyTests
{
    private static readonly string[] Personal =
    [
        "alix", "testard", "gaël", "gael", "hall-témoin", "halltemoin", "example.org", "local vélo", "zébulon", "marronniers", "29:",
        "a-secret-word",
    ];

    [Fact]
    public async Task A_whole_story_with_refusals_and_faults_leaves_nothing_personal()
    {
        using var log = new LogLines();
        await using var teams = await TeamsScenario.StartAsync(replace: services =>
        {
            services.AddLogging(logging => logging.AddProvider(log).SetMinimumLevel(LogLevel.Debug));
            services.Insert(0, ServiceDescriptor.Singleton<IFlow>(new QuotingFlow()));
        });
        var alix = await teams.PersonAsync(TeamsScenario.Lead);
        var gael = await teams.PersonAsync(TeamsScenario.Landlord);

        await alix.SaysAsync("ajoute une action pour P07 : fermer le local vélo avant le 15 décembre");
        await alix.SaysAsync("PB01");
        await alix.SaysAsync("oui");
        await alix.SaysAsync("M. Zébulon Dupont habite au 3, tel 06 12 34 56 78");
        await gael.SaysAsync("a-secret-word");
        foreach (var status in new[] { 403, 503, 400 })
        {
            teams.Connector.Refuse = _ => (status, "Refused");
            await gael.SaysAsync("AC003 en cours");
            await teams.MoveToAsync($"2026-11-2{status % 10 + 1}T09:30:00+01:00");
        }

        teams.Connector.Instead = call => Task.FromResult<IResult?>(ConnectorCall.Refused(500, "ServiceError"));
        await teams.PersonAsync("zebulon@example.org");

        Assert.True(log.Lines.Count > 10);
        Assert.Contains(log.Lines, line => line.Contains("Turn ", StringComparison.Ordinal));
        foreach (var line in log.Lines)
            Assert.DoesNotContain(Personal, word => line.Contains(word, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>A fault whose message quotes what was typed, as parsers' do.</summary>
    private sealed class QuotingFlow : IFlow
    {
        public Task<Reply?> OnIntentAsync(Intent intent, Exchange exchange, CancellationToken cancellation) => intent is Intent.Unknown
            ? throw new FormatException($"a-secret-word, said {exchange.Person.Email}")
            : Task.FromResult<Reply?>(null);

        public Task<Reply?> OnButtonAsync(Button button, Exchange exchange, CancellationToken cancellation) =>
            Task.FromResult<Reply?>(null);
    }
}
