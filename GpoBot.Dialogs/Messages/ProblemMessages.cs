using GpoBot.Core.Effects;
using GpoBot.Core.Problems;
using GpoBot.Dialogs.Cards;
using GpoBot.Dialogs.Cards.Elements;
using GpoBot.Dialogs.Cards.Incidents;
using GpoBot.Dialogs.Cards.Problems;
using GpoBot.Dialogs.Commands;
using GpoBot.Dialogs.Texts;

namespace GpoBot.Dialogs.Messages;

/// <summary>What is said of reports: to the lead that there is one, to who brought it what became of it; and of incidents.</summary>
internal static class ProblemMessages
{
    /// <summary>Null when it was decided, or taken away, before the message left.</summary>
    public static OutgoingMessage? Write(MessageSubject subject) =>
        subject.Effect.SubjectIds.Select(subject.Gpo.FindProblem).FirstOrDefault(one => one is not null) is not { } problem ? null : subject.Effect.Topic switch
    {
        MessageTopics.ProblemProposed when problem.Status == ProblemStatus.Proposed => ToLead(subject, problem, $"{problem.Id} : nouveau signalement", "nouveau signalement"),
        MessageTopics.ProposalWaiting when problem.Status == ProblemStatus.Proposed => ToLead(subject, problem, $"{problem.Id} attend votre décision", "signalement en attente"),
        MessageTopics.ProposalPending when problem.Status == ProblemStatus.Proposed => ToSender(
            subject, problem, $"{problem.Id} est toujours à l'examen", "Votre référent n'a pas encore décidé de la suite. Il sait que vous attendez sa réponse."),
        MessageTopics.ProposalDecided when problem.Status == ProblemStatus.Redirected => ToSender(
            subject, problem, $"{problem.Id} est réorienté", $"Votre signalement ne relève pas du GPO. Il est réorienté vers {ProblemLabels.SentTo(problem.SentTo ?? "AUTRE")}."),
        MessageTopics.ProposalDecided when problem.Open => ToSender(
            subject, problem, $"{problem.Id} est retenu", "Merci : le GPO prend en charge ce que vous avez signalé. Les partenaires l'étudient ensemble."),
        _ => null,
    };

    public static OutgoingMessage? Incident(MessageSubject subject)
    {
        if (subject.Effect.SubjectIds.Select(subject.Gpo.FindIncident).FirstOrDefault(one => one is not null) is not { } incident) return null;
        var title = IncidentCard.ToldTitle(incident);
        return new OutgoingMessage(
            IncidentCard.Told(subject.Gpo, incident), title, "GPO – 1 fiche incident",
            MailText.Of(subject.Recipient.FullName, [$"{title}.", "", .. IncidentWords.Facts(subject.Gpo, incident).Select(MailText.Of)]), []);
    }

    private static OutgoingMessage ToLead(MessageSubject subject, Problem problem, string title, string what)
    {
        var sender = subject.Gpo.FindContact(problem.ProposedBy);
        var lead = $"{CardText.Plain(sender?.FullName ?? "Un membre")} ({CardText.Plain(sender?.Organisation ?? "")}) l'a signalé le "
            + $"{French.DateInYear(problem.ReportedOn ?? subject.Today)}. Une réponse est promise sous {ReportProblem.NewsWithinDays} jours.";
        List<Fact> facts = [new Fact("Quoi", CardText.Plain(problem.Title)), .. ProblemWords.Told(problem), ProblemWords.Of(subject.Gpo)];
        var card = new AdaptiveCard
        {
            FallbackText = title,
            Body = [TextBlock.Heading(title), new TextBlock(lead), new FactSet(facts)],
            Actions =
            [
                new ExecuteAction("Retenir", ProblemWords.Data(Verbs.RetainForm, subject.Gpo, problem)) { Style = ActionStyle.Positive },
                new ExecuteAction("Réorienter", ProblemWords.Data(Verbs.RedirectForm, subject.Gpo, problem)),
            ],
        };
        return new OutgoingMessage(card, title, $"GPO – 1 {what}", MailText.Of(subject.Recipient.FullName, [$"{title}.", lead, "", .. facts.Select(MailText.Of)]), []);
    }

    private static OutgoingMessage ToSender(MessageSubject subject, Problem problem, string title, string said)
    {
        List<Fact> facts = [new Fact("Quoi", CardText.Plain(problem.Title)), .. ProblemWords.Told(problem).Take(1), ProblemWords.Of(subject.Gpo)];
        var card = new AdaptiveCard
        {
            FallbackText = title,
            Body = [TextBlock.Heading(title), new TextBlock(said), new FactSet(facts)],
            Actions = [new ExecuteAction($"Voir {problem.Id}", ProblemWords.Data(Verbs.ProblemShow, subject.Gpo, problem))],
        };
        return new OutgoingMessage(
            card, title, "GPO – Votre signalement", MailText.Of(subject.Recipient.FullName, [$"{title}.", said, "", .. facts.Select(MailText.Of)]), []);
    }
}
