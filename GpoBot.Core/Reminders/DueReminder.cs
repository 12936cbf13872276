using NodaTime;

namespace GpoBot.Core.Reminders;

/// <summary>All that one person is owed now, which makes one message; or, when stale, something that will never be said.</summary>
/// <param name="Keys">The ledger keys it settles, at least one; the first is what it says first, and names the message.</param>
/// <param name="Topic">One of <see cref="Effects.MessageTopics"/>.</param>
/// <param name="RecipientId">Contact id.</param>
/// <param name="SubjectIds">Meetings, commitments and problems it is about.</param>
/// <param name="DueAt">When the earliest of what it carries fell due.</param>
/// <param name="Stale">Too late to make sense: to be recorded as dropped.</param>
public sealed record DueReminder(
    IReadOnlyList<string> Keys, string Topic, string RecipientId, IReadOnlyList<string> SubjectIds, Instant DueAt, bool Stale);
