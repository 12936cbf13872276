using GpoBot.Core.Problems;
using GpoBot.Dialogs.Cards.Problems;

namespace GpoBot.Dialogs.Flows.Problems;

/// <summary>From the inputs of the form to a problem to bring up.</summary>
internal static class NewProblemInputs
{
    /// <returns>What was filled in, and what is wrong with it.</returns>
    public static (NewProblemSlots Slots, string? Fault) Read(Button button)
    {
        var inputs = button.Inputs;
        var category = inputs.Text(NewProblemFormCard.CategoryInput);
        var slots = new NewProblemSlots(
            button.Data.Choice == NewProblemForm.AsLead, inputs.Text(NewProblemFormCard.GpoInput) ?? button.Data.Gpo,
            NewProblemQuestions.Sentence(inputs.Text(NewProblemFormCard.TitleInput)), NewProblemQuestions.Sentence(inputs.Text(NewProblemFormCard.PlaceInput)),
            category is not null && ProblemCategories.All.Contains(category) ? category : null, inputs.Number(NewProblemFormCard.PeopleInput),
            inputs.Text(NewProblemFormCard.OriginInput), inputs.Text(NewProblemFormCard.IndicatorInput),
            inputs.Number(NewProblemFormCard.InitialInput), inputs.Number(NewProblemFormCard.TargetInput));
        string[] counted = [NewProblemFormCard.PeopleInput, NewProblemFormCard.InitialInput, NewProblemFormCard.TargetInput];
        var fault = slots.Title is null || slots.Place is null ? "Indiquez ce qui se passe et où."
            : counted.Any(id => inputs.Has(id) && inputs.Number(id) is null) ? "Écrivez les nombres en chiffres, sans décimale." : null;
        return (slots, fault);
    }
}
