using GpoBot.Core.Commitments;
using GpoBot.Web.Import.Csv;
using NodaTime;

namespace GpoBot.Web.Import.Files;

/// <summary>actions.csv: who promised what, until when, and what was said of it since.</summary>
internal static class ActionsFile
{
    private const int LongestComment = 200;

    public static CsvColumns Columns { get; } = new("actions.csv")
    {
        Required =
        [
            "action_id", "probleme_id", "gpo_id", "responsable_id", "co_responsables", "intitule", "type_action", "reunion_id",
            "date_decision", "echeance", "echeance_initiale", "statut", "avancement_pct", "date_derniere_maj",
            "canal_derniere_maj", "dernier_commentaire", "motif_blocage", "nb_relances", "date_realisation", "preuve_attendue",
        ],
        Optional = ["visibilite"],
    };

    public static ActionLine Parse(CsvLine line)
    {
        var commitment = new Commitment
        {
            Id = line.Reference("action_id", "AC", 3),
            ProblemId = line.Cell("probleme_id") ?? line.Missing("probleme_id", ""),
            OwnerId = line.Cell("responsable_id") ?? line.Missing("responsable_id", ""),
            CoOwnerIds = line.List("co_responsables"),
            Title = line.RequiredText("intitule", 200),
            ActionType = line.Text("type_action", 40),
            MeetingId = line.Cell("reunion_id"),
            DecidedOn = line.RequiredDate("date_decision"),
            DueOn = line.Date("echeance"),
            InitialDueOn = line.Date("echeance_initiale"),
            Status = line.Code("statut", FrenchCodes.CommitmentStatuses),
            Progress = line.Whole("avancement_pct", 0, 100),
            BlockedBy = line.OptionalCode("motif_blocage", FrenchCodes.BlockingReasons),
            Comment = line.Text("dernier_commentaire", LongestComment),
            AnsweredThrough = line.ListedText("canal_derniere_maj", FrenchCodes.AnswerWays),
            DoneOn = line.Date("date_realisation"),
            ExpectedEvidence = line.Text("preuve_attendue", 200),
            ReminderCount = line.Whole("nb_relances", 0, 1000) ?? 0,
        };
        CheckOrder(line, commitment);
        return new ActionLine(
            line, line.Gpo("gpo_id"), commitment with { PoliceOnly = IsPoliceOnly(line, commitment) }, line.Date("date_derniere_maj"));
    }

    /// <summary>Without a word on it, a check that the police alone carry out is not announced to partners.</summary>
    private static bool IsPoliceOnly(CsvLine line, Commitment commitment) =>
        line.OptionalCode("visibilite", FrenchCodes.PoliceOnly)
        ?? (commitment.ActionType == "CONTROLE"
            && commitment.CoOwnerIds.Append(commitment.OwnerId).All(id => id.StartsWith("PN:", StringComparison.Ordinal)));

    private static void CheckOrder(CsvLine line, Commitment commitment)
    {
        var decided = commitment.DecidedOn;
        if (commitment.DueOn < decided) line.Error("echeance est avant date_decision");
        if (commitment.InitialDueOn < decided) line.Error("echeance_initiale est avant date_decision");
        if (commitment.DoneOn < decided) line.Error("date_realisation est avant date_decision");
        if (commitment.Status == CommitmentStatus.Blocked && line.Cell("motif_blocage") is null) line.Missing("motif_blocage", 0);
        if (commitment.CoOwnerIds.Contains(commitment.OwnerId)) line.Error("responsable_id figure aussi dans co_responsables");
    }
}

/// <summary>A commitment, its group, and the day of the last answer.</summary>
internal sealed record ActionLine(CsvLine Source, string GpoId, Commitment Commitment, LocalDate? AnsweredOn);
