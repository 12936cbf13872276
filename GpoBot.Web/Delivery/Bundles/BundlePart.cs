using GpoBot.Core.Effects;
using GpoBot.Core.Groups;

namespace GpoBot.Web.Delivery.Bundles;

/// <summary>The reminders of one more GPO in a message to somebody who sits in several.</summary>
/// <param name="Recipient">The same person, as this GPO's roster has them.</param>
public sealed record BundlePart(Effect Effect, Gpo Gpo, Contact Recipient)
{
    public EffectName Name => new(Gpo.Id, Effect.Id);
}
