using GpoBot.Core.Groups;
using GpoBot.Core.Meetings;
using GpoBot.Dialogs.Cards;
using GpoBot.Dialogs.Cards.Meetings;
using NodaTime;

namespace GpoBot.Dialogs.Flows.Meetings;

/// <summary>Between the inputs of the form and the slots, both ways.</summary>
public static class ScheduleInputs
{
    /// <summary>What was filled in; a value that cannot be read is named as a problem and the others are kept.</summary>
    public static (ScheduleSlots Slots, string? Problem) Read(CardInputs inputs, Gpo gpo)
    {
        var slots = new ScheduleSlots(
            gpo.Id, inputs.Date(MeetingForm.DateInput), inputs.Time(MeetingForm.TimeInput), inputs.Number(MeetingForm.MinutesInput),
            Enumeration<MeetingFormat>(inputs, MeetingForm.FormatInput), inputs.Text(MeetingForm.PlaceInput),
            Enumeration<Rhythm>(inputs, MeetingForm.RhythmInput), inputs.Date(MeetingForm.UntilInput), inputs.Choices(MeetingForm.InvitedInput));
        return (slots, Problem(inputs, slots));
    }

    public static MeetingForm ToForm(
        ScheduleSlots slots, Gpo gpo, IReadOnlyList<Gpo> led, LocalDate today, string? problem, string? question) => new(
        gpo, [.. led.Select(g => g.Group)], slots.Date ?? Suggested(gpo, today), slots.TimeOr(gpo), slots.MinutesOr(gpo), slots.FormatOr(gpo),
        slots.PlaceOr(gpo), slots.InvitedOr(gpo), slots.Rhythm ?? Rhythm.Once, slots.Until, today, problem, question);

    // The next date of the habit that is still free saves most people the thinking.
    private static LocalDate? Suggested(Gpo gpo, LocalDate today)
    {
        if (gpo.Group.UsualDay == IsoDayOfWeek.None) return null;
        var taken = gpo.Meetings.Select(meeting => meeting.Start.Date).ToHashSet();
        var last = taken.Where(day => day >= today).DefaultIfEmpty(today).Max();
        return gpo.Group.Cadence == Cadence.Fortnightly && last.DayOfWeek == gpo.Group.UsualDay && last > today
            ? last.PlusWeeks(2)
            : last.PlusDays(gpo.Group.Cadence == Cadence.Monthly && last > today ? 21 : 0).Next(gpo.Group.UsualDay);
    }

    private static string? Problem(CardInputs inputs, ScheduleSlots slots)
    {
        if (slots.Date is null) return inputs.Has(MeetingForm.DateInput) ? "Cette date n'existe pas. Choisissez un jour dans le calendrier." : "Choisissez la date de la réunion.";
        if (slots.Time is null) return "Indiquez l'heure, par exemple 09:30.";
        if (inputs.Has(MeetingForm.UntilInput) && slots.Until is null) return "La date de fin n'existe pas. Choisissez un jour dans le calendrier.";
        return slots.Minutes is null or <= 0 ? "Choisissez la durée." : null;
    }

    private static T? Enumeration<T>(CardInputs inputs, string id) where T : struct, Enum =>
        Enum.TryParse<T>(inputs.Text(id), ignoreCase: false, out var value) && Enum.IsDefined(value) ? value : null;
}
