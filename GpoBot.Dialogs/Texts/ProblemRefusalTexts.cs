using GpoBot.Core.Deciding;
using GpoBot.Core.Problems;

namespace GpoBot.Dialogs.Texts;

/// <summary>Refusals around problems and incidents, each with the next step.</summary>
internal static class ProblemRefusalTexts
{
    public static string? Of(Refusal refusal) => refusal.Code switch
    {
        RefusalCode.CharterNotSigned =>
            "Les signalements sont ouverts aux membres qui ont signé la charte de confidentialité ; rien n'a été enregistré. Parlez-en à votre référent.",
        RefusalCode.ProblemTitleMissing => "Dites en quelques mots ce qui se passe, sans nom de personne.",
        RefusalCode.ProblemPlaceMissing => "Indiquez le lieu : une rue, une place, un bâtiment, sans nom ni étage.",
        RefusalCode.ProblemTextTooLong => $"Ce texte est trop long : {refusal.Subject} caractères au plus.",
        RefusalCode.CategoryMissing => "Choisissez une catégorie dans la liste.",
        RefusalCode.CountOutOfRange => $"Le nombre d'habitants va de 1 à {French.Number(NewProblem.MostPeople)}.",
        RefusalCode.TestsNotMet =>
            $"{refusal.Subject} ne peut pas être retenue : il faut quatre réponses positives. Réorientez-la, ou complétez-la d'abord.",
        RefusalCode.AlreadyRetained => $"{refusal.Subject} est déjà suivie par le GPO ; rien n'a été changé.",
        RefusalCode.NotRetained => $"{refusal.Subject} n'est pas encore retenue. Écrivez **retenir {refusal.Subject}** pour commencer.",
        RefusalCode.RedirectionMissing => "Choisissez dans la liste à qui la transmettre.",
        RefusalCode.DiagnosisEmpty => "Répondez à une question au moins.",
        RefusalCode.ProblemChanged => $"{refusal.Subject} a changé entre-temps ; rien n'a été enregistré. Voici où elle en est.",
        RefusalCode.IndicatorMissing => "Dites d'abord ce qui se compte, par exemple « jours d'occupation constatés par quinzaine ».",
        RefusalCode.IndicatorOutOfRange => $"Un indicateur va de 0 à {French.Number(SetIndicator.Highest)}.",
        RefusalCode.MeasureToCome => "Ce jour n'est pas encore venu : donnez la date de la mesure, aujourd'hui au plus tard.",
        RefusalCode.LinkOutOfReach =>
            "Je ne trouve pas de GPO de ce nom qui puisse suivre cette problématique : un GPO thématique ne suit que les secteurs qui lui sont rattachés.",
        RefusalCode.TooManyLinks => $"Une problématique est suivie par {refusal.Subject} autres GPO au plus.",
        RefusalCode.PlanEmpty => "Choisissez au moins un engagement.",
        RefusalCode.OperatorsOnly =>
            "La fiche incident est réservée aux transporteurs membres d'un GPO thématique transports. Pour tout le reste, écrivez **signaler**.",
        RefusalCode.IncidentToCome => "Ce moment n'est pas encore venu : vérifiez la date et l'heure de l'incident.",
        RefusalCode.IncidentTooOld => $"Cet incident date de plus de {Core.Incidents.Incident.KeptDays} jours : il n'entre plus dans une fiche.",
        RefusalCode.IncidentNumbers => "Un des nombres est hors limites : vérifiez la ligne, l'arrêt, les minutes et les jours.",
        RefusalCode.UnknownIncident => "Cette fiche incident n'est plus dans la liste ; rien n'a été changé. Écrivez **fiches incident** pour voir les autres.",
        _ => null,
    };
}
