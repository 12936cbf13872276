using GpoBot.Core.Access;
using GpoBot.Core.Commitments;
using GpoBot.Core.Effects;
using GpoBot.Core.Groups;
using GpoBot.Dialogs.Cards;
using GpoBot.Dialogs.Cards.Commitments;
using GpoBot.Dialogs.Cards.Elements;
using GpoBot.Dialogs.Cards.People;
using GpoBot.Dialogs.Commands;
using GpoBot.Dialogs.Messages.Reminders;
using GpoBot.Dialogs.Texts;

namespace GpoBot.Dialogs.Messages;

/// <summary>What people are told when somebody joins or leaves, and when a commitment changes hands.</summary>
internal static class PeopleMessages
{
    private static readonly ExecuteAction MyCommitments = new("Mes actions", new CardData { Verb = Verbs.MyCommitments });

    /// <summary>Null for what is none of its topics, or when nothing is left to say.</summary>
    public static OutgoingMessage? Write(MessageSubject subject) => subject.Effect.Topic switch
    {
        PeopleTopics.ContactAdded => Added(subject),
        PeopleTopics.ContactLeft => Left(subject),
        PeopleTopics.CommitmentsPassed when subject.Commitments.Count > 0 => Passed(subject),
        PeopleTopics.CommitmentChanged when subject.Commitments.Count > 0 => Changed(subject, subject.Commitments[0]),
        PeopleTopics.CommitmentTaken when subject.Commitments.Count > 0 => Taken(subject, subject.Commitments[0]),
        PeopleTopics.HandoverPack => HandoverMessages.Pack(subject),
        PeopleTopics.HandoverDone => HandoverMessages.Done(subject),
        PeopleTopics.HandoverOff => HandoverMessages.Off(subject),
        _ => null,
    };

    private static OutgoingMessage Added(MessageSubject subject)
    {
        const string title = "Vous faites partie d'un GPO";
        var signs = !Rights.IsBoundByCharter(subject.Recipient);
        List<string> lines =
        [
            $"Vous venez d'être inscrit dans le groupe de partenariat opérationnel {CardText.Plain(subject.GroupName)}"
                + $"{(subject.Gpo.Lead is { } lead ? $", animé par {PeopleCard.Name(lead)}" : "")}.",
            "Je tiens le fil du groupe : réunions, engagements, rappels. Je conserve votre nom, votre organisation, votre adresse professionnelle et vos réponses ; écrivez « mes données » pour les voir.",
            .. signs ? ["Merci de lire la charte et de la signer : d'ici là, vous ne voyez que les titres de l'ordre du jour et les engagements de votre organisation."] : Array.Empty<string>(),
        ];
        List<CardAction> actions = [new ExecuteAction("Réunions", new CardData { Verb = Verbs.MeetingList })];
        if (signs) actions.Insert(0, new ExecuteAction("Lire la charte", new CardData { Verb = Verbs.Charter }) { Style = ActionStyle.Positive });
        return new OutgoingMessage(NoticeCard.Of(title, [.. lines, Sentences.Emergency], actions), title, "GPO – Votre inscription",
            MailText.Of(subject.Recipient.FullName, [.. lines, .. signs ? ["Pour signer, répondez « j'ai signé la charte » dans Teams, ou dites-le à votre référent."] : Array.Empty<string>()]), []);
    }

    private static OutgoingMessage? Left(MessageSubject subject)
    {
        if (subject.Effect.SubjectIds.Select(subject.Gpo.FindContact).FirstOrDefault(one => one is not null) is not { } leaver) return null;
        var title = $"{PeopleCard.Name(leaver)} a quitté {subject.Gpo.Id}";
        List<Commitment> orphaned = [.. subject.Commitments.Where(one => one.Open && one.OwnerId == leaver.Id)];
        var next = subject.Gpo.Contacts.FirstOrDefault(one => one.Active && one.Organisation == leaver.Organisation);
        List<string> lines =
        [
            $"{CardText.Plain(leaver.Organisation)} : son accès a pris fin.",
            next is null ? "Plus personne ne représente cette organisation dans le GPO." : $"{PeopleCard.Name(next)} la représente.",
        ];
        var card = new AdaptiveCard
        {
            FallbackText = title,
            Body = [TextBlock.Heading(title), .. lines.Select(line => new TextBlock(line)), .. LeaveCard.Orphaned(subject.Gpo, orphaned)],
            Actions = [PeopleCard.Button("Membres", Verbs.Roster, subject.Gpo)],
        };
        return new OutgoingMessage(card, title, "GPO – 1 départ", MailText.Of(subject.Recipient.FullName,
        [
            $"{title}.", .. lines, .. orphaned.Select(one => $"À réaffecter : {one.Id} – {CardText.Plain(one.Title)}"),
        ]), []);
    }

    private static OutgoingMessage Passed(MessageSubject subject)
    {
        var title = French.Count(subject.Commitments.Count, "engagement vous est confié", "engagements vous sont confiés");
        const string lead = "La personne qui les suivait a quitté le groupe. Vous pouvez répondre ici à tout moment.";
        List<string> lines = [.. subject.Commitments.Select(one => $"{one.Id} – {CardText.Plain(one.Title)}, échéance : {CommitmentFacts.Due(subject.Gpo, one, subject.Today)}")];
        var card = new AdaptiveCard
        {
            FallbackText = title,
            Body = [TextBlock.Heading($"{title} – {subject.Gpo.Id}"), new TextBlock(lead), new TextBlock(string.Join("\n", lines.Select(line => $"- {line}")))],
            Actions = [MyCommitments],
        };
        return new OutgoingMessage(card, title, "GPO – Des engagements vous sont confiés",
            MailText.OfQuestions(subject.Recipient.FullName, [$"{title}.", lead, .. lines]), []) { Asks = [.. ReminderAsks.Commitments(subject.Commitments)] };
    }

    private static OutgoingMessage Changed(MessageSubject subject, Commitment commitment)
    {
        var title = $"{commitment.Id} a été modifié par le référent";
        var facts = CommitmentFacts.Of(subject.Gpo, commitment, subject.Today).ToList();
        var card = new AdaptiveCard
        {
            FallbackText = title, Body = [TextBlock.Heading(title), new TextBlock("Voici ce qui vaut maintenant."), new FactSet(facts)],
            Actions = [new ExecuteAction("Répondre", CommitmentCard.Data(Verbs.AnswerForm, subject.Gpo, commitment)), MyCommitments],
        };
        return new OutgoingMessage(card, title, "GPO – 1 engagement modifié",
            MailText.OfQuestions(subject.Recipient.FullName, [$"{title}.", .. facts.Select(MailText.Of)]), []) { Asks = [.. ReminderAsks.Commitments([commitment])] };
    }

    private static OutgoingMessage Taken(MessageSubject subject, Commitment commitment)
    {
        var title = $"{commitment.Id} ne relève plus de vous";
        var line = $"Le référent l'a confié à {(subject.Gpo.FindContact(commitment.OwnerId) is { } owner ? CardText.Plain(owner.Organisation) : "quelqu'un d'autre")}. Vous n'avez plus à y répondre.";
        return new OutgoingMessage(NoticeCard.Of(title, [line, CardText.Plain(commitment.Title)], MyCommitments), title, "GPO – 1 engagement réaffecté",
            MailText.Of(subject.Recipient.FullName, [$"{title}.", line, $"{commitment.Id} – {CardText.Plain(commitment.Title)}"]), []);
    }
}
