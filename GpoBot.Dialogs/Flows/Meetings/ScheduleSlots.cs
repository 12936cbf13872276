using System.Text.Json.Serialization;
using GpoBot.Core.Groups;
using GpoBot.Core.Meetings;
using GpoBot.Dialogs.Conversations;
using GpoBot.Dialogs.Understanding;
using NodaTime;

namespace GpoBot.Dialogs.Flows.Meetings;

/// <summary>What is known so far of a meeting to plan; the rest comes from the habits of the GPO.</summary>
/// <param name="Asked">The typed question that is open; null when the card or the preview waits.</param>
public sealed record ScheduleSlots(
    string GpoId, LocalDate? Date = null, LocalTime? Time = null, int? Minutes = null, MeetingFormat? Format = null,
    string? Place = null, Rhythm? Rhythm = null, LocalDate? Until = null, IReadOnlyList<string>? InvitedIds = null,
    ScheduleQuestion? Asked = null)
{
    public const string Kind = "planifier";
    public const int Version = 1;

    private const string VideoPlace = "Visioconférence";

    public static ScheduleSlots From(Intent.Schedule said, Gpo gpo, LocalDate today) => new(
        gpo.Id, DateAnswers.Day(said.Date) ?? Next(said.Weekday, today), said.Time, said.DurationMinutes, said.Format,
        said.Place, said.Rhythm, DateAnswers.Day(said.Until));

    /// <summary>The command, with the habits of the GPO where nothing was said.</summary>
    public PlanMeetings ToPlan(Gpo gpo, LocalDate date) => new(
        date, TimeOr(gpo), MinutesOr(gpo), FormatOr(gpo), PlaceOr(gpo), InvitedOr(gpo), Rhythm ?? Core.Meetings.Rhythm.Once, Until);

    public LocalTime TimeOr(Gpo gpo) => Time ?? gpo.Group.UsualTime;
    public int MinutesOr(Gpo gpo) => Minutes ?? gpo.Group.UsualDurationMinutes;

    public MeetingFormat FormatOr(Gpo gpo) =>
        Format ?? (gpo.Group.UsualPlace == VideoPlace ? MeetingFormat.Video : MeetingFormat.OnSite);

    public string? PlaceOr(Gpo gpo) => Place ?? (gpo.Group.UsualPlace == VideoPlace ? null : gpo.Group.UsualPlace);
    public IReadOnlyList<string> InvitedOr(Gpo gpo) => InvitedIds ?? [.. gpo.Partners.Select(contact => contact.Id)];

    private static LocalDate? Next(IsoDayOfWeek? weekday, LocalDate today) =>
        weekday is { } day and not IsoDayOfWeek.None ? today.Next(day) : null;
}

/// <summary>The questions of the typed way, in their order.</summary>
public enum ScheduleQuestion { Date, Time, Minutes, Place, Rhythm, Until, Invited }

[JsonSourceGenerationOptions(
    UseStringEnumConverter = true, Converters = [typeof(LocalDateJson), typeof(LocalTimeJson)],
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ScheduleSlots))]
internal sealed partial class ScheduleJson : JsonSerializerContext;
