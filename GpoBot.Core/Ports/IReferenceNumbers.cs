namespace GpoBot.Core.Ports;

/// <summary>
/// Numbers for references that people say aloud (<c>AC061</c>), unique in the whole store. Gaps are possible, repeats are not.
/// </summary>
public interface IReferenceNumbers
{
    /// <summary>The next number of a series such as <c>AC</c>.</summary>
    Task<int> NextAsync(string series, CancellationToken cancellation);

    /// <summary>Makes sure that numbers up to and including this one are never given out.</summary>
    Task ReserveUpToAsync(string series, int number, CancellationToken cancellation);
}
