using GpoBot.Core.Commitments;
using GpoBot.Core.Meetings;
using GpoBot.Core.Problems;
using GpoBot.Core.Reminders;
using GpoBot.Dialogs.Cards;
using GpoBot.Dialogs.Cards.Commitments;
using GpoBot.Dialogs.Cards.Elements;
using GpoBot.Dialogs.Cards.Reminders;
using GpoBot.Dialogs.Commands;
using GpoBot.Dialogs.Texts;

namespace GpoBot.Dialogs.Messages.Reminders;

/// <summary>What only those who lead are reminded of: what nobody answers, what is to be judged, and that the group has not met.</summary>
internal static class LeadSections
{
    public static DigestSection Silent(Reminded reminded, bool titled) => new(
        titled ? "Sans réponse malgré les relances" : null, [.. reminded.Silent.Select(one => Silent(reminded.Subject, one))]);

    public static DigestSection Evaluations(Reminded reminded, bool titled) => new(
        titled ? "Évaluations prévues" : null, [.. reminded.Evaluations.Select(one => Evaluation(reminded.Subject, one))]);

    public static DigestSection Recurrences(Reminded reminded, bool titled) => new(
        titled ? "Problématiques résolues, à revoir" : null, [.. reminded.Recurrences.Select(one => Recurrence(reminded.Subject, one))]);

    public static DigestSection Inactivity(Reminded reminded, bool titled)
    {
        var subject = reminded.Subject;
        var words = $"{InactivityWords.Since(subject)} Aucune réunion n'est planifiée.";
        var plan = new ExecuteAction("Planifier une réunion", new CardData { Verb = Verbs.MeetingForm, Gpo = subject.Gpo.Id });
        return new DigestSection(titled ? "Activité du GPO" : null,
            [new DigestLine($"{(int)DigestPart.Inactivity}", [new TextBlock(words), new ActionSet([plan])], [words])]);
    }

    private static DigestLine Silent(MessageSubject subject, Commitment commitment)
    {
        var owner = subject.Gpo.FindContact(commitment.OwnerId);
        var times = AskedSoFar.Of(subject.Gpo, commitment) is > 0 and var asked ? $" ({French.Count(asked, "relance")})" : "";
        var who = owner?.Id == subject.Recipient.Id ? "Vous n'avez pas répondu" : $"{CommitmentFacts.Owner(subject.Gpo, commitment)} n'a pas répondu";
        var deputy = subject.Gpo.FindContact(owner?.DeputyId) is { Active: true } known
            ? $"Suppléant : {CardText.Plain(known.FullName)}." : "Pas de suppléant connu.";
        return Line($"{(int)DigestPart.Silent}.{CommitmentLine.Order(commitment)}", $"{commitment.Id} – {CardText.Plain(commitment.Title)}",
            [$"{who}{times}.", $"Échéance : {CommitmentFacts.Due(subject.Gpo, commitment, subject.Today)}.", deputy],
            CommitmentLine.Open(subject.Gpo, commitment),
            new ExecuteAction($"Suspendre les relances d'{commitment.Id}", CommitmentCard.Data(Verbs.StopReminders, subject.Gpo, commitment)));
    }

    private static DigestLine Evaluation(MessageSubject subject, Problem problem) => Line(
        $"{(int)DigestPart.Evaluation}.{problem.Id}", $"{problem.Id} – {CardText.Plain(problem.Title)}",
        [
            .. problem.NextEvaluationOn is { } day ? [$"Évaluation prévue le {French.Date(day)}."] : Array.Empty<string>(),
            .. Measured(problem) is { } measured ? [measured] : Array.Empty<string>(),
        ],
        new ExecuteAction($"Demander les avis sur {problem.Id}", new CardData { Verb = Verbs.AskOpinions, Gpo = subject.Gpo.Id, Id = problem.Id }));

    private static DigestLine Recurrence(MessageSubject subject, RecurrenceCheck check)
    {
        var next = subject.Gpo.Meetings.FirstOrDefault(m => m.Status == MeetingStatus.Planned && m.Start > subject.LocalNow);
        return Line($"{(int)DigestPart.Recurrence}.{check.CheckOn:uuuuMMdd}.{check.ProblemId}", $"{check.ProblemId} – {CardText.Plain(check.Title)}",
            [
                $"Résolue le {French.Date(check.SolvedOn)}. Est-elle revenue ?",
                next is null
                    ? "Posez la question aux partenaires, et parlez-en à la prochaine réunion."
                    : $"Posez la question aux partenaires, et parlez-en à la réunion du {French.Date(next.Start.Date)}.",
            ],
            new ExecuteAction($"{check.ProblemId} est stable", Data(Verbs.MarkStable, subject, check)),
            new ExecuteAction($"{check.ProblemId} est revenue", Data(Verbs.ReopenProblem, subject, check)));
    }

    private static CardData Data(string verb, MessageSubject subject, RecurrenceCheck check) =>
        new() { Verb = verb, Gpo = subject.Gpo.Id, Id = check.ProblemId };

    private static DigestLine Line(string order, string name, IReadOnlyList<string> said, params IReadOnlyList<CardAction> buttons) => new(order,
        [
            new TextBlock($"**{name}**") { Separator = true },
            .. said.Count == 0 ? Array.Empty<Element>() : [new TextBlock(string.Join("  \n", said)) { Spacing = Spacing.None, IsSubtle = true }],
            .. buttons.Count == 0 ? Array.Empty<Element>() : [new ActionSet(buttons)],
        ],
        [name, .. said, ""]);

    // « Appels au 17 par mois : 5 à la dernière mesure, cible 4. »
    private static string? Measured(Problem problem) => problem is { Indicator: { Length: > 0 } indicator, CurrentValue: { } current }
        ? $"{CardText.Plain(indicator)} : {French.Number(current)} à la dernière mesure{(problem.TargetValue is { } target ? $", cible {French.Number(target)}" : "")}."
        : null;
}
