using GpoBot.Core.Retention;

namespace GpoBot.Web.Retention;

/// <summary>The rules in French, for those who keep the bot and for the data protection officer.</summary>
internal static class RetentionWords
{
    public static string Of(RetentionKind kind) => kind switch
    {
        RetentionKind.Contact => "contacts partis",
        RetentionKind.Problem => "problématiques closes",
        RetentionKind.Proposal => "propositions restées sans réponse",
        RetentionKind.Commitment => "engagements de problématiques closes",
        RetentionKind.Meeting => "réunions passées",
        RetentionKind.Record => "relevés de décisions",
        RetentionKind.AgendaPoint => "points d'ordre du jour proposés ou refusés",
        RetentionKind.DropIn => "permanences passées",
        RetentionKind.Incident => "fiches incident traitées",
        RetentionKind.Message => "traces d'envoi",
        RetentionKind.Turn => "réponses déjà données",
        RetentionKind.AuditLine => "lignes de journal",
        RetentionKind.Link => "empreintes de liens de courriel",
        RetentionKind.Draft => "brouillons",
        RetentionKind.Conversation => "conversations Teams de personnes parties",
        RetentionKind.Feed => "liens d'agenda de personnes parties",
        RetentionKind.Download => "fichiers à télécharger périmés",
        _ => "identités Teams de personnes parties",
    };

    public static string Of(RetentionAct act) => act switch
    {
        RetentionAct.Delete => "supprimé",
        RetentionAct.Forget => "pseudonymisé",
        RetentionAct.Count => "délai commencé",
        _ => "gardé",
    };

    public static string Of(KeptFor why) => why switch
    {
        KeptFor.LegalHold => "gel légal",
        KeptFor.GoesOn => "rouverte, encore suivie",
        _ => "problématique encore suivie",
    };
}
