using GpoBot.Core.Audit;
using NodaTime;
using NodaTime.Text;

namespace GpoBot.Dialogs.Audit;

/// <summary>What of which journal is asked for.</summary>
/// <param name="GpoId">Null: the journal of what belongs to no single group.</param>
/// <param name="Topic">Key of an <see cref="AuditTopic"/>, or a verb in full.</param>
/// <param name="To">Last day, included.</param>
public sealed record JournalQuery(string? GpoId = null, string? ActorId = null, string? Topic = null, LocalDate? From = null, LocalDate? To = null)
{
    private const string Actor = "actor";
    private const string Subject = "topic";
    private const string First = "from";
    private const string Last = "to";

    public string Journal => GpoId ?? ReadJournal.House;
    public bool Narrowed => ActorId is not null || Topic is not null || From is not null || To is not null;

    public AuditFilter Filter(DateTimeZone zone) => new(
        ActorId, Topic is null ? null : AuditTopic.Find(Topic)?.Verbs ?? [Topic],
        From?.AtStartOfDayInZone(zone).ToInstant(), To?.PlusDays(1).AtStartOfDayInZone(zone).ToInstant());

    /// <summary>In the journal itself, when it is read.</summary>
    public string? Described => Narrowed ? string.Join(' ', new[] { ActorId, Topic, Period }.OfType<string>()) : null;

    public Dictionary<string, string> Data => new(new (string Name, string? Value)[]
        {
            (Actor, ActorId), (Subject, Topic), (First, Iso(From)), (Last, Iso(To)),
        }.Where(part => part.Value is not null).Select(part => KeyValuePair.Create(part.Name, part.Value!)));

    public static JournalQuery Read(string? gpoId, IReadOnlyDictionary<string, string> data) => new(
        gpoId, data.GetValueOrDefault(Actor), data.GetValueOrDefault(Subject), Day(data.GetValueOrDefault(First)), Day(data.GetValueOrDefault(Last)));

    private string? Period => From is null && To is null ? null : $"{Iso(From) ?? ".."}/{Iso(To) ?? ".."}";

    private static string? Iso(LocalDate? day) => day is { } date ? LocalDatePattern.Iso.Format(date) : null;

    private static LocalDate? Day(string? text) => text is not null && LocalDatePattern.Iso.Parse(text) is { Success: true } day ? day.Value : null;
}
