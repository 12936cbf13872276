using GpoBot.Core.Access;
using GpoBot.Core.Deciding;
using GpoBot.Core.Guard;

namespace GpoBot.Core.Problems;

/// <summary>What was proposed is no problem for the group: it goes to who can deal with it, and the sender is told where.</summary>
/// <param name="To">One of <see cref="Destinations"/>.</param>
/// <param name="Words">Which service, in a few words; null when the list says it all.</param>
public sealed record RedirectProblem(string ProblemId, string To, string? Words = null) : ICommand
{
    public const int LongestWords = 80;

    /// <summary>To whom a report may be referred, in the order in which it is offered.</summary>
    public static IReadOnlyList<string> Destinations { get; } = ["POLICE", "MAIRIE", "PM", "BAILLEUR", "TRANSPORTEUR", "CLSPD", "GPO", "AUTRE"];

    public string Verb => "problem.redirect";

    /// <summary>The destination in what is stored: the code, and the words after it.</summary>
    public static (string To, string? Words) Read(string sentTo) =>
        sentTo.Split(' ', 2) is [var to, var words] ? (to, words) : (sentTo, null);

    public Outcome Decide(Situation situation)
    {
        if (!Rights.MayDevelopProblems(situation.Actor)) return Outcome.Refuse(RefusalCode.NotAllowed);
        if (situation.Gpo.FindProblem(ProblemId) is not { Closed: false } before) return Outcome.Refuse(RefusalCode.UnknownProblem, ProblemId);
        if (before.Open) return Outcome.Refuse(RefusalCode.AlreadyRetained, before.Id);
        if (!Destinations.Contains(To)) return Outcome.Refuse(RefusalCode.RedirectionMissing, before.Id);
        if (Words is { Length: > LongestWords }) return Outcome.Refuse(RefusalCode.ProblemTextTooLong, $"{LongestWords}");
        if (GpoGuard.NamesAPerson(Words, situation.Gpo)) return Outcome.Refuse(RefusalCode.NamesAPerson);

        var sentTo = string.IsNullOrWhiteSpace(Words) ? To : $"{To} {Words.Trim()}";
        if (before.Status == ProblemStatus.Redirected && before.SentTo == sentTo) return new Outcome.Unchanged(new ProblemRedirected(before));
        var after = before with { Status = ProblemStatus.Redirected, SentTo = sentTo, Version = before.Version + 1 };
        return new Outcome.Done(new ProblemRedirected(after), [
            after, .. RetainProblem.TellSender(situation, after),
            situation.Audit(Verb, after.Id, before.Status.ToString(), $"{after.Status} {To}"),
        ]);
    }
}

/// <summary>The problem with where it was referred to.</summary>
public sealed record ProblemRedirected(Problem Problem) : Happening;
