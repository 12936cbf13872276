using GpoBot.Core.Commitments;
using GpoBot.Core.Effects;
using GpoBot.Core.Groups;
using GpoBot.Core.Meetings;
using GpoBot.Core.Records;
using GpoBot.Core.Reminders;
using GpoBot.Dialogs.Feeds;
using NodaTime;

namespace GpoBot.Dialogs.Messages;

/// <summary>What a message is about, as it stands when it is written.</summary>
/// <param name="Meetings">Meetings named by the effect, from live state or, when cancelled, from history.</param>
public sealed record MessageSubject(
    Effect Effect, Gpo Gpo, Contact Recipient, IReadOnlyList<Meeting> Meetings, IReadOnlyList<Commitment> Commitments, Instant Now)
{
    /// <summary>Of a message of reminders: what is still to be said.</summary>
    public IReadOnlyList<PlannedReminder> Reminders { get; init; } = [];

    /// <summary>Problems named by the effect, from live state or, when closed, from history.</summary>
    public IReadOnlyList<Core.Problems.Problem> Problems { get; init; } = [];

    /// <summary>The address to tell, made for this very message.</summary>
    public FeedLink? FeedLink { get; init; }

    /// <summary>A message of reminders with whatever live state it is about.</summary>
    public static MessageSubject OfReminders(
        Effect effect, Gpo gpo, Contact recipient, IReadOnlyList<PlannedReminder> reminders, Instant now) => new(
        effect, gpo, recipient,
        [.. effect.SubjectIds.Select(gpo.FindMeeting).OfType<Meeting>()],
        [.. effect.SubjectIds.Select(gpo.FindCommitment).OfType<Commitment>()],
        now)
    {
        Reminders = reminders,
    };

    /// <summary>The record of decisions that it brings, as it was validated.</summary>
    public DecisionRecord? Record { get; init; }

    /// <summary>The last validated records of the group, the newest first, for whoever takes it over.</summary>
    public IReadOnlyList<DecisionRecord> Records { get; init; } = [];

    public LocalDateTime LocalNow => Now.InZone(Gpo.Group.TimeZone).LocalDateTime;
    public LocalDate Today => LocalNow.Date;
    public string GroupName => $"{Gpo.Id} {Gpo.Group.Name}";
}
