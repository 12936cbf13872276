using GpoBot.Core.Commitments;
using GpoBot.Core.Deciding;
using GpoBot.Core.Groups;
using GpoBot.Dialogs.Cards;
using GpoBot.Dialogs.Cards.Commitments;
using GpoBot.Dialogs.Cards.Elements;
using GpoBot.Dialogs.Texts;
using GpoBot.Dialogs.Turns;

namespace GpoBot.Dialogs.Flows.Commitments;

/// <summary>A change of a commitment in words: what is to be confirmed, and what was done.</summary>
internal static class ChangedWords
{
    public static (IReadOnlyList<Fact> Changes, string? Note) Of(ChangeCommitmentSlots slots, Gpo gpo, Commitment commitment)
    {
        List<Fact> changes = [];
        if (slots.PoliceOnly is { } on)
        {
            if (on != commitment.PoliceOnly) changes.Add(new Fact("Visible par", on ? "la police seulement" : "les membres du GPO"));
            return (changes, on ? "Aucun partenaire ne le verra plus, nulle part : ni carte, ni courriel, ni relevé, ni export." : "Les membres le verront de nouveau.");
        }

        if (slots.OwnerId is { } id && id != commitment.OwnerId && gpo.FindContact(id) is { } owner)
            changes.Add(new Fact("Qui s'engage", $"{CardText.Plain(owner.Organisation)} ({CardText.Plain(owner.FullName)}), au lieu de {CommitmentFacts.Owner(gpo, commitment)}"));
        if (slots.Title is { } title && title != commitment.Title) changes.Add(new Fact("À faire", CardText.Plain(title)));
        if (slots.Due is { } due && due != commitment.DueOn)
            changes.Add(new Fact("Échéance", $"{CommitmentFacts.Day(gpo, due)}{(commitment.DueOn is { } before ? $", au lieu du {French.DayInYear(before)}" : "")}"));
        return (changes, "Les personnes concernées en seront informées.");
    }

    public static Reply Render(Outcome outcome, Gpo? gpo, Exchange exchange) => outcome switch
    {
        Outcome.Done { Happening: CommitmentChanged changed } when gpo is not null => Done(gpo, changed.Commitment, exchange,
            changed.Commitment.OwnerId == changed.Before.OwnerId ? "modifié" : "réaffecté", Told(gpo, changed)),
        Outcome.Done { Happening: PoliceOnlyMarked marked } when gpo is not null => Done(gpo, marked.Commitment, exchange,
            marked.Commitment.PoliceOnly ? "réservé à la police" : "visible par les membres",
            marked.Commitment.PoliceOnly ? "Aucun partenaire ne le voit plus, nulle part." : "Les membres du GPO le voient de nouveau."),
        Outcome.Unchanged { Happening: CommitmentChanged same } when gpo is not null => Standing(gpo, same.Commitment, exchange),
        Outcome.Unchanged { Happening: PoliceOnlyMarked same } when gpo is not null => Standing(gpo, same.Commitment, exchange),
        Outcome.Refused { Reason: { Code: RefusalCode.CardOutdated or RefusalCode.AlreadyClosed, Subject: { } id } reason } when gpo?.FindCommitment(id) is { } stands =>
            Reply.Text(RefusalTexts.Of(reason)).And(Standing(gpo, stands, exchange)),
        Outcome.Refused refused => Reply.Text(RefusalTexts.Of(refused.Reason)),
        _ => Reply.Text(Sentences.AlreadyDone),
    };

    public static Reply Standing(Gpo gpo, Commitment commitment, Exchange exchange) => Card(gpo, commitment, exchange, $"{commitment.Id} : c'est déjà ainsi", "Rien n'a été changé.");

    public static Reply Closed(Commitment commitment) => Reply.Text(
        RefusalTexts.Of(new Refusal(RefusalCode.AlreadyClosed, commitment.Id)));

    private static Reply Done(Gpo gpo, Commitment commitment, Exchange exchange, string what, string note) =>
        Card(gpo, commitment, exchange, $"{commitment.Id} {what}", note);

    private static Reply Card(Gpo gpo, Commitment commitment, Exchange exchange, string title, string note) =>
        Reply.Card(ChangeCommitmentCard.Done(gpo, commitment, CommitmentFinder.TodayIn(gpo, exchange), title, note), title);

    private static string Told(Gpo gpo, CommitmentChanged changed)
    {
        List<string> told = [.. new[] { changed.Commitment.OwnerId, changed.Before.OwnerId }.Distinct().Select(gpo.FindContact).OfType<Contact>()
            .Where(contact => contact.Active).Select(contact => CardText.Plain(contact.FullName))];
        return told.Count == 0 ? "C'est enregistré." : $"{French.Join(told)} {(told.Count == 1 ? "en est informé" : "en sont informés")}.";
    }
}
