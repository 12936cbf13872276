using System.Text;
using System.Text.Json;
using GpoBot.Core.Effects;
using GpoBot.Core.Groups;
using GpoBot.Core.Reminders;
using GpoBot.Tests.Cards;
using GpoBot.Tests.Cards.Real;

namespace GpoBot.Tests.Digests;

/// <summary>Where everything is as long as it may be, each page is still a card that Teams takes.</summary>
public sealed class LongDigestTests(DemoTour demo) : IClassFixture<DemoTour>
{
    private const int Most = 22 * 1024;

    [Theory]
    [InlineData("P07", ReminderKinds.CommitmentNews)]
    [InlineData("PN:S01", ReminderKinds.CommitmentSilent)]
    [InlineData("PN:S01", ReminderKinds.MeetingAgenda)]
    [InlineData("PN:S01", ReminderKinds.EvaluationDue)]
    public void A_page_is_never_too_heavy(string to, string kind)
    {
        var gpo = World();
        IEnumerable<string> about = kind switch
        {
            ReminderKinds.MeetingAgenda => [gpo.Meetings[0].Id],
            ReminderKinds.EvaluationDue => gpo.Problems.Select(one => one.Id),
            _ => gpo.Commitments.Where(one => one.OwnerId == "P07").Select(one => one.Id),
        };

        var card = ReminderMessageSamples.Write(gpo, MessageTopics.Reminders, gpo.FindContact(to)!, [.. about.Select(id => (kind, id))]).Card.ToJson();

        CardChecks.AssertReadable(card);
        Assert.InRange(Weight(card), 4096, Most);
        Assert.Contains("Suite (", card.GetProperty("actions")[0].GetProperty("title").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_mail_says_all_of_it()
    {
        var gpo = World();
        var owed = gpo.Commitments.Where(one => one is { OwnerId: "P07", Open: true }).ToList();

        var mail = ReminderMessageSamples.Write(
            gpo, MessageTopics.CommitmentNews, gpo.FindContact("P07")!, [.. owed.Select(one => (ReminderKinds.CommitmentNews, one.Id))]);

        Assert.True(owed.Count > 30);
        Assert.All(owed, one => Assert.Contains($"\n{one.Id} – ", mail.Body, StringComparison.Ordinal));
        Assert.Equal(owed.Count, mail.Asks.Count);
    }

    private Gpo World() => ReminderMessageSamples.World(demo.Tour.Gpo.With(Worlds.Huge(demo.Tour.Gpo), []));

    private static int Weight(JsonElement card) => Encoding.UTF8.GetByteCount(card.GetRawText());
}
