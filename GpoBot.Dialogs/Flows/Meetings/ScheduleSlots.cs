using System.Text.Json.Serialization;
using GpoBot.Core.Groups;
using GpoBot.Core.Meetings;
using GpoBot.Dialogs.Conversations;
using GpoBot.Dialogs.Understanding;
using NodaTime;

namespace GpoBot.Dialogs.Flows.Meetings;

/// <summary>What is known so far of a meeting to plan; the rest comes from the habits of the GPO.</summary>
/// <param name="Place">Null for the habit; empty when it was cleared on the form.</param>
/// <param name="Asked">The typed question that is open; null when the preview waits.</param>
/// <param name="Correcting">True when all but the open question was settled before: its answer leads to the preview.</param>
public sealed record ScheduleSlots(
    string GpoId, LocalDate? Date = null, LocalTime? Time = null, int? Minutes = null, MeetingFormat? Format = null,
    string? Place = null, Rhythm? Rhythm = null, LocalDate? Until = null, IReadOnlyList<string>? InvitedIds = null,
    ScheduleQuestion? Asked = null, bool Correcting = false, int? Count = null)
{
    public const string Kind = "planifier";
    public const int Version = 1;

    private const string VideoPlace = "Visioconférence";

    public static ScheduleSlots From(Intent.Schedule said, Gpo gpo, LocalDate today) => new(
        gpo.Id, DateAnswers.Day(said.Date) ?? FirstOf(said.Monthly, gpo, today) ?? Next(said.Weekday, today), said.Time,
        said.DurationMinutes, said.Format, said.Place, said.Monthly?.Rhythm ?? said.Rhythm, DateAnswers.Day(said.Until),
        Count: said.Count);

    /// <summary>The command, with the habits of the GPO where nothing was said.</summary>
    public PlanMeetings ToPlan(Gpo gpo, LocalDate date) => new(
        date, TimeOr(gpo), MinutesOr(gpo), FormatOr(gpo), PlaceOr(gpo), InvitedOr(gpo), Rhythm ?? Core.Meetings.Rhythm.Once, Until, Count);

    public LocalTime TimeOr(Gpo gpo) => Time ?? gpo.Group.UsualTime;
    public int MinutesOr(Gpo gpo) => Minutes ?? gpo.Group.UsualDurationMinutes;

    public MeetingFormat FormatOr(Gpo gpo) =>
        Format ?? (gpo.Group.UsualPlace == VideoPlace ? MeetingFormat.Video : MeetingFormat.OnSite);

    public string? PlaceOr(Gpo gpo) => Place ?? (gpo.Group.UsualPlace == VideoPlace ? null : gpo.Group.UsualPlace);
    public IReadOnlyList<string> InvitedOr(Gpo gpo) => InvitedIds ?? [.. gpo.Partners.Select(contact => contact.Id)];

    /// <summary>
    /// The same wishes for another GPO: what was but the habit of the former gives way to the habit of the other, whose
    /// contacts are all invited.
    /// </summary>
    public ScheduleSlots MovedTo(Gpo other, Gpo former, LocalDate today)
    {
        var habit = new ScheduleSlots(former.Id);
        var place = Place == habit.PlaceOr(former) ? null : Place;
        return this with
        {
            GpoId = other.Id, InvitedIds = null, Place = place,
            Date = Date == NextHabitualDate.Of(former, today) ? null : Date,
            Time = Time == habit.TimeOr(former) ? null : Time,
            Minutes = Minutes == habit.MinutesOr(former) ? null : Minutes,
            Format = place is null && Format == habit.FormatOr(former) ? null : Format,
        };
    }

    /// <summary>The same series with this end instead of the one it had.</summary>
    public ScheduleSlots EndingAt(LocalDate? until, int? count) => this with { Until = until, Count = count };

    // "Le deuxième mardi de chaque mois" says when it begins: the next one on which the GPO can meet.
    private static LocalDate? FirstOf(MonthlyDay? said, Gpo gpo, LocalDate today)
    {
        if (said is null) return null;
        var off = DaysOff.Of(gpo.Group);
        return said.After(today).First(day => off.Why(day) is null);
    }

    private static LocalDate? Next(IsoDayOfWeek? weekday, LocalDate today) =>
        weekday is { } day and not IsoDayOfWeek.None ? today.Next(day) : null;
}

/// <summary>The questions of the typed way, in their order; the last one is asked of a plan that is complete.</summary>
public enum ScheduleQuestion { Gpo, Date, Time, Minutes, Place, Rhythm, Until, Invited, Change }

[JsonSourceGenerationOptions(
    UseStringEnumConverter = true, Converters = [typeof(LocalDateJson), typeof(LocalTimeJson)],
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ScheduleSlots))]
internal sealed partial class ScheduleJson : JsonSerializerContext;
