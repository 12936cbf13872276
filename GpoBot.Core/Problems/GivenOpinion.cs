using NodaTime;

namespace GpoBot.Core.Problems;

/// <summary>What one organisation thinks of a problem: is it solved?</summary>
/// <param name="ContactId">Who said so for the organisation.</param>
public sealed record GivenOpinion(string ContactId, Opinion Opinion, Instant At);

/// <summary>The five answers of a collegial evaluation. The first two are favourable; the last counts for nothing but presence.</summary>
public enum Opinion { Yes, RatherYes, RatherNo, No, None }
