using GpoBot.Core.Commitments;
using GpoBot.Core.Groups;
using GpoBot.Core.Meetings;
using GpoBot.Core.Problems;
using GpoBot.Core.Reports;
using NodaTime;

namespace GpoBot.Tests.Reports;

/// <summary>Groups made by chance: all states, days known or not, and now and then something that ended before it began.</summary>
internal sealed class AnyFacts(int seed)
{
    public static readonly LocalDate Today = new(2026, 11, 20);
    private const int Span = 900;
    private static readonly string[] Types = ["PN", "MAIRIE", "BAILLEUR", "TRANSPORT", ""];
    private readonly Random _random = new(seed);

    public int Next(int below) => _random.Next(below);

    public GpoFacts Group(string id, string? directorate) => new()
    {
        GpoId = id, Name = $"Secteur {id}", Directorate = directorate, District = $"CPN {Next(3)}", Status = Next(4) == 0 ? Any<GroupStatus>() : GroupStatus.Active,
        Cadence = Any<Cadence>(), CreatedOn = Next(3) == 0 ? Day() : null,
        Meetings = [.. Enumerable.Range(0, Next(30)).Select(_ => new MeetingFact(Day(late: 60), Any<MeetingStatus>(), null))],
        Problems = [.. Enumerable.Range(0, Next(9)).Select(Problem)], Commitments = [.. Enumerable.Range(0, Next(20)).Select(Commitment)],
    };

    public ReportPeriod Period()
    {
        var from = Day();
        return Next(4) == 0 ? ReportPeriod.YearTo(Today) : new ReportPeriod(from, LocalDate.Min(Today, from.PlusDays(Next(500))));
    }

    private ProblemFact Problem(int number)
    {
        var (since, status) = (Day(), Any<ProblemStatus>());
        var solved = status is ProblemStatus.Solved or ProblemStatus.ClosedWithoutFollowUp or ProblemStatus.Transferred;
        var closed = solved ? LocalDate.Min(Today, since.PlusDays(Next(300) - Rarely(40))) : (LocalDate?)null;
        return new(
            $"PB{number}", "HALL", status, Next(12) == 0 ? null : since, Next(60) == 0 ? null : closed, Next(3) == 0 ? closed?.PlusDays(80 + Next(30)) : null,
            Next(4) == 0 ? closed?.PlusDays(60 + Next(40)) : null, number > 0 && Next(3) == 0 ? $"PB{Next(number)}" : null);
    }

    private CommitmentFact Commitment(int number)
    {
        var (decided, status, asked) = (Day(), Any<CommitmentStatus>(), Next(3));
        var ended = status is CommitmentStatus.Done or CommitmentStatus.Dropped ? decided.PlusDays(Next(200) - Rarely(30)) : (LocalDate?)null;
        return new(
            $"AC{number}", status, decided, Next(5) == 0 ? null : decided.PlusDays(Next(120) - 10), ended, Types[Next(Types.Length)],
            Next(4) == 0 ? Any<BlockingReason>() : null, Next(6) == 0, asked, asked > 0 && Next(2) == 0);
    }

    private int Rarely(int days) => Next(50) == 0 ? days + 300 : 0;

    private LocalDate Day(int late = 0) => Today.PlusDays(late - Next(Span + late));

    private T Any<T>() where T : struct, Enum => Enum.GetValues<T>()[Next(Enum.GetValues<T>().Length)];
}
