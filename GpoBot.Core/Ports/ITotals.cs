using GpoBot.Core.Reports;
using GpoBot.Core.Reports.Sums;

namespace GpoBot.Core.Ports;

/// <summary>
/// The facts of all GPOs, kept beside them so that a report of the nation reads one range and no GPO. An index: it can be rebuilt, and
/// lags behind what it is made of by a minute at most.
/// </summary>
public interface ITotals
{
    /// <summary>Those of one directorate, or of the whole country, by directorate and id.</summary>
    Task<IReadOnlyList<KeptFacts>> ReadAsync(string? directorate, CancellationToken cancellation);

    /// <summary>
    /// The sums of every directorate, which grow with its days and not with its groups; null as long as they have not all been made.
    /// </summary>
    Task<IReadOnlyList<DirectorateSums>?> ReadSumsAsync(CancellationToken cancellation);

    /// <summary>Sums all that is kept anew.</summary>
    Task SumAsync(CancellationToken cancellation);

    Task<bool> AreSummedAsync(CancellationToken cancellation);

    Task<KeptFacts?> FindAsync(string? directorate, string gpoId, CancellationToken cancellation);

    /// <summary>Writes the facts over those read; false when somebody was faster, whose facts are as new.</summary>
    Task<bool> StoreAsync(GpoFacts facts, KeptFacts? read, CancellationToken cancellation);

    Task RemoveAsync(KeptFacts kept, CancellationToken cancellation);
}

/// <summary>The facts of one GPO as they are kept.</summary>
/// <param name="Partition">Under which directorate.</param>
/// <param name="Facts">Null for a shape that this version does not read: they are then to be made anew.</param>
/// <param name="Tag">Version of the row.</param>
public sealed record KeptFacts(string Partition, string GpoId, GpoFacts? Facts, string Tag);
