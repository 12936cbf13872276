using GpoBot.Core.Groups;
using GpoBot.Core.Ports;
using GpoBot.Tests.Drivers;
using GpoBot.Web.Storage;
using GpoBot.Web.Storage.Recent;
using Microsoft.Extensions.DependencyInjection;

namespace GpoBot.Tests.Storage.Recent;

/// <summary>Two instances on one memory, of which each remembers for ten seconds who speaks.</summary>
public sealed class RecentMemoryTests : IAsyncLifetime
{
    private const string Tenant = "tenant", User = "user", Email = "chef@police.example.org";
    private static readonly Appointment Chief = new(Email, "Camille", "Exemple", new Post(PostRole.DistrictChief, "93-1"));
    private readonly string _folder = Directory.CreateTempSubdirectory("gpobot-recent-").FullName;
    private readonly SelfPacedClock _clock = new();
    private ServiceProvider _one = null!, _other = null!;
    private CountedTrips _trips = null!;

    public async Task InitializeAsync()
    {
        (_one, _other) = (Instance(), Instance());
        await _one.GetRequiredService<GpoStorage>().InitialiseAsync();
        await PeopleOf(_one).AppointAsync([Chief], default);
        Assert.True(await PeopleOf(_one).BindAsync(Tenant, User, Email, default));
    }

    public async Task DisposeAsync()
    {
        await _one.DisposeAsync();
        await _other.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task Who_has_just_spoken_is_known_without_a_trip()
    {
        var first = await SpeakerAsync(_one);
        _trips = TripsOf(_one);
        _trips.Reset();

        var again = await SpeakerAsync(_one);

        Assert.Equal(PostRole.DistrictChief, Assert.Single(again!.Person!.Posts).Role);
        Assert.Equal(first!.Email, again.Email);
        Assert.Equal("", _trips.Told(TableNames.All.ToList()));
    }

    [Fact]
    public async Task A_post_taken_back_here_is_gone_at_the_next_word()
    {
        Assert.NotNull((await SpeakerAsync(_one))!.Person);

        await PeopleOf(_one).AppointAsync([Chief with { Active = false }], default);

        Assert.Null((await SpeakerAsync(_one))!.Person);
    }

    [Fact]
    public async Task A_post_taken_back_by_another_instance_is_gone_ten_seconds_later_at_most()
    {
        Assert.NotNull((await SpeakerAsync(_other))!.Person);
        await PeopleOf(_one).AppointAsync([Chief with { Active = false }], default);

        _clock.Pass(TimeSpan.FromSeconds(9.9));
        Assert.NotNull((await SpeakerAsync(_other))!.Person);
        _clock.Pass(TimeSpan.FromSeconds(0.1));
        Assert.Null((await SpeakerAsync(_other))!.Person);
    }

    [Fact]
    public async Task To_be_asked_for_all_the_time_makes_nothing_live_longer()
    {
        Assert.NotNull((await SpeakerAsync(_other))!.Person);
        await PeopleOf(_one).AppointAsync([Chief with { Active = false }], default);

        for (var second = 0; second < 10; second++)
        {
            await SpeakerAsync(_other);
            _clock.Pass(TimeSpan.FromSeconds(1));
        }

        Assert.Null((await SpeakerAsync(_other))!.Person);
    }

    [Fact]
    public async Task That_somebody_is_unknown_is_not_remembered()
    {
        Assert.Null(await PeopleOf(_other).FindSpeakerAsync(Tenant, "new", default));

        await PeopleOf(_one).BindAsync(Tenant, "new", Email, default);

        Assert.Equal(Email, (await PeopleOf(_other).FindSpeakerAsync(Tenant, "new", default))!.Email);
    }

    [Fact]
    public async Task Whoever_asks_for_the_truth_gets_it_whatever_is_remembered()
    {
        Assert.NotNull((await SpeakerAsync(_other))!.Person);

        await PeopleOf(_one).AppointAsync([Chief with { Active = false }], default);

        Assert.Null(await PeopleOf(_other).FindByEmailAsync(Email, default));
    }

    [Fact]
    public async Task What_was_being_read_while_it_was_written_is_not_kept()
    {
        var held = new HeldReading();
        await using var slow = Instance(held);
        var reading = PeopleOf(slow).FindSpeakerAsync(Tenant, User, default);
        await held.Reached.Task;
        await PeopleOf(slow).AppointAsync([Chief with { Active = false }], default);
        held.Go.SetResult();
        Assert.NotNull((await reading)!.Person);

        Assert.Null((await SpeakerAsync(slow))!.Person);
    }

    [Fact]
    public async Task A_writing_that_failed_may_have_been_done_all_the_same()
    {
        var failing = new HeldReading { Fails = true };
        await using var shaky = Instance(failing);
        Assert.NotNull((await SpeakerAsync(shaky))!.Person);

        await Assert.ThrowsAsync<StorageException>(() => PeopleOf(shaky).AppointAsync([Chief with { Active = false }], default));

        Assert.Null((await SpeakerAsync(shaky))!.Person);
    }

    [Fact, Trait("Speed", "Slow")]
    public async Task Nobody_is_remembered_for_ever_and_not_everybody_at_once()
    {
        const int Most = 16 * 256;
        var rows = _one.GetRequiredService<ITableStore>();
        for (var number = 0; number < Most; number++)
            await rows.WriteAsync("people", [TableChange.Insert(new TableRow($"p{number}", "binding", new Dictionary<string, object>()))], default);
        _trips = TripsOf(_one);
        foreach (var turn in new[] { 1, 2 })
        {
            _trips.Reset();
            for (var number = 0; number < Most; number++) Assert.NotNull(await rows.FindRecentAsync("people", $"p{number}", "binding", default));
        }

        Assert.InRange(_trips.Of("people find"), 1, Most - 1);
    }

    private static Task<Speaker?> SpeakerAsync(ServiceProvider instance) => PeopleOf(instance).FindSpeakerAsync(Tenant, User, default);

    private static IPeople PeopleOf(ServiceProvider instance) => instance.GetRequiredService<IPeople>();

    private static CountedTrips TripsOf(ServiceProvider instance) => (CountedTrips)instance.GetRequiredService<StoredTables>().Store;

    private ServiceProvider Instance(HeldReading? held = null)
    {
        var services = new ServiceCollection().AddSingleton<TimeProvider>(_clock)
            .AddGpoStorage(new StorageOptions { Path = Path.Combine(_folder, "gpobot.db") });
        var made = services.Last(service => service.ServiceType == typeof(StoredTables)).ImplementationFactory!;
        return services.AddSingleton(provider => new StoredTables(Between(((StoredTables)made(provider)).Store))).BuildServiceProvider();

        ITableStore Between(ITableStore file) => held is null ? new CountedTrips(file) : held.Before(file);
    }
}
