using GpoBot.Dialogs.Understanding;

namespace GpoBot.Dialogs.Flows.Problems;

/// <summary>From the sentences that bring a problem up to what is known of it.</summary>
internal static class NewProblemSaid
{
    /// <summary>Null for a sentence of another matter.</summary>
    public static (NewProblemSlots Slots, string? GpoWords)? Of(Intent intent) => intent switch
    {
        Intent.ReportProblem said => (new NewProblemSlots(
            false, null, Sentence(said.Title), Sentence(said.Place), null, said.People is > 0 ? said.People : null), said.GpoWords),
        Intent.RegisterProblem said => (new NewProblemSlots(
            true, null, Sentence(said.Title), Sentence(said.Place), CategoryWords.Named(said.Category)), said.GpoWords),
        // A place alone is mostly where something happens.
        Intent.PlaceDetail said => (new NewProblemSlots(false, null, null, Sentence(said.Place)), null),
        _ => null,
    };

    private static string? Sentence(string? words) => NewProblemQuestions.Sentence(words);
}
