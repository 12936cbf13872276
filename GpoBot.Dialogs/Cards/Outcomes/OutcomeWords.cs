using GpoBot.Core.Problems;
using GpoBot.Dialogs.Cards.Problems;
using GpoBot.Dialogs.Texts;
using NodaTime;

namespace GpoBot.Dialogs.Cards.Outcomes;

/// <summary>The words for how problems end, which cards, questions and messages share.</summary>
public static class OutcomeWords
{
    public static string Of(EndReason reason) => reason switch
    {
        EndReason.FactsCeased => "les faits ont cessé",
        EndReason.NotConfirmed => "le signalement n'est pas confirmé",
        EndReason.Duplicate => "doublon d'une autre problématique",
        EndReason.PartnersMissing => "les partenaires nécessaires manquent",
        EndReason.OutOfScope => "hors du champ du GPO",
        EndReason.BetterPlaced => "un autre groupe est mieux placé",
        EndReason.SeveralSectors => "le problème dépasse le secteur",
        EndReason.OtherBody => "relève d'une autre instance",
        _ => "autre motif",
    };

    /// <summary>« PB11 est close sans suite ».</summary>
    public static string Ended(Problem problem) => problem.Status switch
    {
        ProblemStatus.Solved => $"{problem.Id} est close comme résolue",
        ProblemStatus.Transferred => $"{problem.Id} est transférée",
        _ => $"{problem.Id} est close sans suite",
    };

    /// <summary>« 11 → 2 (cible 2), mesuré le jeudi 19 novembre 2026 »; null when there is nothing to tell.</summary>
    public static string? Measured(Problem problem)
    {
        if (problem.CurrentValue is not { } current) return null;
        var way = problem.InitialValue is { } initial ? $"{French.Number(initial)} → {French.Number(current)}" : French.Number(current);
        var target = problem.TargetValue is { } aimed ? $" (cible {French.Number(aimed)})" : "";
        return problem.MeasuredOn is { } day ? $"{way}{target}, mesuré le {French.Date(day)}" : way + target;
    }

    /// <summary>« 5 avis, dont 4 favorables ».</summary>
    public static string Opinions(int voting, int favourable) => voting == 0
        ? "aucun avis exprimé"
        : $"{French.Number(voting)} avis, dont {French.Count(favourable, "favorable")}";

    /// <summary>The rule in one sentence, as it stands under every count it makes.</summary>
    public static string Rule(ClosingRule rule) =>
        $"Règle v{rule.Version} : engagements soldés, indicateur à la cible mesuré depuis moins de {rule.FreshDays} jours (ou exception écrite), "
        + $"avis d'au moins {rule.Quorum} organisations dont une hors police nationale, {Ratio(rule)}, et signature du référent.";

    /// <summary>« 2 avis exprimés sur 3 favorables ».</summary>
    public static string Ratio(ClosingRule rule) => $"au moins {rule.FavourableNumerator} avis exprimés sur {rule.FavourableDenominator} favorables";

    public static string Day(LocalDate day) => French.Date(day);

    public static string Name(Problem problem) => OpinionWords.Name(problem);

    public static string Residents(ResidentsVoice voice) =>
        $"{French.Count(voice.FavourableCount, "habitant favorable", "habitants favorables")} sur {French.Number(voice.Asked)}";
}
