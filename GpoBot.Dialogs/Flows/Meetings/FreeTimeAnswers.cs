using GpoBot.Dialogs.Texts;
using GpoBot.Dialogs.Understanding;
using NodaTime;

namespace GpoBot.Dialogs.Flows.Meetings;

/// <summary>What is typed under proposed times: one of them, or what to look for instead.</summary>
internal static class FreeTimeAnswers
{
    private static readonly MessageReader Reader = new();
    private static readonly string[][] Ranks =
    [
        ["1", "le 1", "le 1er", "premier", "le premier", "la première", "le premier créneau"],
        ["2", "le 2", "le 2e", "deuxième", "le deuxième", "le second", "la deuxième", "le deuxième créneau"],
        ["3", "le 3", "le 3e", "troisième", "le troisième", "la troisième", "le dernier", "le troisième créneau"],
    ];

    /// <summary>The proposed time that is meant: by its number, its day or its hour; null when it is none or several.</summary>
    public static LocalDateTime? Chosen(IReadOnlyList<LocalDateTime> starts, string text, LocalDate today)
    {
        var words = text.Trim(' ', '.', '!').ToLowerInvariant();
        var rank = Array.FindIndex(Ranks, names => names.Contains(words));
        if (rank >= 0) return rank < starts.Count ? starts[rank] : null;
        var day = DateAnswers.Day(SlotReader.TryDate(text, today));
        var time = SlotReader.TryTime(text);
        if (day is null && time is null) return null;
        return starts.Where(start => (day is null || start.Date == day) && (time is null || start.TimeOfDay == time)).ToList() is [var only]
            ? only
            : null;
    }

    /// <summary>The search the words ask for ("en janvier", "2 heures", "plutôt mardi matin"); null when they ask for none.</summary>
    public static Intent.FindTime? Search(string text, LocalDate today) =>
        Reader.Read($"créneau {text}", today) is Intent.FindTime found && found != new Intent.FindTime() ? found : null;

    /// <summary>The days to look at, or why there are none.</summary>
    /// <param name="today">In the zone of the GPO.</param>
    public static (IReadOnlyList<LocalDate> Days, string? Problem) Days(DateMention? said, LocalDate today)
    {
        var days = said switch
        {
            null => Core.Meetings.SlotWish.DaysAfter(today),
            DateMention.Day day => [day.Date],
            DateMention.Several several => [.. several.Days],
            _ => [],
        };
        if (days.Count == 0) return ([], DateAnswers.Problem(said));
        List<LocalDate> ahead = [.. days.Where(day => day >= today)];
        if (ahead.Count > 0) return (ahead, null);
        return ([], days.Count == 1
            ? $"Le {French.Date(days[0])} est passé. Quel jour à venir voulez-vous dire ?"
            : "Ces jours sont passés. Quels jours à venir voulez-vous dire ?");
    }
}
