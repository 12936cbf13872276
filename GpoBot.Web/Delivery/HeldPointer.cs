using GpoBot.Core.Ports;

namespace GpoBot.Web.Delivery;

/// <summary>A pointer this instance holds.</summary>
/// <param name="Since">Timestamp of the claim: by the clock that nobody sets, for a lease must not be outstayed.</param>
public sealed record HeldPointer(ClaimedPointer Claimed, long Since);
