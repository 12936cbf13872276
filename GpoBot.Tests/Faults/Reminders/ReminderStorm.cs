using GpoBot.Core.Ports;
using GpoBot.Tests.Drivers;
using GpoBot.Web.Development;
using GpoBot.Web.Storage;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace GpoBot.Tests.Faults.Reminders;

/// <summary>
/// Three instances on one store and a hostile channel live through a Monday morning. They are killed in the middle of calls, the store
/// is stopped and started, and in the end all is calm: what is in the store then is what the tests look at.
/// </summary>
internal sealed class ReminderStorm : IAsyncDisposable
{
    private const int MostPulses = 200;
    private static readonly TimeSpan Pulse = TimeSpan.FromSeconds(30);
    private static readonly DateTimeOffset CalmFrom = DateTimeOffset.Parse("2026-11-23T09:30:00+01:00", null);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("gpobot-storm-");
    private readonly StormPlan _plan;
    private readonly Azurite _azurite;
    private readonly List<Instance> _instances = [];
    private readonly List<Task> _outages = [];
    private readonly SemaphoreSlim _oneDisaster = new(1, 1);

    // Runs as those of the instances do: however long a step takes, none of them is set back.
    private readonly DevelopmentClock _clock = new(DateTimeOffset.Parse(SmallCountry.MondayMorning, null));
    private ServiceProvider _memory = null!;

    private ReminderStorm(StormPlan plan)
    {
        _plan = plan;
        _azurite = new Azurite { Folder = Path.Combine(_folder.FullName, "tables") };
        Country = new SmallCountry(plan.Seed);
        Channel = new HostileChannel(plan.Seed, plan.Hanging);
    }

    public SmallCountry Country { get; }
    public HostileChannel Channel { get; }
    public int Deaths { get; private set; }
    public int Outages { get; private set; }
    private DateTimeOffset Now => _clock.GetUtcNow();
    public string MailFolder => Path.Combine(_folder.FullName, "mail");

    public static async Task<ReminderStorm> StartAsync(StormPlan plan)
    {
        var storm = new ReminderStorm(plan);
        try
        {
            await storm.BeginAsync();
            return storm;
        }
        catch
        {
            await storm.DisposeAsync();
            throw;
        }
    }

    /// <summary>Lets time pass until nothing is left to be done; gives what the store says then.</summary>
    public async Task<StoredOutcome> LiveAsync()
    {
        for (var pulse = 0; pulse < MostPulses; pulse++)
        {
            // While something is being killed or stopped, time goes at its own pace.
            await _oneDisaster.WaitAsync();
            _oneDisaster.Release();
            _clock.Set(Now + Pulse);
            await Task.WhenAll(_instances.Select(instance => instance.MoveToAsync(Now)));
            foreach (var dead in _instances.Where(instance => !instance.Alive)) await ReviveAsync(dead);
            if (_outages.Find(outage => outage.IsFaulted) is { } failed) await failed;
            if (Now < CalmFrom || _plan.DisastersLeft > 0 || !_outages.TrueForAll(outage => outage.IsCompleted)) continue;
            if (await CalmAsync() is { } outcome) return outcome;
        }

        var left = await ReadAsync();
        throw new InvalidOperationException(
            $"Seed {_plan.Seed}: after {MostPulses} pulses it is {Now:HH:mm:ss} and this is left to do:\n"
            + string.Join('\n', left.Unfinished.Select(one => $"{one.Gpo.Id} {one.Effect.Id} {one.Effect.Attempts} {one.Effect.LastError} {one.Effect.NextTryAt}"))
            + $"\nThe agenda goes on at {await NextAsync()}; {Deaths} deaths, {Outages} outages, {_plan.DisastersLeft} to come; "
            + $"alive are {_instances.Count(instance => instance.Alive)}.\n" + string.Join("\n----\n", _instances.Select(instance => Tail(instance.Output))));
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var instance in _instances) await instance.DisposeAsync();
        await Channel.DisposeAsync();
        await _azurite.DisposeAsync();
        if (_memory is not null) await _memory.DisposeAsync();
        _oneDisaster.Dispose();
        _folder.Delete(recursive: true);
    }

    private async Task BeginAsync()
    {
        Directory.CreateDirectory(_azurite.Folder!);
        await _azurite.InitializeAsync();
        _memory = new ServiceCollection().AddLogging().AddSingleton(TimeProvider.System)
            .AddGpoStorage(new StorageOptions { ConnectionString = _azurite.ConnectionString }).BuildServiceProvider();
        List<string> doors = [];
        foreach (var _ in _plan.Skews) doors.Add(await Channel.OpenDoorAsync());
        await Country.SettleAsync(_memory, Channel.ServiceUrl);
        Channel.Blocked = Country.Blocked;
        Channel.Death = instance => _oneDisaster.CurrentCount > 0 && _instances[instance].Alive ? _plan.DeathNow() : null;
        Channel.KillAsync = KillAsync;
        Channel.OnTaken = count =>
        {
            if (_plan.OutageNow(count)) _outages.Add(OutageAsync());
        };
        _instances.AddRange(await Task.WhenAll(doors.Zip(_plan.Skews, StartAsync)));
    }

    private async Task<Instance> StartAsync(string door, TimeSpan skew) => new(
        await BotProcess.Start((Now + skew).ToString("yyyy-MM-dd'T'HH:mm:sszzz", null), new Dictionary<string, string>
        {
            // The store is called by another name than the channel, which alone is reached through the door.
            ["Storage__ConnectionString"] = _azurite.ConnectionString.Replace("127.0.0.1", "localhost", StringComparison.Ordinal),
            ["HTTP_PROXY"] = door, ["http_proxy"] = door, ["NO_PROXY"] = "localhost", ["no_proxy"] = "localhost",
            ["Demo__Data"] = "", ["Mail__Folder"] = MailFolder,
        }), skew);

    private async Task ReviveAsync(Instance dead)
    {
        if (_oneDisaster.CurrentCount > 0 && _plan.RevivesNow()) await dead.RestartAsync(Now);
    }

    private async Task KillAsync(int instance)
    {
        await _oneDisaster.WaitAsync();
        try
        {
            await _instances[instance].KillAsync();
            Deaths++;
            await ExcuseAsync(message => message.Instance == instance, Fate.Died);
        }
        finally
        {
            _oneDisaster.Release();
        }
    }

    private async Task OutageAsync()
    {
        await _oneDisaster.WaitAsync();
        try
        {
            await _azurite.StopAsync();
            Outages++;
            await UntilNotedAsync();
            await _azurite.StartAsync();
            await ExcuseAsync(_ => true, Fate.StoreAway);
        }
        finally
        {
            _oneDisaster.Release();
        }
    }

    // Whoever is alive must have missed the store, or it was no outage.
    private async Task UntilNotedAsync()
    {
        using var giveUp = new CancellationTokenSource(TimeSpan.FromMinutes(1), TimeProvider.System);
        using var pulse = new PeriodicTimer(TimeSpan.FromMilliseconds(100), TimeProvider.System);
        while (_instances.Find(instance => instance.Alive) is { } witness && await witness.IsReadyAsync())
            await pulse.WaitForNextTickAsync(giveUp.Token);
    }

    /// <summary>What was taken and answered, but is not noted at this moment, may well come again.</summary>
    private async Task ExcuseAsync(Func<TakenMessage, bool> whose, Fate fate)
    {
        var stored = await ReadAsync();
        foreach (var said in Channel.Taken.Where(message => message.Fate == Fate.Answered).GroupBy(message => message.Conversation))
        {
            var unnoted = said.Count() - stored.SaidIn(said.Key);
            foreach (var message in said.Reverse().Where(whose).Take(unnoted)) message.Fate = fate;
        }
    }

    private async Task<StoredOutcome?> CalmAsync() =>
        await NextAsync() is { } next && next <= Instant.FromDateTimeOffset(Now) ? null
        : await ReadAsync() is var outcome && outcome.Unfinished.Any() ? null : outcome;

    private Task<Instant?> NextAsync() => _memory.GetRequiredService<IDueAgenda>().NextAsync(CancellationToken.None);

    private Task<StoredOutcome> ReadAsync() => StoredOutcome.ReadAsync(_memory.GetRequiredService<IGpoStore>(), Country.Ids);

    private static string Tail(string output) => string.Join('\n', output.Split('\n').TakeLast(15));
}
