using NodaTime.Text;

namespace GpoBot.Dialogs.Texts;

/// <summary>Why an hour cannot be chosen that the change to summer time skips.</summary>
public static class SkippedHourText
{
    /// <param name="wallTime">The hour that does not exist, ISO.</param>
    public static string Of(string? wallTime) => LocalDateTimePattern.GeneralIso.Parse(wallTime ?? "") is { Success: true, Value: var skipped }
        ? $"{French.Time(skipped.TimeOfDay)} n'existe pas le {French.Date(skipped.Date)} : on passe à l'heure d'été. Choisissez une autre heure."
        : "Cette heure n'existe pas ce jour-là : on passe à l'heure d'été. Choisissez une autre heure.";
}
