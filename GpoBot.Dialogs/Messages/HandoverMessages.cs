using GpoBot.Core.Commitments;
using GpoBot.Core.Groups;
using GpoBot.Core.Meetings;
using GpoBot.Dialogs.Cards;
using GpoBot.Dialogs.Cards.Commitments;
using GpoBot.Dialogs.Cards.Elements;
using GpoBot.Dialogs.Cards.People;
using GpoBot.Dialogs.Cards.Records;
using GpoBot.Dialogs.Commands;
using GpoBot.Dialogs.Texts;

namespace GpoBot.Dialogs.Messages;

/// <summary>What the next sector lead is given: the whole file of the group today, and word of it on the day.</summary>
internal static class HandoverMessages
{
    private const int MostInCard = 10;

    public static OutgoingMessage? Pack(MessageSubject subject)
    {
        var (gpo, now) = (subject.Gpo, subject.LocalNow);
        if (gpo.Group.Handover is null && gpo.Lead?.Id != subject.Recipient.Id) return null;
        var title = $"Dossier de passation – {PeopleCard.Name(gpo.Group)}";
        var when = gpo.Group.Handover is { } plan
            ? $"{(gpo.Lead is { } lead ? PeopleCard.Name(lead) : "Le référent")} vous transmet le GPO. Vous en aurez les droits le {French.Date(plan.On)}."
            : "Le GPO vous est transmis dès aujourd'hui.";
        List<(string Heading, List<string> Lines)> parts =
        [
            ("Problématiques ouvertes", [.. gpo.Problems.Where(one => one.Open).Select(one => $"{one.Id} – {CardText.Plain(one.Title)}")]),
            ("Engagements ouverts, les retards d'abord", [.. Open(subject).Select(one => Line(subject, one))]),
            ("Réunions à venir", [.. gpo.Meetings.Where(one => one.Status == MeetingStatus.Planned && one.Start > now).Select(one => French.DateTime(one.Start))]),
            ("Derniers relevés de décisions", [.. subject.Records.Select(one => $"{RecordWords.Title(one)}, réunion du {French.Date(one.Start.Date)}")]),
            ("Contacts", [.. gpo.Partners.OrderBy(one => one.Organisation, French.Order).Select(Contact)]),
        ];
        var card = new AdaptiveCard
        {
            FallbackText = title,
            Body =
            [
                TextBlock.Heading(title), new TextBlock(when), new TextBlock($"{HandoverCard.Counts(gpo, now)}."),
                .. parts.SelectMany(part => Part(part.Heading, part.Lines)),
            ],
            Actions = [new ExecuteAction("Réunions", new CardData { Verb = Verbs.MeetingList }), PeopleCard.Button("Membres", Verbs.Roster, gpo)],
        };
        return new OutgoingMessage(card, title, "GPO – Dossier de passation", MailText.Of(subject.Recipient.FullName,
        [
            when, $"{HandoverCard.Counts(gpo, now)}.",
            .. parts.SelectMany(part => (IEnumerable<string>)["", $"{part.Heading} :", .. part.Lines.Count == 0 ? ["aucun"] : part.Lines.Select(line => $"- {line}")]),
        ]), []);
    }

    public static OutgoingMessage? Done(MessageSubject subject)
    {
        if (!subject.Recipient.LeadsTheGroup) return null;
        var title = $"Vous êtes référent de {PeopleCard.Name(subject.Gpo.Group)}";
        string[] lines = [$"{HandoverCard.Counts(subject.Gpo, subject.LocalNow)}.", "L'accès de votre prédécesseur a pris fin, et ses engagements sont à votre nom."];
        return new OutgoingMessage(NoticeCard.Of(title, lines,
                new ExecuteAction("Retards", new CardData { Verb = Verbs.Overdue }) { Style = ActionStyle.Positive },
                new ExecuteAction("Réunions", new CardData { Verb = Verbs.MeetingList }), PeopleCard.Button("Membres", Verbs.Roster, subject.Gpo)),
            title, "GPO – Vous êtes référent", MailText.Of(subject.Recipient.FullName, [$"{title}.", .. lines]), []);
    }

    public static OutgoingMessage Off(MessageSubject subject)
    {
        const string title = "La passation n'a pas lieu";
        var line = $"Le GPO {CardText.Plain(subject.GroupName)} garde son référent actuel. Merci de supprimer le dossier reçu.";
        return new OutgoingMessage(NoticeCard.Of(title, [line]), title, "GPO – Passation annulée", MailText.Of(subject.Recipient.FullName, [line]), []);
    }

    private static IEnumerable<Commitment> Open(MessageSubject subject) => subject.Gpo.Commitments.Where(one => one.Open)
        .OrderBy(one => one.IsOverdue(subject.Today) ? 0 : 1).ThenBy(one => one.DueOn ?? NodaTime.LocalDate.MaxIsoValue).ThenBy(one => one.Id, StringComparer.Ordinal);

    private static string Line(MessageSubject subject, Commitment one) =>
        $"{one.Id} – {CardText.Plain(one.Title)}, {CommitmentFacts.Due(subject.Gpo, one, subject.Today)}, "
        + CardText.Plain(subject.Gpo.FindContact(one.OwnerId)?.Organisation ?? one.OwnerId);

    private static string Contact(Contact contact) =>
        $"{CardText.Plain(contact.Organisation)} : {PeopleCard.Name(contact)}{(contact.Function is { } function ? $", {CardText.Plain(function)}" : "")}, {CardText.Plain(contact.Email)}";

    private static IEnumerable<Element> Part(string heading, IReadOnlyList<string> lines)
    {
        yield return new TextBlock($"**{heading}**") { Separator = true };
        yield return new TextBlock(lines.Count == 0 ? "Aucun" : string.Join("\n", lines.Take(MostInCard).Select(line => $"- {line}")));
        if (lines.Count > MostInCard) yield return TextBlock.Subtle($"Et {lines.Count - MostInCard} de plus.");
    }
}
