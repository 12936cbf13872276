using GpoBot.Core.Problems;
using GpoBot.Web.Import.Csv;

namespace GpoBot.Web.Import.Files;

/// <summary>problems.csv: what the groups took up, closed problems included.</summary>
internal static class ProblemsFile
{
    private const int HighestValue = 1_000_000;
    private const int MostOpinions = 1_000;

    public static CsvColumns Columns { get; } = new("problems.csv")
    {
        Required =
        [
            "probleme_id", "gpo_id", "titre", "categorie", "lieu", "description", "origine_signalement", "date_signalement",
            "date_retenue", "priorite", "statut", "objectif", "indicateur", "valeur_initiale", "valeur_cible",
            "valeur_actuelle", "date_mesure", "prochaine_evaluation", "date_cloture", "verdict_collegial", "nb_avis",
            "nb_avis_favorables", "date_controle_recidive", "rouverture_de", "gpo_lies",
        ],
        NotKept = ["pilote"],
    };

    public static ProblemLine Parse(CsvLine line)
    {
        var problem = new Problem
        {
            Id = line.Reference("probleme_id", "PB", 2),
            Title = line.RequiredText("titre", 200),
            Category = line.RequiredListedText("categorie", FrenchCodes.Categories),
            Place = line.Text("lieu", 200),
            Description = line.Text("description", 1000),
            Origin = line.ListedText("origine_signalement", FrenchCodes.Origins),
            ReportedOn = line.Date("date_signalement"),
            RetainedOn = line.Date("date_retenue"),
            Priority = line.ListedText("priorite", FrenchCodes.Priorities),
            Status = line.Code("statut", FrenchCodes.ProblemStatuses),
            Objective = line.Text("objectif", 200),
            Indicator = line.Text("indicateur", 200),
            InitialValue = line.Whole("valeur_initiale", 0, HighestValue),
            TargetValue = line.Whole("valeur_cible", 0, HighestValue),
            CurrentValue = line.Whole("valeur_actuelle", 0, HighestValue),
            MeasuredOn = line.Date("date_mesure"),
            NextEvaluationOn = line.Date("prochaine_evaluation"),
            ClosedOn = line.Date("date_cloture"),
            Verdict = line.ListedText("verdict_collegial", FrenchCodes.Verdicts),
            Opinions = line.Whole("nb_avis", 0, MostOpinions),
            FavourableOpinions = line.Whole("nb_avis_favorables", 0, MostOpinions),
            RecurrenceCheckOn = line.Date("date_controle_recidive"),
            ReopenedFrom = line.Cell("rouverture_de"),
            LinkedGroups = line.List("gpo_lies"),
        };
        CheckOrder(line, problem);
        return new ProblemLine(line, line.Gpo("gpo_id"), problem);
    }

    private static void CheckOrder(CsvLine line, Problem problem)
    {
        if (problem.RetainedOn < problem.ReportedOn) line.Error("date_retenue est avant date_signalement");
        if (problem.ClosedOn < (problem.RetainedOn ?? problem.ReportedOn)) line.Error("date_cloture est avant le début de la problématique");
        if (problem.RecurrenceCheckOn < problem.ClosedOn) line.Error("date_controle_recidive est avant date_cloture");
        if (problem.FavourableOpinions > problem.Opinions) line.Error("nb_avis_favorables dépasse nb_avis");
        if (problem.Closed && line.Cell("date_cloture") is null) line.Missing("date_cloture", 0);
        if (!problem.Closed && problem.ClosedOn is not null) line.Error("date_cloture remplie alors que le statut n'est pas clos");
        if (problem.Open && line.Cell("date_retenue") is null) line.Missing("date_retenue", 0);
    }
}

/// <summary>A problem and the group that took it up.</summary>
internal sealed record ProblemLine(CsvLine Source, string GpoId, Problem Problem);
