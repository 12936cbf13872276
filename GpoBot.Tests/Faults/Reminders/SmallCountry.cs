using GpoBot.Connector.Schema;
using GpoBot.Core.Commitments;
using GpoBot.Core.Effects;
using GpoBot.Core.Groups;
using GpoBot.Core.Meetings;
using GpoBot.Core.Ports;
using GpoBot.Core.Problems;
using GpoBot.Dialogs.Conversations;
using GpoBot.Web.Storage;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace GpoBot.Tests.Faults.Reminders;

/// <summary>
/// A dozen groups that all meet on Tuesday 24 November 2026, so that on the Monday before at nine everybody is reminded. Each person is
/// in one group and has at most one conversation: what was said in it was said to them.
/// </summary>
internal sealed class SmallCountry(int seed, int groups = 12, int partners = 8)
{
    public const string MondayMorning = "2026-11-23T08:59:50+01:00";

    private static readonly LocalDateTime Meeting = new(2026, 11, 24, 9, 0);
    private static readonly Instant Planned = Instant.FromUtc(2026, 11, 18, 9, 0);
    private readonly Random _chance = new(seed);

    public List<string> Ids { get; } = [];

    /// <summary>Conversations whose owners have blocked GpoBot, which does not know it yet.</summary>
    public HashSet<string> Blocked { get; } = [];

    public static string ConversationOf(string email) => "a:" + email;

    public static string EmailOf(string gpoId, string contactId) => $"{contactId.Replace(':', '-')}.{gpoId}@example.org".ToLowerInvariant();

    /// <param name="memory">The ports of the store in which all instances will find it.</param>
    public async Task SettleAsync(IServiceProvider memory, string serviceUrl)
    {
        await memory.GetRequiredService<GpoStorage>().InitialiseAsync();
        var (store, people) = (memory.GetRequiredService<IGpoStore>(), memory.GetRequiredService<IPeople>());
        var (agenda, conversations) = (memory.GetRequiredService<IDueAgenda>(), memory.GetRequiredService<IConversations>());
        for (var number = 1; number <= groups; number++)
        {
            var id = $"S{number:00}";
            Ids.Add(id);
            var contacts = Contacts(id).ToList();
            await people.IndexAsync(id, contacts, CancellationToken.None);
            foreach (var contact in contacts.Where(contact => contact.PreferredChannel == Channel.Teams))
            {
                var reference = new ConversationReference(
                    ConversationOf(contact.Email), serviceUrl, "msteams", "tenant", "28:bot", "29:" + contact.Email);
                await conversations.SaveAsync(new KnownConversation(contact.Email, reference), CancellationToken.None);
                if (!contact.LeadsTheGroup && _chance.Next(10) == 0) Blocked.Add(reference.ConversationId);
            }

            var commit = new GpoCommit { GpoId = id, Read = null, Puts = [Group(id), .. contacts, .. Work(id, contacts)] };
            Assert.Equal(CommitResult.Done, await store.CommitAsync(commit, CancellationToken.None));
            await agenda.AddAsync(new DuePointer(Instant.FromUtc(2026, 11, 23, 7, 59, 50), id, null), CancellationToken.None);
        }
    }

    private static Group Group(string id) => new()
    {
        Id = id, Kind = GroupKind.Sector, Name = $"Secteur fictif {id}", Mailbox = $"gpo-{id.ToLowerInvariant()}@example.org",
        LastMeetingNumber = 1, LastHeldOn = new LocalDate(2026, 11, 10),
    };

    private IEnumerable<Contact> Contacts(string id)
    {
        yield return Contact(id, $"PN:{id}", ContactRole.Lead, Channel.Teams);
        for (var number = 1; number <= partners; number++)
            yield return Contact(id, $"P{number:00}", ContactRole.Member, _chance.Next(6) == 0 ? Channel.Email : Channel.Teams);
    }

    private static Contact Contact(string gpoId, string id, ContactRole role, Channel channel) => new()
    {
        Id = id, Role = role, FirstName = "Dominique", LastName = $"Exemple-{id.Replace(':', '-')}", Organisation = $"Organisation {id}",
        PartnerType = role == ContactRole.Lead ? "PN" : "BAILLEUR", Email = EmailOf(gpoId, id),
        Access = channel == Channel.Teams ? AccessType.Internal : AccessType.EmailOnly, PreferredChannel = channel,
    };

    // The meeting reminds everybody; some owe something besides, which comes in the same message or another.
    private IEnumerable<GpoRow> Work(string id, IReadOnlyList<Contact> contacts)
    {
        yield return new Problem { Id = $"PB{id[1..]}", Title = "Parking de la gare", Category = "STAT", Status = ProblemStatus.PlanInProgress };
        yield return new Meeting
        {
            Id = $"R-{id}-01", Number = 1, Start = Meeting, DurationMinutes = 60, PlannedAt = Planned, Place = "Mairie, salle Exemple",
            InvitedIds = [.. contacts.Where(contact => !contact.LeadsTheGroup).Select(contact => contact.Id)],
        };
        foreach (var owner in contacts.Where(contact => !contact.LeadsTheGroup && _chance.Next(4) == 0))
        {
            yield return new Commitment
            {
                Id = $"AC{id[1..]}{owner.Id[1..]}", OwnerId = owner.Id, ProblemId = $"PB{id[1..]}", Title = "Éclairer l'entrée",
                DecidedOn = new LocalDate(2026, 11, 2), DueOn = new LocalDate(2026, 11, 20),
            };
        }
    }
}
