using GpoBot.Core.Groups;
using GpoBot.Core.Meetings;
using GpoBot.Core.Meetings.Rounds;
using GpoBot.Core.Ports;
using GpoBot.Dialogs.Cards;
using GpoBot.Dialogs.Cards.Commitments;
using GpoBot.Dialogs.Cards.Elements;
using GpoBot.Dialogs.Commands;
using GpoBot.Dialogs.Texts;
using NodaTime;
using NodaTime.Text;

namespace GpoBot.Dialogs.Messages;

/// <summary>A round between two meetings: the question to the owners, the state to the others, the summary to the lead.</summary>
internal static class RoundMessages
{
    private const int LongestLabel = 80;

    /// <summary>Null when all has been closed meanwhile.</summary>
    public static OutgoingMessage? Asked(MessageSubject subject)
    {
        var open = StartRound.Asked(subject.Gpo, subject.Recipient).Where(one => subject.Effect.SubjectIds.Contains(one.Id)).ToList();
        if (open.Count == 0) return null;
        const string Title = "Tour entre deux réunions";
        var lead = $"{French.Count(open.Count, "engagement attend", "engagements attendent")} de vos nouvelles, d'ici le {French.Date(LastDay(subject))}. « Rien de neuf » est une réponse.";
        var card = open is [var only]
            ? CommitmentCard.Ask(new CommitmentQuestion(subject.Gpo, only, subject.Today, Title, subject.Recipient.LeadsTheGroup, lead))
            : CommitmentListCard.Of(Title, lead, [.. open.Select(one => (subject.Gpo, one))], subject.Today, new CardData { Verb = Verbs.MyCommitments });
        var facts = open.SelectMany(one => CommitmentFacts.Of(subject.Gpo, one, subject.Today).Select(MailText.Of).Prepend(""));
        return new OutgoingMessage(card, Title, $"GPO – {French.Count(open.Count, "engagement attend", "engagements attendent")} de vos nouvelles", MailText.OfQuestions(
            subject.Recipient.FullName, [$"{Title}, GPO {subject.GroupName}.", lead, .. facts]), [])
        {
            Asks = [.. open.Select(one => new MailAsk(LinkKind.Commitment, one.Id, CardText.Shortened($"{one.Id} – {CardText.Plain(one.Title)}", LongestLabel)))],
        };
    }

    public static OutgoingMessage State(MessageSubject subject)
    {
        const string Title = "Où en est le GPO entre deux réunions";
        var view = RoundView.Of(subject.Gpo, [], Since(subject), subject.Today);
        List<string> lines =
        [
            $"GPO {CardText.Plain(subject.GroupName)} : {Open(view)}.",
            Next(subject.Gpo, subject.LocalNow) is { } next ? $"Prochaine réunion : {French.DateTime(next.Start)}." : "La date de la prochaine réunion n'est pas fixée.",
            "Aucune réponse ne vous est demandée. Pour signaler un fait, écrivez « signaler ».",
        ];
        return new OutgoingMessage(NoticeCard.Of(Title, lines), Title, "GPO – Point entre deux réunions", MailText.Of(subject.Recipient.FullName, [$"{Title}.", "", .. lines]), []);
    }

    public static OutgoingMessage Summary(MessageSubject subject)
    {
        const string Title = "Tour entre deux réunions : les réponses";
        var view = RoundView.Of(subject.Gpo, subject.Effect.SubjectIds, Since(subject), subject.Today);
        List<Fact> facts =
        [
            new("GPO", CardText.Plain(subject.GroupName)), new("Ont répondu", Names(view.Heard)), new("Sans réponse", Names(view.Silent)),
            new("Engagements", Open(view)),
            new("Faits depuis", $"{view.Done}"),
        ];
        var tally = view.Heard.Count switch
        {
            0 => "Aucune des organisations interrogées n'a répondu.",
            var heard when heard == view.Asked => "Toutes les organisations interrogées ont répondu.",
            var heard => $"{French.Count(heard, "organisation interrogée", "organisations interrogées")} sur {view.Asked} {(heard < 2 ? "a" : "ont")} répondu.",
        };
        var card = new AdaptiveCard
        {
            FallbackText = $"{Title}. {tally}",
            Body = [TextBlock.Heading(Title), new TextBlock($"**{tally}**"), new FactSet(facts)],
            Actions =
            [
                new ExecuteAction("Engagements en retard", new CardData { Verb = Verbs.Overdue }),
                new ExecuteAction("Suivi", new CardData { Verb = Verbs.FollowUp, Gpo = subject.Gpo.Id }),
                new ExecuteAction("Planifier une réunion", new CardData { Verb = Verbs.MeetingForm, Gpo = subject.Gpo.Id }),
            ],
        };
        return new OutgoingMessage(card, Title, "GPO – Réponses au tour entre deux réunions", MailText.Of(subject.Recipient.FullName, [$"{Title}.", tally, "", .. facts.Select(MailText.Of)]), []);
    }

    // « 6 engagements ouverts, dont 3 en retard et 1 bloqué ».
    private static string Open(RoundView view)
    {
        string[] parts =
        [
            .. view.Overdue > 0 ? [$"{view.Overdue} en retard"] : Array.Empty<string>(),
            .. view.Blocked > 0 ? [French.Count(view.Blocked, "bloqué")] : Array.Empty<string>(),
        ];
        return French.Count(view.Open, "engagement ouvert") + (parts.Length == 0 ? "" : $", dont {French.Join(parts)}");
    }

    private static Instant Since(MessageSubject subject) =>
        subject.Effect.Reason is { } text && InstantPattern.ExtendedIso.Parse(text) is { Success: true } at ? at.Value : subject.Now;

    private static LocalDate LastDay(MessageSubject subject) => Since(subject).InZone(subject.Gpo.Group.TimeZone).Date.PlusDays(StartRound.Days);

    private static Meeting? Next(Gpo gpo, LocalDateTime now) =>
        gpo.Meetings.FirstOrDefault(one => one.Status == MeetingStatus.Planned && one.Start > now);

    private static string Names(IReadOnlyList<string> organisations) =>
        organisations.Count == 0 ? "personne" : CardText.Plain(string.Join(", ", organisations));
}
