namespace GpoBot.Dialogs.Sharing;

/// <summary>
/// Which GPO a channel or chat is linked to: an index that answers in one read. What stands in the GPO itself is the truth, and
/// a line that finds nothing there is worth nothing.
/// </summary>
public interface IPlaceLinks
{
    /// <param name="placeId">As <see cref="Place.Id"/>.</param>
    Task<string?> FindGpoAsync(string placeId, CancellationToken cancellation);

    /// <summary>Takes the place for this GPO, once; false when another one has it.</summary>
    /// <param name="worthless">A GPO whose line was found to be worth nothing: it may be taken over.</param>
    Task<bool> ClaimAsync(string placeId, string gpoId, string? worthless, CancellationToken cancellation);

    /// <summary>Gives it up, if it is this GPO's.</summary>
    Task ReleaseAsync(string placeId, string gpoId, CancellationToken cancellation);
}
