using GpoBot.Core.Problems;
using GpoBot.Dialogs.Cards;
using GpoBot.Dialogs.Cards.Elements;
using GpoBot.Dialogs.Cards.Outcomes;
using GpoBot.Dialogs.Flows.Problems;
using GpoBot.Dialogs.Texts;

namespace GpoBot.Dialogs.Flows.Outcomes;

/// <summary>What was typed, as it will be written, with the button that writes it.</summary>
internal static class OutcomePreviews
{
    public static AdaptiveCard Of(OutcomeSlots slots, KnownProblem known, string draftId)
    {
        var (gpo, problem) = (known.Gpo, known.Problem);
        var id = $"**{problem.Id}**";
        IReadOnlyList<Fact> facts = [new Fact("Problématique", OutcomeWords.Name(problem)), new Fact("GPO", CardText.Plain($"{gpo.Id} {gpo.Group.Name}"))];
        var text = CardText.Plain(slots.Text ?? "");
        return slots.Wish switch
        {
            OutcomeWish.Drop => Card($"Je clos {id} **sans suite**, motif : {Reason(slots)}. C'est bien cela ?",
                [.. EndCard.Facts(gpo, problem)], "Clore sans suite", editable: true),
            OutcomeWish.Transfer => Card($"Je transfère {id} à **{text}**, motif : {Reason(slots)}. C'est bien cela ?",
                [.. EndCard.Facts(gpo, problem)], "Transférer", editable: true),
            OutcomeWish.Relaunch => Card($"Je relance le plan de {id} : plan n° {problem.PlanVersion + 1}, les avis repartent de zéro. C'est bien cela ?", facts, "Relancer le plan"),
            OutcomeWish.Except => Card($"Je note l'exception pour {id} : {text}. C'est bien cela ?", facts, "Noter l'exception"),
            OutcomeWish.Reopen => Card($"Je rouvre {id} sous une nouvelle référence, en diagnostic. C'est bien cela ?", facts, "Rouvrir"),
            OutcomeWish.Stable => Card($"Je note que {id} est **stable**. C'est bien cela ?", facts, "Noter stable"),
            OutcomeWish.Return => Card(text.Length == 0
                ? $"Je transmets au référent que {id} est revenue. C'est bien cela ?"
                : $"Je transmets au référent que {id} est revenue (« {text} »). C'est bien cela ?", facts, "Transmettre au référent"),
            OutcomeWish.Residents => Card($"Je note l'avis des habitants sur {id} : {French.Count(slots.Favourable ?? 0, "favorable")} "
                + $"sur {French.Count(slots.Asked ?? 0, "habitant interrogé")}. C'est bien cela ?", facts, "Noter cet avis"),
            OutcomeWish.ProposeWords => Card($"Je propose ce retour aux habitants pour {id}. C'est bien cela ?",
                [.. facts, new Fact("Texte", text)], "Proposer au référent", editable: true),
            OutcomeWish.ApproveWords => Card($"J'approuve ce retour aux habitants pour {id}. C'est bien cela ?",
                [.. facts, new Fact("Texte", text.Length == 0 ? CardText.Plain(problem.PublicDraft ?? "") : text)], "Approuver ce texte", editable: true),
            _ => Card($"Je note cette bonne pratique pour {id}. C'est bien cela ?", [.. facts, new Fact("Texte", text)], "Approuver"),
        };

        AdaptiveCard Card(string sentence, IReadOnlyList<Fact> shown, string confirm, bool editable = false) =>
            OutcomePreviewCard.Of(sentence, shown, draftId, confirm, editable);
    }

    private static string Reason(OutcomeSlots slots) => slots.Reason is { } reason ? OutcomeWords.Of(reason) : "";
}
