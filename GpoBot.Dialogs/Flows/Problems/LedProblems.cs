using GpoBot.Core.Deciding;
using GpoBot.Core.Problems;
using GpoBot.Dialogs.Cards.Problems;
using GpoBot.Dialogs.Texts;
using GpoBot.Dialogs.Turns;

namespace GpoBot.Dialogs.Flows.Problems;

/// <summary>Which problem a lead means: the one named, the only one there is, or a question.</summary>
public sealed class LedProblems(GpoFinder gpos)
{
    private const int MostNamed = 8;

    /// <param name="fits">Which ones can be meant when none is named.</param>
    /// <param name="example">What is typed of one of them: « diagnostic {0} ».</param>
    /// <returns>The problem, or what is said instead.</returns>
    public async Task<(SeenProblem? Seen, Reply Refusal)> PickAsync(
        string? reference, Func<Problem, bool> fits, Func<string, string> example, Exchange exchange, CancellationToken cancellation)
    {
        var led = await gpos.LoadLedAsync(exchange.Person, cancellation);
        if (led.Count == 0) return (null, Reply.Text(Sentences.NoGpoToLead));
        var known = led.SelectMany(gpo => gpo.Problems.Select(problem => ProblemLookup.Seen(gpo, problem, exchange))).OfType<SeenProblem>().ToList();
        if (reference is not null)
            return known.FirstOrDefault(one => one.Problem.Id == reference) is { } named ? (named, Reply.Text("")) : (null, Unknown);
        return known.Where(one => fits(one.Problem)).ToList() switch
        {
            [var only] => (only, Reply.Text("")),
            [] => (null, Reply.Text("Aucune problématique n'est dans ce cas. Écrivez **problématiques** pour les voir.")),
            var several => (null, Reply.Text($"Pour quelle problématique ? Écrivez par exemple « {example(several[0].Problem.Id)} » : "
                + string.Join(", ", several.Take(MostNamed).Select(one => ProblemWords.Name(one.Problem))) + (several.Count > MostNamed ? "…" : "."))),
        };
    }

    public static Reply Unknown => Reply.Text(RefusalTexts.Of(new Refusal(RefusalCode.UnknownProblem)));

    /// <summary>The problem as its lead finds it now, for a button or a draft; null when it is not theirs.</summary>
    public async Task<SeenProblem?> FindAsync(string? reference, Exchange exchange, CancellationToken cancellation)
    {
        if (reference is null) return null;
        foreach (var gpo in await gpos.LoadLedAsync(exchange.Person, cancellation))
        {
            if (gpo.FindProblem(reference) is { } problem) return ProblemLookup.Seen(gpo, problem, exchange);
        }

        return null;
    }
}
