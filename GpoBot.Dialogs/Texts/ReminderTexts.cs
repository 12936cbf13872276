using GpoBot.Core.Groups;
using GpoBot.Core.Reminders;
using GpoBot.Core.Reminders.Commands;
using GpoBot.Dialogs.Cards;
using NodaTime;

namespace GpoBot.Dialogs.Texts;

/// <summary>The trade's words for reminders: what each kind is, and why one leaves, or does not.</summary>
public static class ReminderTexts
{
    /// <summary>What comes all the same, whatever is paused or stopped.</summary>
    public const string StillComes = "Les invitations, les changements de réunion et les décisions vous parviennent toujours.";

    /// <summary>A kind as the settings name it.</summary>
    public static string Kind(string kind) => kind switch
    {
        ReminderKinds.MeetingWeek => "Réunion : une semaine avant (J-7)",
        ReminderKinds.MeetingAgenda => "Réunion : l'ordre du jour (J-3)",
        ReminderKinds.MeetingDay => "Réunion : la veille (J-1)",
        ReminderKinds.MeetingHour => "Réunion : une heure avant",
        ReminderKinds.CommitmentNews => "Engagements : des nouvelles avant la réunion",
        ReminderKinds.CommitmentWeek => "Engagements : une semaine avant l'échéance (J-7)",
        ReminderKinds.CommitmentTwoDays => "Engagements : deux jours avant l'échéance (J-2)",
        ReminderKinds.CommitmentOverdue => "Engagements : le lendemain de l'échéance (J+1)",
        ReminderKinds.CommitmentWeekLate => "Engagements : une semaine de retard (J+7)",
        ReminderKinds.CommitmentSilent => "Référent : un partenaire n'a pas répondu",
        ReminderKinds.EvaluationDue => "Référent : une évaluation est à faire",
        ReminderKinds.OpinionAsked => "Avis attendu sur une problématique",
        ReminderKinds.Recurrence => "Référent : une récidive est à vérifier",
        ReminderKinds.Inactivity => "Référent : le GPO ne s'est plus réuni",
        _ => kind,
    };

    /// <summary>« J-2 de l'échéance d'AC016 », « la veille de la réunion du mardi 24 novembre 2026 ».</summary>
    public static string Why(PlannedReminder line, Gpo gpo)
    {
        var subject = line.SubjectIds.Count == 0 ? "" : line.SubjectIds[0];
        var ids = French.Join(line.SubjectIds.Where(id => gpo.FindCommitment(id) is not null));
        // News are asked of commitments; the meeting they are asked for stands in the key.
        var known = gpo.FindMeeting(subject)
            ?? gpo.Meetings.FirstOrDefault(one => line.Key.StartsWith($"{line.Kind}.{one.Id}.", StringComparison.Ordinal));
        var meeting = known is null ? "la prochaine réunion" : $"la réunion du {French.Date(known.Start.Date)}";
        return line.Kind switch
        {
            ReminderKinds.MeetingWeek => $"J-7 de {meeting}",
            ReminderKinds.MeetingAgenda => $"ordre du jour, 3 jours avant {meeting}",
            ReminderKinds.MeetingDay => $"la veille de {meeting}",
            ReminderKinds.MeetingHour => $"une heure avant {meeting}",
            ReminderKinds.CommitmentNews => $"nouvelles {Of(ids)} avant {meeting}",
            ReminderKinds.CommitmentWeek => $"J-7 de l'échéance {Of(ids)}",
            ReminderKinds.CommitmentTwoDays => $"J-2 de l'échéance {Of(ids)}",
            ReminderKinds.CommitmentOverdue => $"échéance {Of(ids)} passée, pas encore de réponse",
            ReminderKinds.CommitmentWeekLate => $"une semaine de retard sur {ids}, toujours pas de réponse",
            ReminderKinds.CommitmentSilent => $"pas de réponse du partenaire sur {ids}",
            ReminderKinds.EvaluationDue => $"évaluation de {subject} à faire",
            ReminderKinds.OpinionAsked => $"avis attendu sur {subject}",
            ReminderKinds.Recurrence => $"récidive à vérifier, {subject}",
            ReminderKinds.Inactivity => "aucune réunion depuis longtemps, et aucune prévue",
            _ => Kind(line.Kind),
        };
    }

    /// <summary>« Gaël Hall-Témoin a arrêté ses rappels », « rappel reporté à plus tard ».</summary>
    public static string Why(HeldReminder held, Gpo gpo)
    {
        var who = CardText.Plain(gpo.FindContact(held.Line.RecipientId)?.FullName ?? "Ce contact");
        return held.Why switch
        {
            HeldBecause.PersonStopped => $"{who} a arrêté ses rappels",
            HeldBecause.PersonPaused => $"{who} est en pause{To(gpo.FindContact(held.Line.RecipientId)?.RemindersPausedUntil)}",
            HeldBecause.GroupPaused => $"le GPO est en pause{To(gpo.Group.Reminders.PausedUntil)}",
            HeldBecause.CommitmentStopped => "ses rappels sont suspendus",
            _ => "rappel reporté à plus tard",
        };
    }

    /// <summary>What is set, one sentence each.</summary>
    public static IReadOnlyList<string> Settings(ReminderSettings settings) =>
    [
        $"Les rappels partent à {French.Time(settings.Morning)}.",
        $"Alerte d'inactivité : après {settings.InactivityDays} jours sans réunion.",
        settings.Off.Count == 0
            ? "Tous les rappels sont actifs."
            : $"Ne partent pas : {French.Join(ReminderChanges.Kinds.Where(settings.Off.Contains).Select(kind => $"« {Kind(kind)} »"))}.",
        .. settings.PausedUntil is { } until ? [$"En pause : reprise le {French.Date(until)}."] : Array.Empty<string>(),
    ];

    /// <summary>« Le 23 novembre à 10 h 12, après une interruption : 4 rappels partis en retard, 12 laissés de côté. »</summary>
    public static string Of(CatchUp catchUp, DateTimeZone zone)
    {
        var at = catchUp.At.InZone(zone).LocalDateTime;
        return $"Le {French.Date(at.Date)} à {French.Time(at.TimeOfDay)}, après une interruption : "
            + $"{French.Count(catchUp.Late, "rappel parti", "rappels partis")} en retard, {French.Count(catchUp.Dropped, "laissé", "laissés")} de côté.";
    }

    /// <summary>« d'AC016 », « de PB01 »: with its elision.</summary>
    public static string Of(string words) => words is ['A' or 'E' or 'I' or 'O' or 'U', ..] ? $"d'{words}" : $"de {words}";

    private static string To(LocalDate? until) => until is { } day ? $" jusqu'au {French.Date(day)}" : "";
}
