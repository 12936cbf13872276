using NodaTime;

namespace GpoBot.Web.Delivery;

/// <summary>What became of the work a pointer led to.</summary>
/// <param name="Found">False when there was nothing to do: the pointer may have been faster than its transaction.</param>
/// <param name="Again">When it is to be taken up again, by the same pointer.</param>
public readonly record struct PointerEnd(bool Found, Instant? Again = null)
{
    public static PointerEnd Done { get; } = new(true);
    public static PointerEnd Nothing { get; } = new(false);

    /// <summary>Work of a kind that only a newer version of the program does: it is left to an instance of that version.</summary>
    public static PointerEnd ForNewer { get; } = new(false) { IsForNewer = true };

    public bool IsForNewer { get; private init; }

    public static PointerEnd Later(Instant again) => new(true, again);
}
