using GpoBot.Core.Groups;
using GpoBot.Core.Meetings;
using GpoBot.Dialogs.Cards;
using GpoBot.Dialogs.Cards.Meetings;
using NodaTime;

namespace GpoBot.Dialogs.Flows.Meetings;

/// <summary>Between the inputs of the form and the slots, both ways.</summary>
public static class ScheduleInputs
{
    /// <summary>
    /// What was filled in. A value that cannot be read is named as a problem, with the question that is open then, and the
    /// others are kept.
    /// </summary>
    public static (ScheduleSlots Slots, string? Problem) Read(CardInputs inputs, Gpo gpo)
    {
        var slots = new ScheduleSlots(
            gpo.Id, inputs.Date(MeetingForm.DateInput), inputs.Time(MeetingForm.TimeInput), inputs.Number(MeetingForm.MinutesInput),
            Enumeration<MeetingFormat>(inputs, MeetingForm.FormatInput), inputs.Text(MeetingForm.PlaceInput) ?? "",
            Enumeration<Rhythm>(inputs, MeetingForm.RhythmInput), inputs.Date(MeetingForm.UntilInput),
            inputs.Choices(MeetingForm.InvitedInput), Count: inputs.Number(MeetingForm.CountInput));
        return Problem(inputs, slots) is var (question, problem)
            ? (slots with { Asked = question, Correcting = true }, problem)
            : (slots, null);
    }

    public static MeetingForm ToForm(
        ScheduleSlots slots, Gpo gpo, IReadOnlyList<Gpo> led, LocalDate today, FormNotes notes) => new(
        gpo, [.. led.Select(g => g.Group)], slots.Date ?? NextHabitualDate.Of(gpo, today), slots.TimeOr(gpo), slots.MinutesOr(gpo),
        slots.FormatOr(gpo), slots.PlaceOr(gpo), slots.InvitedOr(gpo), slots.Rhythm ?? Rhythm.Once, slots.Until, today, notes, slots.Count);

    private static (ScheduleQuestion, string)? Problem(CardInputs inputs, ScheduleSlots slots) => slots switch
    {
        { Date: null } when inputs.Has(MeetingForm.DateInput) =>
            (ScheduleQuestion.Date, "Cette date n'existe pas. Choisissez un jour dans le calendrier."),
        { Date: null } => (ScheduleQuestion.Date, "Choisissez la date de la réunion."),
        { Time: null } => (ScheduleQuestion.Time, "Indiquez l'heure, par exemple 09:30."),
        { Minutes: null or <= 0 } => (ScheduleQuestion.Minutes, "Choisissez la durée."),
        { Until: null } when inputs.Has(MeetingForm.UntilInput) =>
            (ScheduleQuestion.Until, "La date de fin n'existe pas. Choisissez un jour dans le calendrier."),
        { Count: null } when inputs.Has(MeetingForm.CountInput) =>
            (ScheduleQuestion.Until, "Le nombre de réunions s'écrit en chiffres, par exemple 6."),
        { Count: not null, Rhythm: null or Rhythm.Once } =>
            (ScheduleQuestion.Rhythm, "Un nombre de réunions demande un rythme : choisissez-le, ou effacez le nombre."),
        { Until: not null, Rhythm: null or Rhythm.Once } =>
            (ScheduleQuestion.Rhythm, "Une date de fin demande un rythme : choisissez-le, ou effacez la date de fin."),
        _ => null,
    };

    private static T? Enumeration<T>(CardInputs inputs, string id) where T : struct, Enum =>
        Enum.TryParse<T>(inputs.Text(id), ignoreCase: false, out var value) && Enum.IsDefined(value) ? value : null;
}
