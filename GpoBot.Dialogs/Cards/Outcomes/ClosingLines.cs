using GpoBot.Core.Problems;
using GpoBot.Dialogs.Texts;

namespace GpoBot.Dialogs.Cards.Outcomes;

/// <summary>Each condition of the rule in one line: whether it holds, and by which figures.</summary>
internal static class ClosingLines
{
    public static IReadOnlyList<string> Of(Problem problem, ClosingCheck check) =>
    [
        $"{Mark(check.CommitmentsMet)} engagements soldés, {Commitments(check)}",
        $"{Mark(check.IndicatorMet)} {Indicator(problem, check)}",
        $"{Mark(check.Opinions.Met)} {Opinions(problem, check)}",
    ];

    /// <summary>« la fin des engagements, l'indicateur à la cible et l'avis collégial ».</summary>
    public static string Missing(ClosingCheck check) => French.Join(check.Missing.Select(one => one switch
    {
        ClosingCondition.Commitments => "la fin des engagements",
        ClosingCondition.Indicator => "l'indicateur à la cible",
        _ => "l'avis collégial",
    }));

    private static string Commitments(ClosingCheck check)
    {
        var all = check.Commitments.Count;
        if (all == 0) return "aucun n'a été pris";
        var settled = all - check.Unsettled.Count();
        var silent = check.Unsettled.Count(one => !one.Open);
        return $"{settled} sur {all}" + (silent == 0 ? "" : $" ({French.Count(silent, "abandonné")} sans motif)");
    }

    private static string Indicator(Problem problem, ClosingCheck check)
    {
        if (check.Indicator != IndicatorState.Reached && check.Excepted)
            return $"indicateur, par exception écrite : {CardText.Plain(problem.IndicatorException!)}";
        var measured = OutcomeWords.Measured(problem);
        return check.Indicator switch
        {
            IndicatorState.Reached => $"indicateur à la cible, {measured}",
            IndicatorState.AboveTarget => $"indicateur au-dessus de la cible, {measured}",
            IndicatorState.Stale => $"indicateur mesuré depuis plus de {check.Rule.FreshDays} jours, {measured}",
            IndicatorState.NeverMeasured => "indicateur jamais mesuré",
            _ => "indicateur sans cible",
        };
    }

    private static string Opinions(Problem problem, ClosingCheck check)
    {
        var count = check.Opinions;
        var said = problem.OpinionsAskedAt is null && count.Answered == 0
            ? $"avis collégial, 0 sur {check.Rule.Quorum} requis"
            : $"avis collégial, {OutcomeWords.Opinions(count.Voting, count.Favourable)}, {check.Rule.Quorum} organisations requises";
        if (count.EnoughAnswered && !count.OutsidePolice) said += ", aucune hors police nationale";
        return ResidentsVoice.Of(problem, check.Rule) is { } voice ? $"{said}, dont les habitants ({OutcomeWords.Residents(voice)})" : said;
    }

    // Words, for neither a colour nor a sign is read to everybody.
    private static string Mark(bool met) => met ? "✔ Oui :" : "✘ Pas encore :";
}
