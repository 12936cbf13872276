using System.Runtime.CompilerServices;
using GpoBot.Core.Effects;
using GpoBot.Core.Groups;
using GpoBot.Core.Ports;
using GpoBot.Dialogs.Conversations;
using GpoBot.Tests.Histories;
using GpoBot.Web.Delivery;
using GpoBot.Web.FirstContact;
using GpoBot.Web.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;
using NodaTime;

namespace GpoBot.Tests.Delivery.Bundles;

/// <summary>One instance of the bot over a memory that outlives it; killed at the transaction it is told to die at.</summary>
internal sealed class Instance : IAsyncDisposable, IGpoStore, IDueAgenda, IConversations, IFirstContact, IMailer
{
    private readonly SeveralGpos _world;
    private readonly ServiceProvider _services;
    private readonly string _folder = Directory.CreateTempSubdirectory("gpobot-bundle-").FullName;
    private readonly (int At, bool Before)? _death;

    /// <param name="death">The transaction at which it dies, and whether that one is still stored.</param>
    public Instance(SeveralGpos world, (int At, bool Before)? death = null)
    {
        (_world, _death) = (world, death);
        var settings = new Dictionary<string, string?>
        {
            ["Storage:Path"] = Path.Combine(_folder, "gpobot.db"), ["Calendar:Folder"] = _folder, ["Mail:Folder"] = _folder,
        };
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
        _services = new ServiceCollection().AddLogging()
            .AddGpoBot(GpoBotSettings.Read(configuration, new HostingEnvironment { EnvironmentName = Environments.Development }))
            .Replace(ServiceDescriptor.Singleton<TimeProvider>(world.Clock))
            .Replace(ServiceDescriptor.Singleton(new RetryPlan(() => 0.5)))
            .Replace(ServiceDescriptor.Singleton<IGpoStore>(this)).Replace(ServiceDescriptor.Singleton<IDueAgenda>(this))
            .Replace(ServiceDescriptor.Singleton<IPeople>(world.People)).Replace(ServiceDescriptor.Singleton<IConversations>(this))
            .Replace(ServiceDescriptor.Singleton<IFirstContact>(this)).Replace(ServiceDescriptor.Singleton<IMailer>(this))
            .BuildServiceProvider();
    }

    public bool Killed { get; private set; }

    /// <summary>Transactions it has asked for.</summary>
    public int Commits { get; private set; }

    /// <summary>How many mails had left when it died.</summary>
    public int SentAtDeath { get; private set; }

    public T Get<T>() where T : notnull => _services.GetRequiredService<T>();

    public async Task RunDueAsync()
    {
        try
        {
            while (await Get<DuePump>().RunDueAsync(CancellationToken.None) > 0) { }
        }
        catch (ProcessKilledException)
        {
            // The next instance goes on from what was stored.
        }
    }

    public Task<Gpo?> LoadAsync(string gpoId, CancellationToken cancellation) => gpoId == _world.Unreadable
        ? throw new FormatException("A row that nobody can read.")
        : AloneAsync(() => _world.Store.LoadAsync(gpoId, cancellation));

    public Task<CommitResult> CommitAsync(GpoCommit commit, CancellationToken cancellation) => AloneAsync(async () =>
    {
        // As the real store takes it: a pass that finds all done by another has nothing to write but its pointers.
        if (commit is { Puts: [], Deletes: [], Turn: null })
        {
            foreach (var pointer in commit.Pointers) await _world.Agenda.AddAsync(pointer, cancellation);
            return CommitResult.Done;
        }

        Commits++;
        if (_death is { Before: true } early && early.At == Commits) Die();
        var result = await _world.Store.CommitAsync(commit, cancellation);
        if (_death is { Before: false } late && late.At == Commits) Die();
        return result;
    });

    public Task<Gpo> WithPastAsync(Gpo gpo, IReadOnlyList<string> prefixes, CancellationToken cancellation) =>
        _world.Store.WithPastAsync(gpo, prefixes, cancellation);

    public async IAsyncEnumerable<GpoRow> ReadHistoryAsync(
        string gpoId, string prefix, [EnumeratorCancellation] CancellationToken cancellation)
    {
        List<GpoRow> rows = [];
        await AloneAsync(async () =>
        {
            await foreach (var row in _world.Store.ReadHistoryAsync(gpoId, prefix, cancellation)) rows.Add(row);
            return true;
        });
        foreach (var row in rows) yield return row;
    }

    public Task<TurnMarker?> FindTurnAsync(string gpoId, string turnId, CancellationToken cancellation) =>
        _world.Store.FindTurnAsync(gpoId, turnId, cancellation);

    public IAsyncEnumerable<string> ListIdsAsync(CancellationToken cancellation) => _world.Store.ListIdsAsync(cancellation);

    public Task AddAsync(DuePointer pointer, CancellationToken cancellation) =>
        AloneAsync(() => Done(_world.Agenda.AddAsync(pointer, cancellation)));

    public Task<IReadOnlyList<ClaimedPointer>> ClaimAsync(Instant now, Duration lease, int most, CancellationToken cancellation) =>
        AloneAsync(() => _world.Agenda.ClaimAsync(now, lease, most, cancellation));

    public Task CompleteAsync(ClaimedPointer claimed, CancellationToken cancellation) =>
        AloneAsync(() => Done(_world.Agenda.CompleteAsync(claimed, cancellation)));

    public Task PutOffAsync(ClaimedPointer claimed, Instant until, CancellationToken cancellation) =>
        AloneAsync(() => Done(_world.Agenda.PutOffAsync(claimed, until, cancellation)));

    public Task<Instant?> NextAsync(CancellationToken cancellation) => AloneAsync(() => _world.Agenda.NextAsync(cancellation));

    public Task<Instant?> OldestAsync(CancellationToken cancellation) => AloneAsync(() => _world.Agenda.OldestAsync(cancellation));

    public Task SendAsync(MailMessageContent message, CancellationToken cancellation) => Killed
        ? throw new ProcessKilledException()
        : _world.Mail.SendAsync(message, cancellation);

    public Task<KnownConversation?> OpenAsync(Contact person, KnownConversation? known, Instant now, CancellationToken cancellation) =>
        Task.FromResult<KnownConversation?>(null);

    public Task GiveUpAsync(Contact person, Instant now, CancellationToken cancellation) => Task.CompletedTask;

    public Task<KnownConversation?> FindAsync(string email, CancellationToken cancellation) => Task.FromResult<KnownConversation?>(null);

    public Task SaveAsync(KnownConversation conversation, CancellationToken cancellation) => Task.CompletedTask;

    public Task CloseAsync(KnownConversation closed, CancellationToken cancellation) => Task.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private void Die()
    {
        (Killed, SentAtDeath) = (true, _world.Mail.Sent.Count);
        throw new ProcessKilledException();
    }

    private async Task<T> AloneAsync<T>(Func<Task<T>> work)
    {
        await _world.OneAtATime.WaitAsync();
        try
        {
            if (Killed) throw new ProcessKilledException();
            return await work();
        }
        finally
        {
            _world.OneAtATime.Release();
        }
    }

    private static async Task<bool> Done(Task task)
    {
        await task;
        return true;
    }
}
