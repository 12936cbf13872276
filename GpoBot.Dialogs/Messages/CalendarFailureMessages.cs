using GpoBot.Core.Meetings;
using GpoBot.Dialogs.Cards;
using GpoBot.Dialogs.Texts;

namespace GpoBot.Dialogs.Messages;

/// <summary>Tells the sector lead that the calendar refused for good: what stands, who does not know, and what to do now.</summary>
internal static class CalendarFailureMessages
{
    private const string Title = "Agenda en échec";
    private const string UnreadableTitle = "Agenda illisible";

    public static OutgoingMessage Write(MessageSubject subject)
    {
        var code = CardText.Plain(subject.Effect.Reason ?? "inconnu");
        List<string> lines =
        [
            .. subject.Meetings.Select(What),
            "Prévenez vous-même les participants.",
            NextStep(subject.Effect.Reason),
            $"Code à transmettre à votre administrateur : {code}.",
        ];
        return new OutgoingMessage(
            NoticeCard.Of(Title, lines), Title, $"GPO – {Title}", MailText.Of(subject.Recipient.FullName, lines), []);
    }

    /// <summary>Nothing went wrong with a meeting, but what happens in the calendar is not heard any more.</summary>
    public static OutgoingMessage Unreadable(MessageSubject subject)
    {
        List<string> lines =
        [
            $"Je ne peux plus lire l'agenda du GPO {CardText.Plain(subject.GroupName)}. Les invitations envoyées restent valables ; les réponses "
                + "données dans Outlook et les changements faits à la main dans l'agenda ne me parviennent plus.",
            NextStep(subject.Effect.Reason),
            $"Code à transmettre à votre administrateur : {CardText.Plain(subject.Effect.Reason ?? "inconnu")}.",
        ];
        return new OutgoingMessage(
            NoticeCard.Of(UnreadableTitle, lines), UnreadableTitle, $"GPO – {UnreadableTitle}",
            MailText.Of(subject.Recipient.FullName, lines), []);
    }

    private static string What(Meeting meeting) => meeting switch
    {
        { Status: MeetingStatus.Cancelled } =>
            $"La réunion du {French.DateTime(meeting.Start)} est bien annulée dans GpoBot, mais elle reste dans l'agenda des participants.",
        { CalendarEventId: not null } =>
            $"La réunion du {French.DateTime(meeting.Start)} est bien modifiée dans GpoBot, mais l'agenda des participants n'a pas suivi.",
        _ => $"La réunion du {French.DateTime(meeting.Start)} est bien planifiée dans GpoBot, mais aucune invitation d'agenda n'est partie.",
    };

    private static string NextStep(string? code) => code switch
    {
        "NoMailbox" => "Ce GPO n'a pas de boîte fonctionnelle : faites-la renseigner.",
        "ErrorInvalidUser" or "ErrorItemNotFound" or "ErrorNonExistentMailbox" or "ResourceNotFound" or "Request_ResourceNotFound"
            or "MailboxNotEnabledForRESTAPI" or "MailboxNotSupportedForRESTAPI" =>
            "La boîte fonctionnelle de ce GPO n'existe pas ou n'a pas d'agenda : faites-la créer, avec une licence Exchange.",
        "ErrorAccessDenied" or "Authorization_RequestDenied" or "AccessDenied" =>
            "GpoBot n'a pas accès à cet agenda : faites-lui donner la permission Calendars.ReadWrite sur cette boîte.",
        "ErrorInvalidRecipients" => "L'agenda refuse l'adresse d'un participant : vérifiez celles des contacts du GPO.",
        "TokenUnavailable" => "Le service d'identité de Microsoft 365 n'a pas répondu comme attendu : faites vérifier qu'il est joignable.",
        "IdentityUnavailable" => "La machine de GpoBot n'a pas l'identité demandée : faites vérifier son identité managée.",
        "CalendarFolder" => "Le dossier des agendas ne peut pas être écrit : faites-le vérifier.",
        { } refused when refused.StartsWith("AADSTS", StringComparison.Ordinal) =>
            "Microsoft 365 refuse les identifiants de GpoBot : faites-les renouveler.",
        { } passing when IsPassing(passing) =>
            "L'agenda n'a pas répondu malgré plusieurs essais : faites vérifier le réseau et l'état du service Microsoft 365.",
        _ => "L'agenda n'a pas accepté cette demande : faites vérifier la configuration de GpoBot.",
    };

    // What would have been tried again, had it not been the last try.
    private static bool IsPassing(string code) =>
        code is "Timeout" or "ApplicationThrottled" || code.StartsWith("Network", StringComparison.Ordinal)
        || code.StartsWith("Http5", StringComparison.Ordinal) || code is "Http408" or "Http429";
}
