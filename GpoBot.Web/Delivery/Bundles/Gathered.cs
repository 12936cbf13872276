using GpoBot.Core.Effects;
using GpoBot.Core.Groups;
using NodaTime;

namespace GpoBot.Web.Delivery.Bundles;

/// <summary>How a message of reminders is to leave: with whom, or not yet.</summary>
/// <param name="Gpo">The state it is written from.</param>
/// <param name="WaitUntil">Another message may take it along by then.</param>
public sealed record Gathered(Gpo Gpo, Effect Effect, IReadOnlyList<BundlePart> Parts, Instant? WaitUntil = null)
{
    public static Gathered Alone(Gpo gpo, Effect effect) => new(gpo, effect, []);

    public static Gathered Later(Gpo gpo, Effect effect, Instant until) => new(gpo, effect, [], until);
}
