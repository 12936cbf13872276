using GpoBot.Dialogs.Texts;
using GpoBot.Dialogs.Understanding;
using NodaTime;

namespace GpoBot.Dialogs.Flows;

/// <summary>From a day as it was said to a day that can be used, or to what is to be asked back.</summary>
public static class DateAnswers
{
    private static readonly char[] Digits = [.. "0123456789"];

    public static LocalDate? Day(DateMention? mention) => mention is DateMention.Day day ? day.Date : null;

    /// <summary>Why the mention is not one day to come, and what to say instead; null when it is one, or when nothing was said.</summary>
    public static string? Problem(DateMention? mention) => mention switch
    {
        DateMention.DoesNotExist or DateMention.Past => $"{NotUsable(mention)} Quel jour à venir voulez-vous dire ?",
        DateMention.Several several => $"{NotUsable(mention)} Par exemple {French.Join(several.Days.Select(French.Date), "ou")}.",
        _ => null,
    };

    /// <summary>Only why, for a question that says itself what is to be answered.</summary>
    public static string? NotUsable(DateMention? mention) => mention switch
    {
        DateMention.DoesNotExist => $"« {mention.Words[Math.Max(0, mention.Words.IndexOfAny(Digits))..]} » n'existe pas dans le calendrier.",
        DateMention.Past past => $"Le {French.Date(past.Date)} est passé.",
        DateMention.Several => "Il me faut un jour précis.",
        _ => null,
    };
}
