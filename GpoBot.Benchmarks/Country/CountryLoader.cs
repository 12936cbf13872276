using GpoBot.Connector.Schema;
using GpoBot.Core.Effects;
using GpoBot.Core.Groups;
using GpoBot.Core.Ports;
using GpoBot.Dialogs.Conversations;
using GpoBot.Web.Storage;

namespace GpoBot.Benchmarks.Country;

/// <summary>Writes the country into a memory the way the bot itself would: through its ports, in transactions of one GPO.</summary>
public sealed class CountryLoader(ITableStore store)
{
    private const int RowsPerCommit = 95;
    private const string Tenant = "00000000-0000-0000-0000-000000000001";
    private readonly DueAgenda _agenda = new(store);
    private readonly People _people = new(store);
    private readonly Conversations _conversations = new(store);
    private readonly GpoStore _gpos = new(store, new DueAgenda(store));
    private readonly HashSet<string> _met = new(StringComparer.Ordinal);
    private int _rows, _messages;

    public async Task<LoadedCountry> LoadAsync(CountryPlan plan, int atOnce = 4, CancellationToken cancellation = default)
    {
        await new GpoStorage(store).InitialiseAsync(cancellation);
        var numbers = new ReferenceNumbers(store);
        await numbers.ReserveUpToAsync("AC", GpoIds.LastCommitment(plan.Gpos), cancellation);
        await numbers.ReserveUpToAsync("PB", GpoIds.LastProblem(plan.Gpos), cancellation);
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = atOnce, CancellationToken = cancellation };
        await Parallel.ForEachAsync(
            Enumerable.Range(0, plan.Gpos), parallel, async (gpo, token) => await StoreAsync(plan, CountryGpo.Make(plan, gpo), token));
        return new(_rows, _messages);
    }

    private async Task StoreAsync(CountryPlan plan, CountryGpo gpo, CancellationToken cancellation)
    {
        foreach (var rows in gpo.Rows.OrderByDescending(row => row.RowKey, StringComparer.Ordinal).Chunk(RowsPerCommit))
        {
            var commit = new GpoCommit { GpoId = gpo.Live.Id, Read = null, Puts = rows };
            if (await _gpos.CommitAsync(commit, cancellation) != CommitResult.Done)
                throw new InvalidOperationException($"{gpo.Live.Id} is there already: a country needs an empty memory.");
            Interlocked.Add(ref _rows, rows.Length);
        }

        await _people.IndexAsync(gpo.Live.Id, gpo.Live.Contacts, cancellation);
        foreach (var contact in gpo.Live.Contacts.Where(contact => Roster.IsInTeams(plan, contact.Email) && IsNew(contact)))
            await _conversations.SaveAsync(Conversation(plan, contact), cancellation);
        if (gpo.NextLook is { } next) await _agenda.AddAsync(new DuePointer(next, gpo.Live.Id, null), cancellation);
        if (gpo.IsDue) Interlocked.Add(ref _messages, OwedMessages.At(plan.NineOClock, gpo.Live).Count);
    }

    private bool IsNew(Contact contact)
    {
        lock (_met) return _met.Add(contact.Email);
    }

    private static KnownConversation Conversation(CountryPlan plan, Contact contact)
    {
        var id = Roster.Mix(plan.Seed, contact.Email) + contact.Email[..contact.Email.IndexOf('@', StringComparison.Ordinal)];
        return new(contact.Email, new ConversationReference($"a:{id}", plan.ServiceUrl, "msteams", Tenant, "28:gpobot", $"29:{id}"));
    }
}

/// <param name="Rows">Rows of the GPOs.</param>
/// <param name="Messages">What leaves on Monday at nine.</param>
public sealed record LoadedCountry(int Rows, int Messages);
