using GpoBot.Core.Language;
using NodaTime;
using NodaTime.Text;

namespace GpoBot.Dialogs.Understanding.Reminders;

/// <summary>Reads the answer to "until when?": "lundi", "jusqu'au 5 janvier", "pendant deux semaines".</summary>
public static class UntilReader
{
    /// <summary>The day said, and whether it is the last one of silence; null when none is said.</summary>
    public static (DateMention Day, bool Inclusive)? Read(string text, LocalDate today)
    {
        // What a button of ours sends back.
        if (LocalDatePattern.Iso.Parse(text.Trim()) is { Success: true, Value: var day }) return (new DateMention.Day(day) { Words = text }, false);
        return Until.Find(new Sentence(text), today) is { } found ? (found.Value.Day, found.Value.Inclusive)
            : SlotReader.TryDate(text, today) is { } alone ? (alone, false)
            : null;
    }
}
