using GpoBot.Core.Commitments;
using GpoBot.Core.Effects;
using GpoBot.Core.Groups;
using GpoBot.Core.Ports;
using GpoBot.Core.Reminders;
using GpoBot.Tests.Drivers;
using GpoBot.Tests.Histories;
using NodaTime;

namespace GpoBot.Tests.Delivery.Bundles;

/// <summary>Three GPOs in which the same person owes something that is due in two days, just before nine on a Wednesday.</summary>
internal sealed class SeveralGpos
{
    public const string Email = "claude.modele@example.org";
    public static readonly string[] Ids = ["S01", "S02", "T05"];
    public static readonly Instant Nine = Instant.FromUtc(2026, 11, 25, 8, 0);

    public SeveralGpos() => Store = new InMemoryGpoStore(Agenda);

    public InMemoryDueAgenda Agenda { get; } = new();
    public InMemoryGpoStore Store { get; }
    public InMemoryPeople People { get; } = new();
    public HeardMail Mail { get; } = new();
    public SettableClock Clock { get; } = new(Nine - Duration.FromSeconds(30));

    /// <summary>A GPO whose rows nobody can read.</summary>
    public string? Unreadable { get; set; }

    /// <summary>Nothing in memory may be gone to by two at once.</summary>
    public SemaphoreSlim OneAtATime { get; } = new(1);

    /// <summary>What the mails to the person say, by GPO: how often each thing was said.</summary>
    public IReadOnlyList<int> Said => [.. Ids.Select(id => Mail.Sent.Count(mail => mail.Body.Contains(ItemOf(id), StringComparison.Ordinal)))];

    public static string ItemOf(string gpoId) => $"AC9{Array.IndexOf(Ids, gpoId)}0";

    public static async Task<SeveralGpos> StartAsync(params string[] owing)
    {
        var world = new SeveralGpos();
        foreach (var id in Ids) await world.FillAsync(id, owing.Length == 0 || owing.Contains(id));
        return world;
    }

    public async Task<Gpo> GpoAsync(string id) => (await Store.LoadAsync(id, default))!;

    public async Task PutAsync(string id, params GpoRow[] rows) => Assert.Equal(CommitResult.Done,
        await Store.CommitAsync(new GpoCommit { GpoId = id, Read = await GpoAsync(id), Puts = rows }, default));

    /// <summary>The messages of reminders to the person, wherever they stand.</summary>
    public IReadOnlyList<Effect> Effects(string id) => [.. Store.AllRows(id).OfType<Effect>().Where(effect => effect.ReminderKeys.Count > 0)];

    /// <summary>Lives on with one instance until this moment, doing what is due at every stop; ends early when it is killed.</summary>
    public async Task LiveAsync(Instance instance, Instant? until = null)
    {
        var end = until ?? Nine + Duration.FromHours(2);
        await instance.RunDueAsync();
        while (!instance.Killed && await Agenda.NextAsync(default) is { } next && next <= end)
        {
            Clock.MoveTo(Instant.Max(next, Clock.Now + Duration.FromSeconds(1)));
            await instance.RunDueAsync();
        }
    }

    public async Task FillAsync(string id, bool owes, string? item = null)
    {
        var person = Contact("P01", ContactRole.Member, Email);
        Contact[] roster = [Contact($"PN:{id}", ContactRole.Lead, $"{id.ToLowerInvariant()}@example.org"), person];
        await Store.CommitAsync(new GpoCommit
        {
            GpoId = id, Read = null, Pointers = [new DuePointer(Nine, id, null)],
            Puts =
            [
                new Group
                {
                    Id = id, Kind = GroupKind.Sector, Name = $"Quartier {id}", Mailbox = $"gpo-{id.ToLowerInvariant()}@example.org",
                    Reminders = new ReminderSettings { Off = [.. ReminderKinds.All.Except([ReminderKinds.CommitmentTwoDays])] },
                },
                .. roster,
                .. owes ? [Owed(id, item ?? ItemOf(id))] : Array.Empty<GpoRow>(),
            ],
        }, default);
        await People.IndexAsync(id, roster, default);
    }

    private static Commitment Owed(string id, string item) => new()
    {
        Id = item, OwnerId = "P01", ProblemId = "PB01", Title = $"Fermer le local vélo de {id}",
        DecidedOn = new LocalDate(2026, 11, 2), DueOn = new LocalDate(2026, 11, 27),
    };

    private static Contact Contact(string id, ContactRole role, string email) => new()
    {
        Id = id, Role = role, Email = email, FirstName = "Claude", LastName = "Modèle", Organisation = "Bailleur", PartnerType = "BAILLEUR",
        Access = AccessType.EmailOnly,
    };
}
