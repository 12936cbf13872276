namespace GpoBot.Web.Delivery.Pacing;

/// <summary>Whether there may be other instances, and how careful to be about them.</summary>
/// <param name="Shared">False when the memory is a file: this instance is alone.</param>
/// <param name="Strict">
/// True to send nothing while the others may not know of this one. Not in Development, where a bot is to speak as soon as it runs.
/// </param>
public sealed record ShareRules(bool Shared, bool Strict);
