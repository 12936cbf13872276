using GpoBot.Core.Language;

namespace GpoBot.Dialogs.Understanding.Outcomes;

/// <summary>What a lead writes down about a problem: "bonne pratique PB02 : …", "exception PB14 : …". The words come after a colon.</summary>
internal static class WrittenWords
{
    private const int LongestMessage = 200;

    private static readonly string[] Practice = ["bonne pratique", "bonnes pratiques de", "good practice"];
    private static readonly string[] Exception = ["exception ecrite", "exception"];

    public static Intent? Read(Sentence whole)
    {
        if (whole.Count is 0 or > LongestMessage) return null;
        var at = Speech.First(whole);
        var practice = Speech.Says(whole, at, Practice) > 0;
        if (!practice && Speech.Says(whole, at, Exception) == 0) return null;
        var said = Speech.Copy(whole);
        var colon = Speech.Colon(said);
        var text = colon >= 0 ? said.Rest(colon + 1)?.Trim() : null;
        if (Speech.TakeReference(said, "pb", out _) is not { } reference) return null;
        return practice ? new Intent.GoodPractice(reference, text) : new Intent.ExceptIndicator(reference, text);
    }
}
