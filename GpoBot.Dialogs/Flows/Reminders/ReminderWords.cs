using GpoBot.Core.Groups;
using GpoBot.Core.Reminders;
using GpoBot.Core.Reminders.Commands;
using GpoBot.Dialogs.Cards;
using GpoBot.Dialogs.Texts;
using GpoBot.Dialogs.Turns;
using NodaTime;
using NodaTime.Text;

namespace GpoBot.Dialogs.Flows.Reminders;

/// <summary>A wish about reminders in words: what will be noted, and what follows from it.</summary>
internal static class ReminderWords
{
    public static string What(ReminderSlots slots, Gpo gpo)
    {
        var day = slots.Until is { } until ? French.Date(until) : "";
        return slots.Deed switch
        {
            ReminderDeed.Pause => $"Je suspends {Whose(slots, gpo)} ; ils reprennent le {day}",
            ReminderDeed.Resume => $"Je reprends {Whose(slots, gpo)}",
            ReminderDeed.Stop => "J'arrête vos rappels",
            ReminderDeed.PauseGroup => $"Je suspends tous les rappels du GPO {gpo.Id} ; ils reprennent le {day}",
            ReminderDeed.ResumeGroup => $"Je reprends les rappels du GPO {gpo.Id}",
            ReminderDeed.Snooze => $"Je ne rappelle pas {slots.CommitmentId} avant le {day}",
            ReminderDeed.StopCommitment => $"Je suspends les rappels d'{slots.CommitmentId}",
            ReminderDeed.ResumeCommitment => $"Je reprends les rappels d'{slots.CommitmentId}",
            ReminderDeed.Nudge => $"Je relance maintenant {French.Count(Asked(slots, gpo).Count, "contact")}",
            _ => $"Je change les réglages des rappels du GPO {gpo.Id}",
        };
    }

    public static IEnumerable<string> More(ReminderSlots slots, Gpo gpo, Exchange exchange) => slots.Deed switch
    {
        ReminderDeed.Pause when slots.IsOwn => [ReminderTexts.StillComes],
        ReminderDeed.Stop =>
            [ReminderTexts.StillComes, "Votre référent en est informé. « reprends les rappels » les remet."],
        ReminderDeed.Snooze or ReminderDeed.StopCommitment or ReminderDeed.ResumeCommitment => Commitment(slots, gpo),
        ReminderDeed.PauseGroup or ReminderDeed.ResumeGroup => [CardText.Plain(gpo.Group.Name)],
        ReminderDeed.Nudge => Asked(slots, gpo).Select(one => $"- {Line(one, gpo, exchange.Now)}").Concat(LeavesLater(gpo, exchange.Now)),
        ReminderDeed.Settings when slots.Changes is { } changes => ReminderTexts.Settings(changes.AppliedTo(gpo.Group.Reminders)),
        _ => [],
    };

    public static string WhichDay(ReminderSlots slots) => slots.Deed == ReminderDeed.Snooze
        ? $"Quel jour faut-il rappeler {slots.CommitmentId} ?"
        : "Quel jour les rappels reprennent-ils ?";

    /// <summary>Days that are likely meant; any other can be typed.</summary>
    public static IReadOnlyList<ChoiceOption> Days(ReminderSlots slots, LocalDate today)
    {
        var monday = today.With(DateAdjusters.Next(IsoDayOfWeek.Monday));
        LocalDate[] days = slots.Deed == ReminderDeed.Snooze
            ? [today.PlusDays(1), monday, today.PlusWeeks(1), today.PlusWeeks(2)]
            : [monday, today.PlusWeeks(1), today.PlusWeeks(2), today.PlusMonths(1)];
        return [.. days.Select(OnWorkdays).Distinct().Order().Select(day => new ChoiceOption(LocalDatePattern.Iso.Format(day), $"Le {French.Date(day)}"))];
    }

    private static LocalDate OnWorkdays(LocalDate day) =>
        day.DayOfWeek is IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday ? day.With(DateAdjusters.Next(IsoDayOfWeek.Monday)) : day;

    /// <summary>« vos rappels », « les rappels de Ville de Montfictif ».</summary>
    public static string Whose(ReminderSlots slots, Gpo gpo) => slots.ContactIds is { } ids
        ? $"les rappels de {French.Join(ids.Select(gpo.FindContact).OfType<Contact>().Select(one => CardText.Plain(one.Organisation)).Distinct())}"
        : "vos rappels";

    public static string Names(IReadOnlyList<Contact> contacts) =>
        French.Join(contacts.Select(one => CardText.Plain(one.Organisation)).Distinct());

    private static IEnumerable<string> Commitment(ReminderSlots slots, Gpo gpo)
    {
        if (gpo.FindCommitment(slots.CommitmentId ?? "") is not { } commitment) yield break;
        yield return CardText.Plain(commitment.Title);
        if (slots.Deed == ReminderDeed.Snooze && commitment.DueOn is { } due) yield return $"L'échéance ne change pas : {French.Date(due)}.";
        if (slots.Deed == ReminderDeed.StopCommitment) yield return "Plus personne n'en reçoit de rappel ; on peut toujours y répondre.";
    }

    private static List<Contact> Asked(ReminderSlots slots, Gpo gpo) => [.. (slots.ContactIds ?? []).Select(gpo.FindContact).OfType<Contact>()];

    private static string Line(Contact contact, Gpo gpo, Instant now) =>
        $"{CardText.Plain(contact.FullName)} ({CardText.Plain(contact.Organisation)}) : {French.Join(OpenQuestions.Of(gpo, contact, now).Select(one => one.Id))}";

    private static IEnumerable<string> LeavesLater(Gpo gpo, Instant now) =>
        SpeakingHours.OnOrAfter(now, gpo.Group) is var at && at > now ? [$"Le message partira le {Moment(gpo, at)}."] : [];

    public static string Moment(Gpo gpo, Instant at) => French.DateTime(at.InZone(gpo.Group.TimeZone).LocalDateTime);
}
