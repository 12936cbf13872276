using GpoBot.Core.Deciding;
using NodaTime.Text;

namespace GpoBot.Dialogs.Texts;

/// <summary>Refusals about the meeting itself, its agenda and its record.</summary>
internal static class MeetingRefusals
{
    /// <summary>Null for what is no matter of meetings.</summary>
    public static string? Of(Refusal refusal) => refusal.Code switch
    {
        RefusalCode.MeetingNotBegun => "Cette réunion n'a pas commencé : elle s'ouvre ici une demi-heure avant son début. Rien n'a été enregistré.",
        RefusalCode.DecisionMissing => "Il manque le texte. Écrivez-le en une phrase, sans nom de personne.",
        RefusalCode.DecisionTooLong => $"Ce texte est trop long : {refusal.Subject} caractères au plus.",
        RefusalCode.TooManyDecisions => $"Une réunion compte au plus {refusal.Subject} décisions de ce genre ; rien n'a été enregistré. Regroupez-les.",
        RefusalCode.PresenceMissing => "Notez d'abord les présences ; la réunion pourra ensuite être close.",
        RefusalCode.NotHeldByRule =>
            "Une réunion compte comme tenue quand le référent ou son suppléant et au moins une organisation extérieure sont présents. "
            + "Complétez les présences, ou dites qu'elle n'a pas eu lieu.",
        RefusalCode.NoNextMeeting => "Aucune réunion suivante n'est planifiée. Choisissez un motif d'annulation, ou planifiez d'abord la date.",
        RefusalCode.UnknownRecord => "Je ne trouve pas ce relevé. Écrivez **relevé** pour voir le dernier.",
        RefusalCode.RecordChanged => "Le projet a changé depuis que vous l'avez lu ; rien n'a été diffusé. Relisez-le, puis validez.",
        RefusalCode.RecordNamesAPerson => $"Un texte semble désigner une personne ({refusal.Subject}) ; rien n'a été diffusé. Corrigez-le, puis validez.",
        RefusalCode.CharterMissing =>
            "C'est réservé aux membres qui ont signé la charte de confidentialité ; rien n'a été enregistré. Parlez-en à votre référent.",
        RefusalCode.UnknownPoint => "Je ne trouve pas ce point. Écrivez **ordre du jour** pour voir ceux qui y sont.",
        RefusalCode.PointDecided => "Ce point a déjà reçu une réponse ; rien n'a été changé.",
        RefusalCode.TooManyPoints => $"L'ordre du jour compte déjà {refusal.Subject} points proposés ; rien n'a été enregistré.",
        RefusalCode.DropInIncomplete => "Indiquez le jour, l'heure et le lieu de la permanence.",
        RefusalCode.TooManyDropIns => $"{refusal.Subject} permanences sont déjà notées ; rien n'a été enregistré. Retirez-en d'abord.",
        RefusalCode.UnknownDropIn => "Cette permanence n'est plus notée ; rien n'a été changé. Écrivez **permanences** pour voir celles qui le sont.",
        RefusalCode.NotDelegate => "Les permanences sont notées par le délégué à la cohésion police-population ou par le référent. Écrivez **permanences** pour les voir.",
        RefusalCode.RoundRunning => $"Un tour est déjà en cours : vous en recevrez la synthèse {Day(refusal.Subject)}. Rien n'est parti.",
        RefusalCode.NobodyToAsk => "Aucun partenaire n'a d'engagement ouvert : rien n'est parti.",
        _ => null,
    };

    private static string Day(string? iso) => LocalDatePattern.Iso.Parse(iso ?? "") is { Success: true } day ? $"le {French.Date(day.Value)}" : "bientôt";
}
