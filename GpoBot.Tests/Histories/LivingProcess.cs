using GpoBot.Core.Deciding;
using GpoBot.Core.Groups;
using GpoBot.Core.Ports;
using GpoBot.Core.Running;
using GpoBot.Dialogs.Conversations;
using GpoBot.Tests.Delivery;
using GpoBot.Tests.Drivers;
using GpoBot.Tests.Drivers.FakeGraph;
using GpoBot.Web.Delivery;
using GpoBot.Web.FirstContact;
using GpoBot.Web.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;
using NodaTime;

namespace GpoBot.Tests.Histories;

/// <summary>One life of the bot: its own parts as the host registers them, over a world that outlives it.</summary>
internal sealed class LivingProcess : IAsyncDisposable
{
    private readonly World _world;
    private readonly ServiceProvider _services;
    private int _turns;

    public LivingProcess(World world, GraphServer graph)
    {
        _world = world;
        Life = new Life(world.Faults);
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(GraphStory.Settings(graph).ToDictionary(s => s.Key, s => (string?)s.Value)).Build();
        var environment = new HostingEnvironment { EnvironmentName = Environments.Development };
        _services = new ServiceCollection().AddLogging()
            .AddGpoBot(GpoBotSettings.Read(configuration, environment))
            .Replace(ServiceDescriptor.Singleton<TimeProvider>(world.Clock))
            .Replace(ServiceDescriptor.Singleton<IGpoStore>(new MortalStore(world.Store, Life)))
            .Replace(ServiceDescriptor.Singleton<IDueAgenda>(new MortalAgenda(world.Agenda, Life)))
            .Replace(ServiceDescriptor.Singleton<IConversations>(new NobodyInTeams()))
            .Replace(ServiceDescriptor.Singleton<IFirstContact>(new NobodyInTeams()))
            .Replace(ServiceDescriptor.Singleton<IMailer>(new LostMail()))
            .BuildServiceProvider();
    }

    public Life Life { get; }

    /// <summary>What a person decides; false when it was refused, null when the process died of it.</summary>
    public async Task<bool?> DoAsync(ICommand command, string by = "PN:S01")
    {
        var actor = World.Roster.Single(contact => contact.Id == by);
        try
        {
            return await _services.GetRequiredService<CommandRunner>().RunAsync(
                World.GpoId, new Person(actor.Email, []), command, new TurnStamp($"{Guid.NewGuid():N}.{++_turns}", "card"),
                (outcome, _) => outcome is Outcome.Refused ? "refused" : "done", CancellationToken.None) == "done";
        }
        catch (ProcessKilledException)
        {
            return null;
        }
    }

    /// <summary>Lets the time pass until this moment, doing what is due at every stop; ends early when the process dies.</summary>
    public async Task LiveUntilAsync(Instant end)
    {
        var pump = _services.GetRequiredService<DuePump>();
        try
        {
            await SettleAsync(pump);
            while (!Life.Ended && await _world.Agenda.NextAsync(CancellationToken.None) is { } next && next <= end)
            {
                _world.Clock.MoveTo(Instant.Max(next, _world.Clock.Now + Duration.FromSeconds(1)));
                await SettleAsync(pump);
            }
        }
        catch (ProcessKilledException)
        {
            // The next life goes on from what was stored.
        }
        if (!Life.Ended) _world.Clock.MoveTo(end);
    }

    public ValueTask DisposeAsync() => _services.DisposeAsync();

    private static async Task SettleAsync(DuePump pump)
    {
        while (await pump.RunDueAsync(CancellationToken.None) > 0) { }
    }

    private sealed class NobodyInTeams : IConversations, IFirstContact
    {
        public Task<KnownConversation?> OpenAsync(Contact person, KnownConversation? known, Instant now, CancellationToken cancellation) =>
            Task.FromResult<KnownConversation?>(null);

        public Task GiveUpAsync(Contact person, Instant now, CancellationToken cancellation) => Task.CompletedTask;

        public Task<KnownConversation?> FindAsync(string email, CancellationToken cancellation) => Task.FromResult<KnownConversation?>(null);

        public Task SaveAsync(KnownConversation conversation, CancellationToken cancellation) => Task.CompletedTask;

        public Task CloseAsync(KnownConversation closed, CancellationToken cancellation) => Task.CompletedTask;
    }

    private sealed class LostMail : IMailer
    {
        public Task SendAsync(MailMessageContent message, CancellationToken cancellation) => Task.CompletedTask;
    }
}
