using GpoBot.Core.Commitments;
using GpoBot.Core.Deciding;
using GpoBot.Core.Meetings;

namespace GpoBot.Dialogs.Texts;

/// <summary>Each refusal with the next step: what was not done, and what to do now.</summary>
public static class RefusalTexts
{
    public static string Of(Refusal refusal) => refusal.Code switch
    {
        RefusalCode.GpoNotYours => "Je ne trouve pas ce GPO parmi les vôtres.",
        RefusalCode.NotAllowed => Sentences.NoGpoToLead,
        RefusalCode.CharterUnsigned => "La charte de déontologie n'est pas encore signée pour vous. Voyez votre référent.",
        RefusalCode.NamesAPerson => Sentences.NamesAPerson,
        RefusalCode.TextMissing => "Il manque la réponse : choisissez un état, ou « rien de neuf ».",
        RefusalCode.TextTooLong => $"Ce texte est trop long : {AddCommitment.LongestTitle} caractères au plus.",
        RefusalCode.DatePast => "Cette date est passée. Donnez une date à venir.",
        RefusalCode.DateIsHoliday => $"Ce jour est férié ({refusal.Subject}). Choisissez un autre jour.",
        RefusalCode.UntilBeforeFirst => "La fin de la série vient avant la première réunion. Donnez une date de fin plus tardive.",
        RefusalCode.TooManyDates => $"Cette série compte trop de réunions ({SeriesDates.MostDates} au plus). Donnez une date de fin plus proche.",
        RefusalCode.AllDatesTaken => "Une réunion est déjà planifiée à chacune de ces dates. Écrivez **réunions** pour les voir.",
        RefusalCode.DurationOutOfRange =>
            $"La durée doit être comprise entre {French.Duration(PlanMeetings.ShortestMinutes)} et {French.Duration(PlanMeetings.LongestMinutes)}.",
        RefusalCode.PlaceMissing => "Indiquez le lieu, ou choisissez la visioconférence.",
        RefusalCode.NobodyInvited => "Choisissez au moins un partenaire à inviter.",
        RefusalCode.UnknownContact => "Ce contact ne fait pas partie de ce GPO. Choisissez-le dans la liste.",
        RefusalCode.UnknownProblem => "Je ne trouve pas cette problématique parmi celles qui sont ouvertes dans ce GPO.",
        RefusalCode.UnknownCommitment => $"Je ne trouve pas {refusal.Subject ?? "cet engagement"} parmi vos engagements. Écrivez **mes actions** pour les voir.",
        RefusalCode.UnknownMeeting => "Je ne trouve pas cette réunion parmi celles qui sont planifiées. Écrivez **réunions** pour les voir.",
        RefusalCode.OwnerMissing => "Indiquez qui s'engage.",
        RefusalCode.ReasonMissing => "Choisissez un motif dans la liste.",
        RefusalCode.AlreadyClosed => $"{refusal.Subject} est déjà clos ; rien n'a été changé.",
        RefusalCode.CardOutdated => $"{refusal.Subject} a changé depuis l'envoi de cette carte ; rien n'a été enregistré. Voici où il en est.",
        RefusalCode.NothingAsked => "Aucun report n'est en attente de votre accord.",
        _ => "D'autres personnes modifient ce GPO en ce moment ; rien n'a été enregistré. Réessayez dans un instant.",
    };
}
