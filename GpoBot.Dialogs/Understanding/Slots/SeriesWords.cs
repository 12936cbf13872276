using GpoBot.Core.Language;

namespace GpoBot.Dialogs.Understanding.Slots;

/// <summary>Whether a change is for one meeting or for those that follow too: <c>et toutes les suivantes</c>.</summary>
internal static class SeriesWords
{
    private static readonly string[] Following =
    [
        "et toutes les suivantes", "et toutes celles qui suivent", "et celles qui suivent", "ainsi que les suivantes",
        "avec les suivantes", "et les suivantes", "et les autres", "et suivantes", "toutes les suivantes", "les suivantes",
        "et toute la suite", "et la suite", "et toute la serie", "toute la serie", "pour toute la serie",
    ];

    private static readonly string[] Alone =
    [
        "cette reunion seulement", "seulement cette reunion", "celle ci seulement", "seulement celle ci", "uniquement celle ci",
        "pas les suivantes",
    ];

    /// <summary>True for those that follow too, false for this one alone, null when nothing is said; takes the words out.</summary>
    public static bool? Take(Sentence said)
    {
        if (said.Find(Alone) is { } alone)
        {
            said.Cut(alone.At, alone.At + alone.Length);
            return false;
        }

        if (said.Find(Following) is not { } more) return null;
        said.Cut(more.At, more.At + more.Length);
        return true;
    }
}
