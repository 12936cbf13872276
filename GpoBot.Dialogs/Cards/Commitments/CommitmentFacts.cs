using GpoBot.Core.Commitments;
using GpoBot.Core.Groups;
using GpoBot.Core.Time;
using GpoBot.Dialogs.Cards.Elements;
using GpoBot.Dialogs.Texts;
using NodaTime;

namespace GpoBot.Dialogs.Cards.Commitments;

/// <summary>What a commitment is and where it stands, in the same words on every card and in every mail.</summary>
public static class CommitmentFacts
{
    public static IEnumerable<Fact> Of(Gpo gpo, Commitment commitment, LocalDate today)
    {
        yield return new Fact("Engagement", $"{commitment.Id} – {CardText.Plain(commitment.Title)}");
        if (gpo.FindProblem(commitment.ProblemId) is { } problem)
            yield return new Fact("Problématique", $"{problem.Id} – {CardText.Plain(problem.Title)}");
        yield return new Fact("Organisation", Owner(gpo, commitment));
        yield return new Fact("Échéance", Due(gpo, commitment, today));
        yield return new Fact("État", Status(gpo, commitment));
        if (commitment.RequestedDueOn is { } asked) yield return new Fact("Report demandé", $"{Day(gpo, asked)}, à accepter par le référent");
        if (commitment.Comment is { Length: > 0 } comment) yield return new Fact("Précision", CardText.Plain(comment));
    }

    public static string Owner(Gpo gpo, Commitment commitment) => gpo.FindContact(commitment.OwnerId) is { } owner
        ? $"{CardText.Plain(owner.Organisation)} ({CardText.Plain(owner.FullName)})"
        : commitment.OwnerId;

    /// <summary>« mardi 10 novembre 2026 (en retard de 10 jours) ».</summary>
    public static string Due(Gpo gpo, Commitment commitment, LocalDate today)
    {
        if (commitment.DueOn is not { } due) return "sans échéance";
        if (commitment.IsOverdue(today)) return $"{Day(gpo, due)} (en retard de {French.Count(Period.DaysBetween(due, today), "jour")})";
        return commitment.Open && due == today ? $"{Day(gpo, due)} (aujourd'hui)" : Day(gpo, due);
    }

    /// <summary>« En cours, 60 %, difficulté : accès » or « Bloqué, motif : fournisseur ».</summary>
    public static string Status(Gpo gpo, Commitment commitment) => string.Concat(
        Labels.Of(commitment.Status),
        commitment is { Progress: > 0 and < 100 } ? $", {commitment.Progress} %" : "",
        commitment.BlockedBy is { } reason ? $", {Because(commitment)} : {Labels.Of(reason)}" : "",
        commitment.NextStepOn is { } step ? $", prochaine étape {Day(gpo, step)}" : "",
        commitment.DoneOn is { } done ? $" le {French.Date(done)}" : "");

    // What slows a commitment that goes on does not block it.
    private static string Because(Commitment commitment) => commitment.Status == CommitmentStatus.InProgress ? "difficulté" : "motif";

    /// <summary>The day in full, with its holiday, which nobody should find out too late.</summary>
    public static string Day(Gpo gpo, LocalDate day) =>
        PublicHolidays.Of(gpo.Group).NameOf(day) is { } holiday ? $"{French.Date(day)} (jour férié : {holiday})" : French.Date(day);
}
