using GpoBot.Core.Meetings;
using GpoBot.Dialogs.Cards;
using GpoBot.Dialogs.Cards.Meetings;

namespace GpoBot.Dialogs.Flows.Meetings;

/// <summary>From the form to the slots: only what differs from the meeting, so that nothing else is spread over a series.</summary>
public static class MoveMeetingInputs
{
    /// <summary>What was filled in, or why it cannot be read; the rest is kept.</summary>
    public static (MoveMeetingSlots Slots, string? Problem) Read(CardInputs inputs, GpoMeeting found)
    {
        var meeting = found.Meeting;
        var date = inputs.Date(MeetingForm.DateInput);
        var time = inputs.Time(MeetingForm.TimeInput);
        var minutes = inputs.Number(MeetingForm.MinutesInput);
        var format = Enum.TryParse<MeetingFormat>(inputs.Text(MeetingForm.FormatInput), out var chosen) && Enum.IsDefined(chosen)
            ? chosen
            : meeting.Format;
        var slots = new MoveMeetingSlots(
            found.Gpo.Id, meeting.Id, null, date == meeting.Start.Date ? null : date, time == meeting.Start.TimeOfDay ? null : time,
            minutes == meeting.DurationMinutes ? null : minutes, format == meeting.Format ? null : format,
            Place(inputs, meeting, format), inputs.Text(ScopeInput.Id) == nameof(MeetingScope.Following), meeting.Version);
        return (slots, Problem(inputs, date is null, time is null));
    }

    private static string? Place(CardInputs inputs, Meeting meeting, MeetingFormat format)
    {
        var place = inputs.Text(MeetingForm.PlaceInput) ?? "";
        return format == MeetingFormat.Video || place == (meeting.Place ?? "") ? null : place;
    }

    private static string? Problem(CardInputs inputs, bool noDate, bool noTime) => inputs switch
    {
        _ when noDate && inputs.Has(MeetingForm.DateInput) => "Cette date n'existe pas. Choisissez un jour dans le calendrier.",
        _ when noDate => "Choisissez la date de la réunion.",
        _ when noTime => "Indiquez l'heure, par exemple 09:30.",
        _ => null,
    };
}
