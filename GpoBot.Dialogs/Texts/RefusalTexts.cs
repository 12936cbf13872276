using GpoBot.Core.Commitments;
using GpoBot.Core.Deciding;
using GpoBot.Core.Groups;
using GpoBot.Core.Meetings;

namespace GpoBot.Dialogs.Texts;

/// <summary>Each refusal with the next step: what was not done, and what to do now.</summary>
public static class RefusalTexts
{
    public static string Of(Refusal refusal) => refusal.Code switch
    {
        RefusalCode.GpoNotYours => "Je ne trouve pas ce GPO parmi les vôtres.",
        RefusalCode.NotAllowed => Sentences.NoGpoToLead,
        RefusalCode.NamesAPerson => Sentences.NamesAPerson,
        RefusalCode.TextMissing => "Il manque la réponse : choisissez un état, ou « rien de neuf ».",
        RefusalCode.TextTooLong => $"Ce texte est trop long : {AddCommitment.LongestTitle} caractères au plus.",
        RefusalCode.DatePast => "Ce moment est passé. Donnez une date et une heure à venir.",
        RefusalCode.DueDatePast => "Cette date est passée. Donnez une date à venir.",
        RefusalCode.DateToCome => "Ce jour n'est pas encore venu : donnez la date où c'était fait, ou répondez « en cours ».",
        RefusalCode.DateNotLater => $"Cette date ne vient pas après l'échéance de {refusal.Subject}. Donnez une date plus tardive.",
        RefusalCode.DateIsHoliday => $"Ce jour est férié ({refusal.Subject}). Choisissez un autre jour.",
        RefusalCode.UntilBeforeFirst => "La fin de la série vient avant la première réunion. Donnez une date de fin plus tardive.",
        RefusalCode.TooManyDates => $"Cette série compte trop de réunions ({refusal.Subject} au plus). Donnez une date de fin plus proche, ou un plus petit nombre.",
        RefusalCode.DateTaken => "Une réunion de ce GPO est déjà planifiée ce jour-là. Choisissez un autre jour, ou écrivez **réunions** pour la voir.",
        RefusalCode.AllDatesTaken => "Chacune de ces dates est déjà planifiée ou fériée, ou tombe dans une fermeture. Écrivez **réunions** pour voir ce qui est planifié.",
        RefusalCode.DurationOutOfRange =>
            $"La durée doit être comprise entre {French.Duration(PlanMeetings.ShortestMinutes)} et {French.Duration(PlanMeetings.LongestMinutes)}.",
        RefusalCode.PlaceMissing => "Indiquez le lieu, ou choisissez la visioconférence.",
        RefusalCode.PlaceTooLong => $"Ce lieu est trop long : {PlanMeetings.LongestPlace} caractères au plus.",
        RefusalCode.PlaceNamesAPerson =>
            "Ce lieu semble désigner une personne. Je ne l'ai pas enregistré. Indiquez une salle ou une adresse, sans nom.",
        RefusalCode.TooManyInvited => $"Une réunion compte au plus {SeriesLimit.MostInvited} invités. Décochez des contacts.",
        RefusalCode.NobodyInvited => "Choisissez au moins un partenaire à inviter.",
        RefusalCode.UnknownContact => "Ce contact ne fait pas partie de ce GPO. Choisissez-le dans la liste.",
        RefusalCode.UnknownProblem => "Je ne trouve pas cette problématique parmi celles qui sont ouvertes dans ce GPO.",
        RefusalCode.UnknownCommitment => $"Je ne trouve pas {refusal.Subject ?? "cet engagement"} parmi vos engagements. Écrivez **mes actions** pour les voir.",
        RefusalCode.UnknownMeeting => "Cette réunion n'est plus planifiée ; rien n'a été changé. Écrivez **réunions** pour voir celles qui le sont.",
        RefusalCode.MeetingStarted => "Cette réunion a déjà commencé : elle ne peut plus être changée ni annulée.",
        RefusalCode.ReasonMissing => "Choisissez un motif dans la liste.",
        RefusalCode.AlreadyClosed => $"{refusal.Subject} est déjà clos ; rien n'a été changé.",
        RefusalCode.CardOutdated => $"{refusal.Subject} a changé depuis l'envoi de cette carte ; rien n'a été enregistré. Voici où il en est.",
        RefusalCode.NothingAsked => "Aucun report n'est en attente de votre accord ; rien n'a été changé.",
        RefusalCode.DateIsClosed =>
            $"Le GPO ne se réunit pas ce jour-là ({Cards.CardText.Plain(refusal.Subject ?? ClosedPeriod.Unnamed)}). Choisissez un autre jour, ou écrivez **fermetures**.",
        RefusalCode.HourSkipped => SkippedHourText.Of(refusal.Subject),
        RefusalCode.UntilAndCount => "Donnez une date de fin ou un nombre de réunions, pas les deux.",
        RefusalCode.TooFewDates => $"Une série compte au moins {SeriesWish.FewestDates} réunions. Pour une seule, répondez « une seule fois ».",
        RefusalCode.ClosedEndsBeforeStart => "La fin de la fermeture vient avant son début. Donnez le premier et le dernier jour, dans cet ordre.",
        RefusalCode.ClosedPeriodPast => "Cette fermeture est passée ; rien n'a été enregistré. Donnez des jours à venir.",
        RefusalCode.ClosedPeriodTooLong =>
            $"Une fermeture dure au plus {ClosedPeriod.LongestDays} jours. Vérifiez l'année, ou notez-la en deux fois.",
        RefusalCode.ClosedPeriodsOverlap =>
            $"Ces jours touchent une fermeture déjà notée ({Cards.CardText.Plain(refusal.Subject ?? ClosedPeriod.Unnamed)}). Écrivez **fermetures** pour la retirer d'abord.",
        RefusalCode.TooManyClosedPeriods =>
            $"Un GPO a au plus {ClosedPeriod.MostPeriods} fermetures. Écrivez **fermetures** pour en retirer.",
        RefusalCode.ClosedNameTooLong => $"Ce nom est trop long : {ClosedPeriod.LongestName} caractères au plus.",
        RefusalCode.UnknownClosedPeriod => "Cette fermeture n'est plus notée ; rien n'a été changé. Écrivez **fermetures** pour voir celles qui le sont.",
        RefusalCode.MeetingChanged => "Cette réunion a changé entre-temps ; rien n'a été enregistré. Voici où elle en est.",
        RefusalCode.NothingChanges => "C'est déjà ainsi. Dites ce qui change, par exemple « jeudi à 14h » ou « en visio ».",
        RefusalCode.TooManyAtOnce =>
            $"Cette demande touche trop de réunions à la fois ({refusal.Subject} au plus). Faites-la d'abord à partir d'une réunion plus tardive.",
        RefusalCode.NotMovedByHand =>
            "L'agenda et GpoBot disent la même chose ; rien n'a été changé. Écrivez **réunions** pour voir les dates.",
        RefusalCode.AnswerTooLate => "Cette réunion a déjà commencé ; rien n'a été enregistré. Le référent note sur place qui est là.",
        RefusalCode.MeetingMoved => "Cette réunion a changé de date depuis l'envoi de cette carte ; rien n'a été enregistré. Répondez pour la nouvelle date.",
        RefusalCode.DeputyMissing => "Plusieurs personnes de votre organisation peuvent venir à votre place. Laquelle ?",
        RefusalCode.DeputyUnknown => Sentences.DeputyUnknown,
        RefusalCode.OpinionsNotAsked => "Aucun avis n'est demandé en ce moment sur ce problème. Votre référent peut ouvrir une évaluation.",
        RefusalCode.PauseTooLong => $"C'est trop loin : {refusal.Subject} jours au plus. Donnez un jour plus proche.",
        RefusalCode.ReminderHourOutOfRange => "Les rappels partent entre 8 h et 18 h. Choisissez une heure dans cet intervalle.",
        RefusalCode.InactivityOutOfRange => "L'alerte d'inactivité se règle de 15 à 180 jours. Donnez un nombre de jours dans cet intervalle.",
        RefusalCode.SettingsChanged => "Ces réglages ont changé entre-temps ; rien n'a été enregistré. Voici ce qui vaut.",
        RefusalCode.NothingToAsk => $"Aucune réponse n'est attendue de {refusal.Subject} : rien n'est parti.",
        RefusalCode.AskedToday => $"{refusal.Subject} a déjà été relancé aujourd'hui : rien n'est parti. Réessayez demain, ou appelez.",
        RefusalCode.RemindersRefused => $"Le contact de {refusal.Subject} a arrêté ses rappels : rien n'est parti. Appelez plutôt cette personne.",
        RefusalCode.RemindersPaused => $"Les rappels de {refusal.Subject} sont suspendus : rien n'est parti.",
        _ when MeetingRefusals.Of(refusal) is { } told => told,
        RefusalCode.RuleNotMet => $"{refusal.Subject} ne peut pas encore être close comme résolue ; rien n'a été enregistré.",
        RefusalCode.ProblemClosed => $"{refusal.Subject} est déjà close ; rien n'a été changé. Pour la reprendre, écrivez « rouvre {refusal.Subject} ».",
        RefusalCode.TooMuchToEnd =>
            $"{refusal.Subject} compte trop d'engagements et de membres pour être close en une fois ; rien n'a été enregistré. Prévenez votre administrateur.",
        RefusalCode.DestinationMissing => "Indiquez à qui la problématique est transférée, par exemple « T05 ».",
        RefusalCode.DestinationTooLong => $"C'est trop long : {Core.Problems.EndProblem.LongestDestination} caractères au plus pour dire à qui.",
        RefusalCode.NothingToRelaunch =>
            $"Le plan de {refusal.Subject} est en cours : il n'y a rien à relancer. Un plan se relance après une évaluation.",
        RefusalCode.WordsMissing => "Le texte est vide ; rien n'a été enregistré. Écrivez-le en une ou deux phrases.",
        RefusalCode.WordsTooLong => $"Ce texte est trop long : {refusal.Subject} caractères au plus.",
        RefusalCode.NotClosed => $"{refusal.Subject} est ouverte : il n'y a rien à rouvrir.",
        RefusalCode.AlreadyReopened => $"{Part(refusal, 0)} est déjà rouverte sous la référence {Part(refusal, 1)} ; rien n'a été changé.",
        RefusalCode.NotSolved => $"{refusal.Subject} n'est pas close comme résolue ; rien n'a été enregistré.",
        RefusalCode.StableTooEarly =>
            $"Le contrôle de récidive est prévu le {Day(refusal)} : avant, on ne peut pas encore la dire stable. Rien n'a été enregistré.",
        RefusalCode.DelegatesOnly =>
            "Seuls le délégué à la cohésion police-population et le référent parlent au nom des habitants ; rien n'a été enregistré.",
        RefusalCode.ResidentsOutOfRange => "Ces nombres ne vont pas ensemble. Donnez combien d'habitants sont favorables, sur combien d'interrogés : « 12 sur 15 ».",
        RefusalCode.NothingProposed => $"Aucun texte n'est proposé pour {refusal.Subject}. Écrivez « retour habitants {refusal.Subject} : » suivi du texte.",
        RefusalCode.TellsOfThePolice =>
            "Ce texte reprend une action réservée à la police. Je ne l'ai pas enregistré. Dites ce que les habitants verront, sans annoncer d'opération.",
        _ when ProblemRefusalTexts.Of(refusal) is { } ofProblem => ofProblem,
        RefusalCode.FieldMissing => "Indiquez l'organisation, le prénom, le nom et l'adresse professionnelle.",
        RefusalCode.UnknownPartnerType => "Choisissez le type d'organisation dans la liste.",
        RefusalCode.MailInvalid => "Cette adresse n'est pas valable. Écrivez-la en entier, par exemple « prenom.nom@organisme.fr ».",
        RefusalCode.ContactDoubled => $"Cette adresse est déjà celle d'un membre du GPO ({refusal.Subject}). Modifiez plutôt sa fiche : écrivez **membres**.",
        RefusalCode.RoleNeedsPolice => "Seul un policier peut animer le GPO : choisissez le type « Police nationale », ou un autre rôle.",
        RefusalCode.LeadHandsOver =>
            "Le référent ne quitte pas le GPO sans le transmettre. Écrivez par exemple « je pars le 1er décembre, mon successeur est… ».",
        RefusalCode.SuccessorNotPolice => "Le successeur d'un référent est policier, avec une adresse du même service. Rien n'a été enregistré.",
        RefusalCode.SuccessorOtherHouse =>
            "Votre successeur appartient à votre organisation, avec une adresse de la même maison. Pour une autre, adressez-vous au référent.",
        RefusalCode.SuccessorIsSelf => "On ne se succède pas à soi-même. Qui vous remplace ?",
        RefusalCode.LeaveTooFar => $"C'est trop loin : {refusal.Subject} jours au plus. Donnez un jour plus proche.",
        RefusalCode.NoHandover => "Aucune passation n'est prévue ; rien n'a été changé.",
        RefusalCode.PoliceOnlyOfPolice =>
            $"{refusal.Subject} est tenu par un partenaire : il ne peut pas être réservé à la police. Réaffectez-le d'abord.",
        RefusalCode.ActionNotOfOwner => "Cette action n'est pas dans la liste de cette organisation. Choisissez-en une autre, ou laissez ce champ vide.",
        RefusalCode.QuorumOutOfRange =>
            $"Le nombre d'organisations va de {Core.Problems.ClosingRule.FewestOrganisations} à {Core.Problems.ClosingRule.MostOrganisations} : la règle nationale en demande au moins {Core.Problems.ClosingRule.FewestOrganisations}.",
        RefusalCode.BannerTooLong => $"Ce message est trop long : {Core.Roster.SetGroupSettings.LongestBanner} caractères au plus.",
        RefusalCode.TooManyLeave => "C'est trop de changements en une fois. Retirez d'abord quelques contacts, puis reprenez.",
        RefusalCode.TooManyPlaces =>
            $"Ce GPO a déjà {refusal.Subject} canaux et discussions : rien n'a été lié. Écrivez **délie ce canal** là où il ne sert plus.",
        _ => "D'autres personnes modifient ce GPO en ce moment ; rien n'a été enregistré. Réessayez dans un instant.",
    };

    private static string? Part(Refusal refusal, int at) => refusal.Subject?.Split(' ').ElementAtOrDefault(at);

    private static string Day(Refusal refusal) =>
        NodaTime.Text.LocalDatePattern.Iso.Parse(refusal.Subject ?? "") is { Success: true } day ? French.Date(day.Value) : "jour prévu";
}
