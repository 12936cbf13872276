using GpoBot.Core.Access;
using GpoBot.Core.Deciding;
using GpoBot.Core.Groups;
using GpoBot.Core.Problems;
using GpoBot.Dialogs.Cards;
using GpoBot.Dialogs.Cards.Problems;
using GpoBot.Dialogs.Commands;
using GpoBot.Dialogs.Texts;
using GpoBot.Dialogs.Turns;
using GpoBot.Dialogs.Understanding;

namespace GpoBot.Dialogs.Flows.Problems;

/// <summary>"où en est PB01 ?" and "problématiques", each in its reader's copy.</summary>
public sealed class ProblemFlow(ProblemLookup problems, GpoFinder gpos) : IFlow
{
    private const string OnlyOf = "of";
    private const string WhichOnes = "which";

    public async Task<Reply?> OnIntentAsync(Intent intent, Exchange exchange, CancellationToken cancellation) => intent switch
    {
        Intent.ShowProblem { Reference: { } reference } => await ShowAsync(reference, exchange, cancellation),
        Intent.ShowProblem => await ListAsync(null, ProblemChoice.Open, null, exchange, cancellation),
        Intent.ListProblems said => await ListAsync(said.GpoWords, said.Which, null, exchange, cancellation),
        _ => null,
    };

    public async Task<Reply?> OnButtonAsync(Button button, Exchange exchange, CancellationToken cancellation) => button.Verb switch
    {
        Verbs.ProblemShow => await ShowAsync(button.Data.Id, exchange, cancellation),
        Verbs.ProblemList => await ListAsync(
            button.Data.Extra.GetValueOrDefault(OnlyOf), Which(button), button.Data.Choice, exchange, cancellation),
        _ => null,
    };

    private static ProblemChoice Which(Button button) =>
        Enum.TryParse<ProblemChoice>(button.Data.Extra.GetValueOrDefault(WhichOnes), out var which) && Enum.IsDefined(which) ? which : ProblemChoice.Open;

    private async Task<Reply> ShowAsync(string? reference, Exchange exchange, CancellationToken cancellation)
    {
        if (await problems.FindAsync(reference, exchange, cancellation) is { } seen)
        {
            return Rights.SpeaksToResidents(seen.Me)
                ? Reply.Card(PublicStateCard.Of(seen.Gpo, seen.Problem), PublicStateCard.Title(seen.Problem))
                : Reply.Card(ProblemCard.Of(seen), ProblemCard.Title(seen.Problem));
        }

        return await problems.FindLinkedAsync(reference, exchange, cancellation) is var (gpo, linked)
            ? Reply.Card(LinkedProblemCard.Of(gpo, linked), LinkedProblemCard.Title(linked))
            : Reply.Text($"Je ne trouve pas {reference ?? "cette problématique"} parmi celles que vous suivez. Écrivez **problématiques** pour les voir.");
    }

    private async Task<Reply> ListAsync(string? words, ProblemChoice which, string? from, Exchange exchange, CancellationToken cancellation)
    {
        var mine = await gpos.LoadAllAsync(exchange.Person, cancellation);
        var named = GpoFinder.Named(mine, words);
        if (named.Count == 0) return Reply.Text(RefusalTexts.Of(new Refusal(RefusalCode.GpoNotYours)));
        if (named.All(gpo => !Rights.MayReport(Me(gpo, exchange)))) return Reply.Text(
            "Les problématiques sont visibles des membres qui ont signé la charte de confidentialité. Parlez-en à votre référent.");
        List<ProblemLine> lines = [];
        foreach (var gpo in named) lines.AddRange(await LinesAsync(gpo, which, exchange, cancellation));
        lines = OnceEach(lines);
        if (lines.Count == 0) return Reply.Text(Nothing(which));
        lines.Sort((one, other) => string.CompareOrdinal(one.Order, other.Order));
        var title = Title(lines, which);
        var again = new CardData
        {
            Verb = Verbs.ProblemList, Choice = from,
            Extra = new Dictionary<string, string>
            {
                [WhichOnes] = which.ToString(), [OnlyOf] = words is null ? "" : string.Join(' ', named.Select(gpo => gpo.Id)),
            },
        };
        return Reply.Card(ProblemListCard.Of(title, lines, exchange.Today, again), title);
    }

    // Who is in both groups reads it where it is at home, and a copy once.
    private static List<ProblemLine> OnceEach(List<ProblemLine> lines)
    {
        var home = lines.Where(line => line.Part != ListPart.Linked).Select(line => line.Id).ToHashSet(StringComparer.Ordinal);
        return [.. lines.Where(line => line.Part != ListPart.Linked),
            .. lines.Where(line => line.Part == ListPart.Linked && !home.Contains(line.Id)).DistinctBy(line => line.Id)];
    }

    private async Task<IEnumerable<ProblemLine>> LinesAsync(Gpo gpo, ProblemChoice which, Exchange exchange, CancellationToken cancellation)
    {
        var me = Me(gpo, exchange);
        var live = gpo.Problems.Where(problem => Rights.MaySee(me, problem)).ToList();
        var proposed = me.LeadsTheGroup ? live.Where(problem => problem.Status == ProblemStatus.Proposed) : [];
        var own = me.LeadsTheGroup ? [] : live.Where(problem => problem is { Open: false, Closed: false });
        var closed = which is ProblemChoice.Solved or ProblemChoice.All && Rights.MayReport(me)
            ? (await problems.PastAsync(gpo.Id, cancellation)).Where(problem => which == ProblemChoice.All || problem.Status == ProblemStatus.Solved) : [];
        var open = which is ProblemChoice.Open or ProblemChoice.All;
        var alsoProposed = open || which == ProblemChoice.Proposed;
        return
        [
            .. alsoProposed ? proposed.Select(problem => Line(ListPart.Proposed, problem)) : [],
            .. open ? live.Where(problem => problem.Open).Select(problem => Line(ListPart.Open, problem)) : [],
            .. alsoProposed ? own.Select(problem => Line(ListPart.Mine, problem)) : [],
            .. open && Rights.MaySeeLinked(me) ? gpo.Linked.Select(linked => ProblemLine.Of(gpo, linked)) : [],
            .. closed.Select(problem => Line(ListPart.Closed, problem)),
        ];

        ProblemLine Line(ListPart part, Problem problem) =>
            Rights.SpeaksToResidents(me) ? ProblemLine.InPublic(part, gpo, problem) : ProblemLine.Of(part, gpo, problem);
    }

    // What another group answers for is told apart, since it is counted there.
    private static string Title(List<ProblemLine> lines, ProblemChoice which)
    {
        string?[] parts = which switch
        {
            ProblemChoice.Proposed => [French.Count(lines.Count, "proposition", "propositions")],
            ProblemChoice.Solved => [French.Count(lines.Count, "problématique résolue")],
            _ =>
            [
                French.Count(lines.Count(line => line.Part == ListPart.Open), "problématique suivie"),
                Part(ListPart.Proposed, "proposition"), Part(ListPart.Mine, "signalement"), Part(ListPart.Closed, "close", "closes"),
                Part(ListPart.Linked, "portée par un autre GPO", "portées par un autre GPO"),
            ],
        };
        return string.Join(", ", parts.OfType<string>());

        string? Part(ListPart part, string singular, string? plural = null) =>
            lines.Count(line => line.Part == part) is > 0 and var count ? French.Count(count, singular, plural) : null;
    }

    private static string Nothing(ProblemChoice which) => which switch
    {
        ProblemChoice.Proposed => "Aucune proposition n'attend de décision.",
        ProblemChoice.Solved => "Aucune problématique n'a encore été résolue.",
        _ => "Aucune problématique n'est suivie en ce moment. Pour en signaler une, écrivez **signaler**.",
    };

    private static Contact Me(Gpo gpo, Exchange exchange) => gpo.FindByEmail(exchange.Person.Email)!;
}
