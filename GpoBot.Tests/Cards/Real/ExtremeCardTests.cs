using System.Text;
using System.Text.Json;
using GpoBot.Tests.Drivers;
using Xunit.Abstractions;

namespace GpoBot.Tests.Cards.Real;

/// <summary>The same cards where everything is as long, or as nasty, as it may be.</summary>
[Trait("Speed", "Slow")]
public sealed class ExtremeCardTests(ITestOutputHelper output)
{
    private static readonly string[] Forbidden =
        ["](http", "<at>", "**gras**", "_x_", "~~", "`code`", "{{DATE", "&lt;", "\n# titre", "\u202E"];

    [Fact]
    [Trait("Speed", "Slow")]
    public async Task In_the_largest_GPO_every_card_stays_small_enough_for_Teams()
    {
        var tour = await Tour.OfAsync(Worlds.Huge);

        foreach (var (name, card) in Cards(tour).OrderByDescending(c => Size(c.Card))) output.WriteLine($"{Size(card),6} {name}");
        Assert.Equal((60, 40), (tour.Gpo.Contacts.Count, tour.Gpo.Problems.Count));
        Assert.All(Cards(tour), card => CardChecks.AssertReadable(card.Card));
    }

    [Fact]
    public async Task No_name_title_place_or_comment_becomes_a_link_a_mention_or_an_emphasis()
    {
        var tour = await Tour.OfAsync(Worlds.Spoilt);

        foreach (var (name, card) in Cards(tour))
        {
            CardChecks.AssertReadable(card);
            var told = VisibleText.Of(card).FirstOrDefault(text => Forbidden.Any(mark => text.Contains(mark, StringComparison.Ordinal)));
            Assert.True(told is null, $"{name}: {told}");
        }
    }

    private static IEnumerable<(string Name, JsonElement Card)> Cards(Tour tour) =>
    [
        .. tour.Cards.Select(card => (card.Key, card.Value.Json)),
        .. Messages.Of(tour.Gpo).Select(told => ($"message {told.Name}", told.Message.Card.ToJson())),
    ];

    private static int Size(JsonElement json) => Encoding.UTF8.GetByteCount(json.GetRawText());
}
