using GpoBot.Core.Groups;
using GpoBot.Tests.Drivers;
using GpoBot.Tests.Drivers.FakeGraph;
using NodaTime;

namespace GpoBot.Tests.Histories;

/// <summary>What outlives a process: the memory, the agenda, the clock, and a mailbox of its own in the fake Graph.</summary>
internal sealed class World
{
    public const string GpoId = "S01";
    private static readonly Instant Begin = Instant.FromUtc(2026, 11, 20, 8, 0);
    private readonly string[] _zones = ["Europe/Paris", "Indian/Reunion", "America/Martinique"];

    public World(GraphServer graph, int seed)
    {
        Faults = new Faults(seed);
        Address = $"gpo-{seed}-{Guid.NewGuid():N}@police.example.org";
        graph.Mailboxes[Address] = Mailbox = new FakeMailbox(Address);
        Agenda = new InMemoryDueAgenda();
        Store = new InMemoryGpoStore(Agenda);
        Group = new Group
        {
            Id = GpoId, Kind = GroupKind.Sector, Name = "Les Marronniers", DepartmentCode = "9A", Mailbox = Address,
            Zone = _zones[seed % _zones.Length], UsualPlace = "Salle Exemple 1",
        };
    }

    public Faults Faults { get; }
    public string Address { get; }
    public FakeMailbox Mailbox { get; }
    public InMemoryDueAgenda Agenda { get; }
    public InMemoryGpoStore Store { get; }

    /// <summary>The meetings whose event was made anew, or put back to the time of the store.</summary>
    public HashSet<string> Restored { get; } = [];
    public SettableClock Clock { get; } = new(Begin);
    public Group Group { get; }

    public static IReadOnlyList<Contact> Roster { get; } =
    [
        Contact("PN:S01", "Police nationale", ContactRole.Lead, AccessType.Internal),
        Contact("P01", "Ville", ContactRole.Member, AccessType.Guest, deputy: "P02"),
        Contact("P02", "Ville", ContactRole.Deputy, AccessType.Guest),
        Contact("P05", "Bailleur", ContactRole.Member, AccessType.EmailOnly),
        Contact("P12", "Police nationale", ContactRole.Member, AccessType.Internal),
    ];

    public Task FillAsync() => Store.CommitAsync(
        new() { GpoId = GpoId, Read = null, Puts = [Group, .. Roster] }, CancellationToken.None);

    public async Task<Gpo> GpoAsync() => (await Store.LoadAsync(GpoId, CancellationToken.None))!;

    private static Contact Contact(string id, string organisation, ContactRole role, AccessType access, string? deputy = null) => new()
    {
        Id = id, Organisation = organisation, PartnerType = "MAIRIE", FirstName = "Claude", LastName = "Modèle", Role = role,
        Email = id.Replace(":", ".", StringComparison.Ordinal).ToLowerInvariant() + "@example.org", Access = access, DeputyId = deputy,
    };
}

/// <summary>A clock that stands where it was put.</summary>
internal sealed class SettableClock(Instant start) : TimeProvider
{
    public Instant Now { get; private set; } = start;

    public void MoveTo(Instant moment) => Now = Instant.Max(Now, moment);

    public override DateTimeOffset GetUtcNow() => Now.ToDateTimeOffset();

    // Both clocks of a machine go on together: to the watch over the wall clock, one that alone moves on has jumped.
    public override long GetTimestamp() => Now.ToUnixTimeTicks();

    public override long TimestampFrequency => NodaConstants.TicksPerSecond;
}
