using GpoBot.Core.Effects;
using GpoBot.Core.Groups;
using NodaTime;

namespace GpoBot.Core.Calendars;

/// <summary>News of the calendar for whoever leads the group: the sector lead, or the deputy while there is none.</summary>
public static class LeadNews
{
    /// <param name="except">Who is passed over, as what is to be told is that they cannot be reached.</param>
    public static Contact? Reader(Gpo gpo, string? except = null) => gpo.Contacts
        .Where(c => c is { Active: true, LeadsTheGroup: true } && c.Id != except).OrderBy(c => c.Role == ContactRole.Lead ? 0 : 1).FirstOrDefault();

    /// <summary>The message, or null when nobody leads. Deciding twice on the same occasion gives the same one.</summary>
    public static Effect? Of(Gpo gpo, string topic, string occasion, Instant now, IReadOnlyList<string> subjectIds) =>
        Reader(gpo) is { } reader
            ? new Effect
            {
                Id = $"msg.{topic}.{occasion}.{reader.Id}", Kind = EffectKind.Message, Topic = topic, SubjectIds = subjectIds,
                Recipient = reader.Id, DueAt = now,
            }
            : null;
}
