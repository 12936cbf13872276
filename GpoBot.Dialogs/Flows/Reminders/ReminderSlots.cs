using System.Text.Json.Serialization;
using GpoBot.Core.Deciding;
using GpoBot.Core.Reminders.Commands;
using GpoBot.Dialogs.Conversations;
using NodaTime;

namespace GpoBot.Dialogs.Flows.Reminders;

/// <summary>What is to become of reminders, as far as it is known.</summary>
/// <param name="GpoId">Null: one's own, in all one's GPOs; or while the commitment is still to be chosen.</param>
/// <param name="ContactIds">Of partners, for a lead's wish.</param>
/// <param name="Until">First day on which reminders go again.</param>
/// <param name="Seen">What held when a form was drawn.</param>
/// <param name="ForOthers">Of partners, even while it is not settled of which.</param>
public sealed record ReminderSlots(
    ReminderDeed Deed, string? GpoId = null, string? CommitmentId = null, IReadOnlyList<string>? ContactIds = null, LocalDate? Until = null,
    ReminderChanges? Changes = null, string? Seen = null, bool ForOthers = false)
{
    public const string Kind = "rappels";
    public const int Version = 1;

    /// <summary>One's own reminders, everywhere.</summary>
    public bool IsOwn => !ForOthers && Deed is ReminderDeed.Pause or ReminderDeed.Stop or ReminderDeed.Resume;

    public bool IsOfGroup => Deed is ReminderDeed.PauseGroup or ReminderDeed.ResumeGroup or ReminderDeed.Settings;

    public bool AsksCommitment => CommitmentId is null && IsOfCommitment;

    public bool AsksContact => ForOthers && ContactIds is null;

    public bool TakesDay => Deed is ReminderDeed.Pause or ReminderDeed.PauseGroup or ReminderDeed.Snooze;

    /// <summary>True while the day is still to be said.</summary>
    public bool AsksDay => Until is null && TakesDay;

    private bool IsOfCommitment => Deed is ReminderDeed.Snooze or ReminderDeed.StopCommitment or ReminderDeed.ResumeCommitment;

    /// <summary>The command, once nothing is missing.</summary>
    public ICommand? Command => this switch
    {
        { AsksDay: true } or { AsksCommitment: true } or { AsksContact: true } => null,
        { Deed: ReminderDeed.Pause, Until: { } until } => new PauseReminders(until, ContactIds),
        { Deed: ReminderDeed.Stop } => new StopReminders(),
        { Deed: ReminderDeed.Resume } => new ResumeReminders(ContactIds),
        { Deed: ReminderDeed.PauseGroup, Until: { } until } => new SetReminderSettings(new ReminderChanges(PausedUntil: until)),
        { Deed: ReminderDeed.ResumeGroup } => new SetReminderSettings(new ReminderChanges(EndsPause: true)),
        { Deed: ReminderDeed.Settings, Changes: { } changes } => new SetReminderSettings(changes, Seen),
        { Deed: ReminderDeed.Snooze, CommitmentId: { } id, Until: { } until } => new SnoozeCommitment(id, until),
        { Deed: ReminderDeed.StopCommitment, CommitmentId: { } id } => new SetCommitmentReminders(id, Stopped: true),
        { Deed: ReminderDeed.ResumeCommitment, CommitmentId: { } id } => new SetCommitmentReminders(id, Stopped: false),
        { Deed: ReminderDeed.Nudge, ContactIds: { } ids } => new RemindNow(ids),
        _ => null,
    };
}

/// <summary>Each with its command.</summary>
public enum ReminderDeed { Pause, Stop, Resume, PauseGroup, ResumeGroup, Settings, Snooze, StopCommitment, ResumeCommitment, Nudge }

[JsonSourceGenerationOptions(
    UseStringEnumConverter = true, IgnoreReadOnlyProperties = true, Converters = [typeof(LocalDateJson), typeof(LocalTimeJson)],
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ReminderSlots))]
internal sealed partial class ReminderJson : JsonSerializerContext;
