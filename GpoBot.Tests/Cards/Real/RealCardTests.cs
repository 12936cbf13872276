using GpoBot.Tests.Drivers;

namespace GpoBot.Tests.Cards.Real;

/// <summary>Every card that the bot sends in the demo department, judged.</summary>
public sealed class RealCardTests(DemoTour demo) : IClassFixture<DemoTour>
{
    public static TheoryData<string> Names => [.. TourStops.All.Select(stop => stop.Name)];

    [Theory, MemberData(nameof(Names))]
    public void It_is_the_card_that_was_looked_at(string name) =>
        Snapshot.Match($"cards/{name}", Tour.Steady(demo.Tour.Cards[name].Json));

    [Theory, MemberData(nameof(Names))]
    public void It_keeps_the_rules(string name) => CardChecks.AssertReadable(demo.Tour.Cards[name].Json);

    [Fact, Trait("Speed", "Slow")]
    public Task Microsofts_renderer_accepts_them_all() =>
        CardChecks.AssertValid([.. demo.Tour.Cards.Select(card => (card.Key, card.Value.Json))]);
}
