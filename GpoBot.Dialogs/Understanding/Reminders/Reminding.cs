using GpoBot.Core.Language;
using NodaTime;

namespace GpoBot.Dialogs.Understanding.Reminders;

/// <summary>
/// Everything people say of reminders. Comes before what reads dates and answers, for "rappelle-moi AC016 lundi" is neither; each
/// part takes only messages that speak of nothing else.
/// </summary>
internal static class Reminding
{
    private const int LongestMessage = 40;

    public static Intent? Read(Sentence said, LocalDate today)
    {
        if (said.Count is 0 or > LongestMessage) return null;
        return Unsubscribing.Read(said)
            ?? Snoozing.Read(said, today)
            ?? Controlling.Read(said, today)
            ?? Leaving.Read(said, today)
            ?? Nudging.Read(said)
            ?? Setting.Read(said)
            ?? Showing.Read(said);
    }
}
