using GpoBot.Core.Effects;
using GpoBot.Core.Groups;
using GpoBot.Core.Ports;
using GpoBot.Core.Reminders;
using NodaTime;

namespace GpoBot.Web.Delivery.Bundles;

/// <summary>
/// One message for somebody whom several GPOs remind at the same time. The GPO whose id comes first leads it and takes the others
/// along; they wait for it a little. Each step is stored before the next, so that a message leaves under one name only: whoever is
/// taken along does not begin, and whoever has begun is not taken along.
/// </summary>
public sealed class Bundling(IGpoStore store, Neighbours neighbours, TimeProvider time)
{
    /// <summary>GPOs besides its own in one message: more of them leave in a second one.</summary>
    public const int Most = 5;

    private static readonly Duration LookAgain = Duration.FromSeconds(10);

    // Time enough for a lease that a dead instance holds to run out twice.
    private static readonly Duration LongestWait = Duration.FromMinutes(10);

    public async Task<Gathered> GatherAsync(GpoLook look, Gpo gpo, Effect effect, CancellationToken cancellation)
    {
        if (effect.ReminderKeys.Count == 0 || gpo.FindContact(effect.Recipient) is not { Active: true } person) return Gathered.Alone(gpo, effect);
        var begun = ReminderCompany.LeadsItself(effect, gpo);
        if (!begun && !ReminderCompany.IsUntried(effect) || !ReminderCompany.MayLeave(effect, gpo, Now())) return Gathered.Alone(gpo, effect);

        var others = await neighbours.FindAsync(person.Email, gpo.Id, cancellation);
        if (others.Count == 0) return Gathered.Alone(gpo, effect);
        var after = others.Where(id => string.CompareOrdinal(id, gpo.Id) > 0).ToList();
        // Tried again, the message says what it said: who is due now is not held up by its trouble.
        if (begun) return await JoinedAsync(gpo, effect, after, cancellation);

        if (await IsAwaitedAsync(gpo, effect, person, others.Except(after), cancellation)) return Gathered.Later(gpo, effect, Now() + LookAgain);
        var found = await FindCompanyAsync(person, after, cancellation);
        // Nobody takes the first one along, so that it needs no word of its own.
        if (found.Count == 0 && after.Count == others.Count) return Gathered.Alone(gpo, effect);
        return await BeginAsync(look, gpo, effect, found, cancellation);
    }

    /// <summary>Whether a GPO that comes first has something for the same person, which will leave and take this along.</summary>
    private async Task<bool> IsAwaitedAsync(
        Gpo gpo, Effect effect, Contact person, IEnumerable<string> before, CancellationToken cancellation)
    {
        if (Now() >= ReminderCompany.PutOnItsWay(effect, gpo) + LongestWait) return false;
        foreach (var id in before)
        {
            if (await neighbours.LoadUpToDateAsync(id, cancellation) is { } first && ReminderCompany.Find(first, person, Now()) is not null) return true;
        }

        return false;
    }

    private async Task<List<BundlePart>> FindCompanyAsync(Contact person, IReadOnlyList<string> after, CancellationToken cancellation)
    {
        List<BundlePart> found = [];
        foreach (var id in after)
        {
            if (found.Count == Most) break;
            if (await neighbours.LoadUpToDateAsync(id, cancellation) is not { } other) continue;
            if (ReminderCompany.Find(other, person, Now()) is { Carrier: null } free)
                found.Add(new BundlePart(free, other, other.FindContact(free.Recipient)!));
        }

        return found;
    }

    private async Task<Gathered> BeginAsync(
        GpoLook look, Gpo gpo, Effect effect, IReadOnlyList<BundlePart> company, CancellationToken cancellation)
    {
        var name = new EffectName(gpo.Id, effect.Id).ToString();
        var own = new GpoCommit { GpoId = gpo.Id, Read = gpo, Puts = [effect with { Carrier = name }] };
        if (await store.CommitAsync(own, cancellation) != CommitResult.Done)
        {
            look.Forget();
            return Gathered.Later(gpo, effect, Now());
        }

        look.Stored(own);
        List<string> taken = [];
        foreach (var part in company)
        {
            var along = new GpoCommit { GpoId = part.Gpo.Id, Read = part.Gpo, Puts = [part.Effect with { Carrier = name }] };
            if (await neighbours.CommitAsync(along, cancellation)) taken.Add(part.Gpo.Id);
        }

        if (await look.ReadAgainAsync(cancellation) is { } again && again.FindEffect(effect.Id) is { } begun && begun.Carrier == name)
            return await JoinedAsync(again, begun, taken, cancellation);
        return Gathered.Later(gpo, effect, Now());
    }

    /// <summary>Those that leave with this one, as they stand now.</summary>
    private async Task<Gathered> JoinedAsync(Gpo gpo, Effect effect, IReadOnlyList<string> gpoIds, CancellationToken cancellation)
    {
        List<BundlePart> parts = [];
        foreach (var id in gpoIds)
        {
            if (await neighbours.LoadAsync(id, cancellation) is not { } other) continue;
            parts.AddRange(other.Effects
                .Where(one => !one.Finished && one.Carrier == effect.Carrier && ReminderCompany.MayLeave(one, other, Now()))
                .Select(one => new BundlePart(one, other, other.FindContact(one.Recipient)!)));
        }

        return new Gathered(gpo, effect, parts);
    }

    private Instant Now() => Instant.FromDateTimeOffset(time.GetUtcNow());
}
