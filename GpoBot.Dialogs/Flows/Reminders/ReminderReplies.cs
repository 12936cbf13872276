using GpoBot.Core.Commitments;
using GpoBot.Core.Deciding;
using GpoBot.Core.Groups;
using GpoBot.Core.Reminders;
using GpoBot.Core.Reminders.Commands;
using GpoBot.Dialogs.Cards;
using GpoBot.Dialogs.Cards.Commitments;
using GpoBot.Dialogs.Cards.Elements;
using GpoBot.Dialogs.Cards.ReminderControl;
using GpoBot.Dialogs.Commands;
using GpoBot.Dialogs.Texts;
using GpoBot.Dialogs.Turns;

namespace GpoBot.Dialogs.Flows.Reminders;

/// <summary>What was done about reminders, or why not.</summary>
internal static class ReminderReplies
{
    public static Reply Of(Outcome outcome, Gpo? gpo, ReminderSlots slots, Exchange exchange) => outcome switch
    {
        Outcome.Done { Happening: var done } when gpo is not null => Said(done, gpo, slots, exchange),
        Outcome.Unchanged { Happening: var stands } when gpo is not null => Said(stands, gpo, slots, exchange),
        Outcome.Refused { Reason: { Subject: { } organisation, Code: var code } } when code is RefusalCode.NothingToAsk or RefusalCode.AskedToday
            or RefusalCode.RemindersRefused or RefusalCode.RemindersPaused => Reply.Text(RefusalTexts.Of(new Refusal(code, CardText.Plain(organisation)))),
        Outcome.Refused refused => Reply.Text(RefusalTexts.Of(refused.Reason)),
        _ => Reply.Text(Sentences.AlreadyDone),
    };

    /// <summary>One sentence of what left, and of what did not.</summary>
    public static IEnumerable<string> Lines(RemindedNow nudged, Gpo gpo, Exchange exchange)
    {
        foreach (var one in nudged.Asked)
            yield return $"{CardText.Plain(one.Contact.FullName)} ({CardText.Plain(one.Contact.Organisation)}) : {French.Join(one.Commitments.Select(c => c.Id))}.";
        foreach (var one in nudged.NotAsked)
            yield return RefusalTexts.Of(new Refusal(one.Why, CardText.Plain(one.Contact.Organisation)));
        if (nudged.LeavesAt > exchange.Now) yield return $"Le message partira le {ReminderWords.Moment(gpo, nudged.LeavesAt)}.";
    }

    private static Reply Said(Happening happening, Gpo gpo, ReminderSlots slots, Exchange exchange) => happening switch
    {
        RemindersPaused paused when slots.IsOwn => Notice("Vos rappels sont suspendus",
            [$"Ils reprennent le {French.Date(paused.Until)}.", ReminderTexts.StillComes], ReminderButtons.Resume(null), ReminderButtons.Upcoming(null)),
        RemindersPaused paused => Notice("Rappels suspendus",
            [$"{ReminderWords.Names(paused.Contacts)} : reprise le {French.Date(paused.Until)}."], ReminderButtons.FollowUp(gpo)),
        RemindersStopped => Notice("Vos rappels sont arrêtés",
            [ReminderTexts.StillComes, "« reprends les rappels » les remet."], ReminderButtons.Resume(null)),
        RemindersResumed resumed => slots.IsOwn
            ? Notice("Vos rappels reprennent", ["Écrivez **rappels** pour voir ce qui partira."], ReminderButtons.Upcoming(null))
            : Notice("Les rappels reprennent", [Resumed(resumed)], ReminderButtons.FollowUp(gpo)),
        CommitmentSnoozed snoozed => Snoozed(snoozed.Commitment, gpo, exchange),
        CommitmentRemindersSet set => Set(set.Commitment, gpo),
        ReminderSettingsSet => Reply.Card(ReminderSettingsCard.Saved(gpo), ReminderSettingsCard.SavedTitle),
        RemindedNow nudged => Notice("Relance envoyée", Lines(nudged, gpo, exchange), ReminderButtons.FollowUp(gpo)),
        _ => Reply.Text(Sentences.AlreadyDone),
    };

    private static string Resumed(RemindersResumed resumed) => string.Concat(
        $"{ReminderWords.Names(resumed.Contacts)} : les rappels partent à nouveau.",
        resumed.Contacts.Any(one => one.RemindersStopped) ? " Qui les a arrêtés pour soi n'en reçoit pas pour autant." : "");

    private static Reply Snoozed(Commitment commitment, Gpo gpo, Exchange exchange)
    {
        var next = UpcomingReminders.Next(gpo, commitment, exchange.Now);
        return Notice($"{commitment.Id} : rappel reporté",
        [
            CardText.Plain(commitment.Title),
            next is { } at ? $"Prochain rappel : {ReminderWords.Moment(gpo, at)}." : $"Aucun rappel avant le {French.Date(commitment.SnoozedUntil!.Value)}, et rien de prévu ensuite.",
            commitment.DueOn is { } due ? $"L'échéance ne change pas : {French.Date(due)}." : "Cet engagement n'a pas d'échéance.",
        ], new ExecuteAction($"Répondre sur {commitment.Id}", CommitmentCard.Data(Verbs.AnswerForm, gpo, commitment)),
            new ExecuteAction("Mes actions", new CardData { Verb = Verbs.MyCommitments }));
    }

    private static Reply Set(Commitment commitment, Gpo gpo) => commitment.RemindersStopped
        ? Notice($"{commitment.Id} : rappels suspendus",
            [CardText.Plain(commitment.Title), $"Ils restent suspendus jusqu'à ce que vous écriviez « reprends les relances d'{commitment.Id} »."],
            ReminderButtons.ResumeCommitment(gpo, commitment.Id))
        : Notice($"{commitment.Id} : les rappels reprennent", [CardText.Plain(commitment.Title)], ReminderButtons.Upcoming(gpo));

    private static Reply Notice(string title, IEnumerable<string> sentences, params IReadOnlyList<CardAction> actions) =>
        Reply.Card(NoticeCard.Of(title, sentences, actions), title);
}
