using GpoBot.Core.Language;
using GpoBot.Core.Meetings;

namespace GpoBot.Dialogs.Understanding.Slots;

/// <summary>From the words somebody uses to the closed list of reasons for calling a meeting off.</summary>
internal static class CancelReasons
{
    private static readonly (string[] Words, CancelReason Reason)[] All =
    [
        (["ferie", "feries"], CancelReason.PublicHoliday),
        (["referent", "malade", "maladie", "indisponible", "indisponibilite"], CancelReason.LeadUnavailable),
        (["conge", "conges", "vacances"], CancelReason.Leave),
        (["quorum", "absents", "absences", "trop peu", "pas assez de", "desistement", "desistements"],
            CancelReason.TooFewPresent),
        (["salle", "locaux", "local", "lieu"], CancelReason.PlaceUnavailable),
        (["intemperies", "intemperie", "greve", "greves", "perturbation", "perturbations", "neige", "verglas", "tempete",
            "orage", "orages", "inondation", "inondations", "canicule", "panne", "manifestation", "manifestations"],
            CancelReason.Disruption),
        (["renfort", "renforts", "operationnel", "operationnelle", "operationnels", "operation", "operations", "mission",
            "missions", "intervention", "interventions", "ordre public", "service"], CancelReason.OperationalNeed),
        (["autre", "autre motif", "other"], CancelReason.Other),
    ];

    public static CancelReason? Read(Sentence said)
    {
        foreach (var (words, reason) in All)
        {
            if (said.Has(words)) return reason;
        }

        return null;
    }
}
