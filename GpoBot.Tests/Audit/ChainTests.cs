using GpoBot.Core.Audit;
using NodaTime;

namespace GpoBot.Tests.Audit;

/// <summary>Whatever is done to a chain shows.</summary>
public sealed class ChainTests
{
    private const int Length = 12;

    /// <summary>Every place, with and without lines from before the chain.</summary>
    public static TheoryData<int, int> Places()
    {
        var places = new TheoryData<int, int>();
        foreach (var unchained in new[] { 0, 3 })
            for (var at = 0; at < Length + unchained; at++) places.Add(unchained, at);
        return places;
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 0)]
    [InlineData(Length, 0)]
    [InlineData(Length, 3)]
    [InlineData(0, 3)]
    public void A_chain_nobody_touched_holds(int chained, int unchained)
    {
        var (head, lines) = Chains.Of(chained, unchained);
        Assert.Empty(Chains.Check(head, lines));
        Assert.Equal(chained, head.Count);
    }

    [Theory, MemberData(nameof(Places))]
    public void A_line_changed_in_any_field_is_found(int unchained, int at)
    {
        var (head, lines) = Chains.Of(Length, unchained);
        var line = lines[at];
        AuditLine[] changed =
        [
            line with { At = line.At + Duration.FromTicks(1) }, line with { ActorId = "P99" }, line with { Role = "Lead" }, line with { Verb = "x" },
            line with { ObjectId = "AC999" }, line with { Before = "" }, line with { Before = "Blocked" }, line with { After = null },
            line with { Through = "text" }, line with { CorrelationId = "" }, line with { Previous = new string('0', 64) },
            line with { Hash = new string('0', 64) }, line with { Sequence = line.Sequence + 1 }, line with { Sequence = 0 },
            // The work is done again for this line, but not for those after it, or not at the end of the chain.
            Rehashed(line with { After = "Todo" }),
        ];
        foreach (var other in changed.Where(other => other != line)) Assert.NotEmpty(Chains.Check(head, With(lines, at, other)));
    }

    [Theory, MemberData(nameof(Places))]
    public void A_line_taken_away_is_found_and_its_place_named(int unchained, int at)
    {
        var (head, lines) = Chains.Of(Length, unchained);
        var gone = lines[at].Sequence;
        lines.RemoveAt(at);
        Assert.Equal(
            gone == 0 ? new ChainFinding(ChainFault.BeginningChanged, 1, 1) : new ChainFinding(ChainFault.Missing, gone, gone),
            Assert.Single(Chains.Check(head, lines)));
    }

    [Theory, MemberData(nameof(Places))]
    public void A_line_put_between_is_found(int unchained, int at)
    {
        var (head, lines) = Chains.Of(Length, unchained);
        var (_, others) = Chains.Of(Length + 1, unchained);
        foreach (var put in new[] { Chains.Line(50), lines[at], Rehashed(lines[at] with { ObjectId = "AC999" }), others[^1] })
            Assert.NotEmpty(Chains.Check(head, [.. lines[..at], put, .. lines[at..]]));
    }

    [Theory, MemberData(nameof(Places))]
    public void Lines_in_each_others_place_are_found(int unchained, int at)
    {
        var (head, lines) = Chains.Of(Length, unchained);
        for (var other = 0; other < lines.Count; other++)
        {
            if (other != at) Assert.NotEmpty(Chains.Check(head, With(With(lines, at, lines[other]), other, lines[at])));
        }
    }

    [Theory, MemberData(nameof(Places))]
    public void An_end_cut_off_is_found(int unchained, int at)
    {
        var (head, lines) = Chains.Of(Length, unchained);
        var finding = Chains.Check(head, lines[..at])[^1];
        Assert.Equal((ChainFault.Missing, Length), (finding.Fault, finding.To));
        // Also when the row that says where it ends goes with it…
        if (at > unchained) Assert.Equal(ChainFault.HeadMissing, Chains.Check(null, lines[..at])[^1].Fault);
        // …or says another end.
        Assert.NotEmpty(Chains.Check(head with { Count = at - unchained }, lines[..at]));
    }

    [Theory, MemberData(nameof(Places))]
    public void A_beginning_cut_off_is_found_unless_it_was_cut_in_plain_sight(int unchained, int at)
    {
        var (head, lines) = Chains.Of(Length, unchained);
        List<AuditLine> gone = lines[..(at + 1)], kept = lines[(at + 1)..];
        Assert.NotEmpty(Chains.Check(head, kept));
        Assert.NotEmpty(Chains.Check(head with { First = lines[at].Sequence + 1 }, kept));

        var cut = head.CutOff(Chains.Gpo, gone);
        Assert.Empty(Chains.Check(cut, kept));
        Assert.NotEmpty(Chains.Check(cut, lines));
        // Bit by bit comes to the same.
        Assert.Equal(cut, gone.Aggregate(head, (chain, line) => chain.CutOff(Chains.Gpo, [line])));
    }

    [Fact]
    public void A_changed_line_is_one_finding()
    {
        var (head, lines) = Chains.Of(Length);
        Assert.Equal([new ChainFinding(ChainFault.Changed, 5, 5)], Chains.Check(head, With(lines, 4, lines[4] with { After = "Todo" })));
        Assert.Equal(
            [new ChainFinding(ChainFault.Missing, 3, 3), new(ChainFault.Changed, 5, 5), new(ChainFault.Missing, 11, 12)],
            Chains.Check(head, With(lines, 4, lines[4] with { After = "Todo" }).Where(line => line.Sequence is not (3 or 11 or 12))));
    }

    [Fact]
    public void The_chain_of_one_GPO_does_not_hold_for_another()
    {
        var (head, lines) = Chains.Of(Length);
        Assert.NotEmpty(Chains.Check(head, lines, "S02"));
    }

    [Fact]
    // Reckoned by another program, from the canonical form as it is described.
    public void The_fingerprint_stays_what_it_is_for_good()
    {
        var (_, lines) = Chains.Of(1);
        Assert.Equal("bfba457aa2b165641269f2d8145799d99bfc2d13e63b128a17ec8a9fad5d45f7", lines[0].Hash);
    }

    private static List<AuditLine> With(List<AuditLine> lines, int at, AuditLine line) => [.. lines[..at], line, .. lines[(at + 1)..]];

    private static AuditLine Rehashed(AuditLine line) =>
        line.Sequence == 0 ? line : line with { Hash = AuditHash.Of(Chains.Gpo, line, line.Previous!) };
}
