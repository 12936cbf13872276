using GpoBot.Tests.Drivers;

namespace GpoBot.Tests.Cards.Real;

/// <summary>The cards of a held meeting, its agenda and its record, judged.</summary>
public sealed class MeetingCardTests(DemoTour demo) : IClassFixture<DemoTour>
{
    private const int Heaviest = 25 * 1024;

    private static readonly string[] All =
    [
        "holding-presence", "holding-presence-noted", "holding-commitments", "holding-commitments-told", "holding-why-blocked", "holding-decision",
        "holding-decision-refused", "holding-preview", "holding-not-held", "holding-not-held-done", "holding-cancelled", "record-draft",
        "record-draft-warning", "record-draft-empty", "record-form", "record-form-correction", "record-validated", "record-final", "record-final-lead",
        "point-preview", "point-preview-lead", "point-proposed-noted", "point-to-decide", "point-decision", "agenda-form", "dropin-list",
        "dropin-list-partner", "dropin-list-empty", "dropin-form", "dropin-preview", "round-preview", "round-started",
    ];

    public static TheoryData<string> Names => [.. All];

    [Fact]
    public void None_is_left_out() => Assert.Equal(
        All.Order(StringComparer.Ordinal), MeetingCards.Of(demo.Tour.Gpo).Select(one => one.Name).Order(StringComparer.Ordinal));

    [Theory, MemberData(nameof(Names))]
    public void It_is_the_card_that_was_looked_at(string name) => Snapshot.Match($"cards/{name}", Tour.Steady(Card(name)));

    [Theory, MemberData(nameof(Names))]
    public void It_keeps_the_rules(string name)
    {
        CardChecks.AssertReadable(Card(name));
        Assert.InRange(System.Text.Encoding.UTF8.GetByteCount(Card(name).GetRawText()), 1, Heaviest);
    }

    [Fact, Trait("Speed", "Slow")]
    public Task Microsofts_renderer_accepts_them_all() =>
        CardChecks.AssertValid([.. MeetingCards.Of(demo.Tour.Gpo).Select(one => (one.Name, one.Card.ToJson()))]);

    private System.Text.Json.JsonElement Card(string name) => MeetingCards.Of(demo.Tour.Gpo).Single(one => one.Name == name).Card.ToJson();
}
