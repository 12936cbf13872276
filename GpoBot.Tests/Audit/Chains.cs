using GpoBot.Core.Audit;
using NodaTime;

namespace GpoBot.Tests.Audit;

/// <summary>Chains made up for a test.</summary>
internal static class Chains
{
    public const string Gpo = "S01";

    private static readonly Instant Begun = Instant.FromUtc(2026, 11, 20, 8, 30);

    public static AuditLine Line(int number) => new()
    {
        At = Begun + Duration.FromMinutes(number), ActorId = $"P{number % 7:d2}", Role = "Member", Verb = "commitment.answer", ObjectId = $"AC{number:d3}",
        Before = number % 3 == 0 ? null : "Todo", After = "Done", Through = "card", CorrelationId = $"c{number}",
    };

    /// <summary>So many lines as they are stored, after some from before there was a chain.</summary>
    public static (AuditChain Head, List<AuditLine> Lines) Of(int chained, int unchained = 0)
    {
        List<AuditLine> old = [.. Enumerable.Range(1, unchained).Select(Line)];
        var (head, lines) = AuditChain.Begin(Gpo, old).Append(Gpo, Enumerable.Range(unchained + 1, chained).Select(Line));
        return (head, [.. old, .. lines]);
    }

    public static IReadOnlyList<ChainFinding> Check(AuditChain? head, IEnumerable<AuditLine> lines, string gpo = Gpo)
    {
        var check = new ChainCheck(gpo, head);
        foreach (var line in lines) check.Next(line);
        return check.End();
    }
}
