using GpoBot.Core.Access;
using GpoBot.Dialogs.Commands;

namespace GpoBot.Tests.Access;

/// <summary>A way to try each right. Whoever adds a right adds the way to try it, or the tests say which one is missing.</summary>
internal static class Trials
{
    private const Circumstances Invited = Circumstances.Invited;

    public static IReadOnlyList<Trial> All { get; } =
    [
        Does(Right.PlanMeetings, "planifie le GPO S01 le jeudi 10 décembre à 9h30", "oui"),
        Sees(Right.SeeMeetings, "Zqsalle", "réunions"),
        Does(Right.AnswerInvitations, "je viens le 24 novembre", "oui"),
        Sees(Right.SeeWhoComes, "Qui vient ?", "qui vient mardi ?"),
        Presses(Right.NoteAttendance, Verbs.NoteAttendance, RightsWorld.Meeting, ("contact", "P07"), ("answer", "Coming")),
        Presses(Right.HoldMeetings, Verbs.HoldDecision, RightsWorld.Running, ("decision", "Demander un arrêté")) with { Adds = [RightsWorld.Begun] },
        Does(Right.WriteRecords, "valide le relevé", "oui") with { Adds = [RightsWorld.Draft] },
        Sees(Right.ReadRecords, "Zqdecision", "relevé") with { Adds = [RightsWorld.Validated] },
        Sees(Right.SeeAgendaPoints, "Zqpoint", "ordre du jour") with { Needs = Invited },
        Does(Right.ProposePoints, "point à l'ordre du jour : éclairage du parking", "oui"),
        Presses(Right.EditAgendas, Verbs.AgendaSet, RightsWorld.Meeting, ("kept", ""), ("point", "Éclairage du parking")),
        Sees(Right.SeeDropIns, "Zqpermanence", "permanences"),
        Does(Right.NoteDropIns, "permanence mardi 1er décembre à 14h à la mairie", "oui"),
        Does(Right.StartRounds, "tour entre deux réunions S01", "oui"),
        Sees(Right.SeeClosedPeriods, "Zqferme", "fermetures"),
        Does(Right.ClosePeriods, "le GPO S01 est fermé du 21 décembre au 3 janvier (vacances de Noël)", "oui"),
        Sees(Right.SubscribeToCalendar, "Mon agenda GPO", "mon agenda"),
        Does(Right.SendFeedLinks, "envoie le lien d'agenda à P07", "oui"),

        Does(Right.AddCommitments, "ajoute une action pour P07 : fermer le local vélo avant le 15 décembre sur PB901", "oui"),
        Does(Right.ChangeCommitments, "réaffecte AC903 à P05", "oui"),
        Presses(Right.DecidePostponements, Verbs.GrantPostponement, "AC904", ("v", "1")),
        Sees(Right.SeeCommitments, "Zqmien", "retards"),
        Sees(Right.SeeCommitmentStates, "Zqautre", "où en est PB901 ?", "ordre du jour") with { Needs = Invited },
        Sees(Right.SeePoliceOnly, "Zqpolice", "retards", "où en est PB901 ?", "ordre du jour", "AC901"),
        Does(Right.AnswerCommitments, "AC902 fait", "oui"),
        Does(Right.SetReminders, "suspends les rappels du GPO S01 jusqu'au 5 janvier", "oui"),
        Sees(Right.SeeFollowUp, "Office HLM Fictif", "suivi S01"),
        Does(Right.SetOwnReminders, "arrête mes rappels", "oui"),

        Does(Right.ReportProblems, "signaler : bancs dégradés place de l'Essai, 3 habitants", "oui"),
        Sees(Right.SeeProblems, "Zqhalls", "problématiques", "où en est PB901 ?"),
        Sees(Right.SeeProblemFiles, "Zqdiag", "où en est PB901 ?"),
        Sees(Right.SeeProposals, "Zqproposition", "où en est PB902 ?"),
        Sees(Right.SeeLinkedProblems, "Zqlien", "où en est PB990 ?"),
        Does(Right.DevelopProblems, "PB901 indicateur 2", "oui"),
        Does(Right.EvaluateProblems, "demande les avis sur PB901", "oui"),
        Does(Right.GiveOpinions, "PB903 plutôt oui", "oui"),
        Does(Right.ReportReturns, "le problème PB901 est revenu place de l'Essai", "oui"),
        Does(Right.SpeakForResidents, "PB901 : 12 habitants favorables sur 15", "oui"),
        Does(Right.EndProblems, "transfère PB901 au T05", "un autre groupe est mieux placé", "oui"),
        Presses(Right.ReportIncidents, Verbs.Incident, null, ("kind", "Damage"), ("severity", "2"), ("day", "2026-11-19"), ("time", "21:40"), ("spot", "Stop")),
        Sees(Right.SeeIncidents, "IN901", "fiches incident"),

        Sees(Right.SeeRoster, "Zqmembre", "membres"),
        Presses(Right.ManageRoster, Verbs.NoteCharter, RightsWorld.Unsigned),
        Presses(Right.HandOver, Verbs.HandoverCancel, null),
        Presses(Right.SetGroup, Verbs.GroupSettingsSave, null, ("time", "10:15"), ("duration", "60")),
        Does(Right.LinkPlaces, "lie ce canal au GPO S01", "oui") with { InChannel = true },
        Does(Right.ManageOwnData, "écrivez-moi par courriel", "oui"),
        Does(Right.LeaveGroup, "je quitte le GPO S01", "oui"),

        Sees(Right.SeeFigures, "Marronniers", "bilan S01"),
        Sees(Right.CompareGroups, "Télécharger", "exporte S01 en csv"),
        Sees(Right.OpenDetail, "Zqhalls", "détail S01", "1"),
    ];

    private static Trial Does(Right right, params string[] says) => new(right) { Says = says };

    private static Trial Sees(Right right, string word, params string[] says) => new(right) { Says = says, Sees = word };

    private static Trial Presses(Right right, string verb, string? id, params (string Id, string Value)[] inputs) =>
        new(right) { Presses = (verb, id, inputs) };
}
