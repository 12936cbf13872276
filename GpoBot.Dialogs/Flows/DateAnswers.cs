using GpoBot.Dialogs.Texts;
using GpoBot.Dialogs.Understanding;
using NodaTime;

namespace GpoBot.Dialogs.Flows;

/// <summary>From a day as it was said to a day that can be used, or to what is to be asked back.</summary>
public static class DateAnswers
{
    public static LocalDate? Day(DateMention? mention) => mention is DateMention.Day day ? day.Date : null;

    /// <summary>Why the mention is not one day to come; null when it is one, or when nothing was said.</summary>
    public static string? Problem(DateMention? mention) => mention switch
    {
        DateMention.DoesNotExist => $"« {mention.Words} » n'existe pas dans le calendrier. Quel jour voulez-vous dire ?",
        DateMention.Past past => $"Le {French.Date(past.Date)} est passé. Quel jour à venir voulez-vous dire ?",
        DateMention.Several several =>
            $"Quel jour précisément ? Par exemple {French.Join(several.Days.Select(French.Date), "ou")}.",
        _ => null,
    };
}
