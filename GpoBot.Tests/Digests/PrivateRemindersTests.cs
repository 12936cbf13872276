using System.Text.Json;
using GpoBot.Core.Access;
using GpoBot.Core.Effects;
using GpoBot.Core.Groups;
using GpoBot.Core.Reminders;
using GpoBot.Dialogs.Messages;
using GpoBot.Tests.Cards.Real;

namespace GpoBot.Tests.Digests;

/// <summary>
/// Every kind of reminder, of everything there is, to everybody: whatever the plan may say, a message shows its reader nothing
/// that is not theirs to see.
/// </summary>
public sealed class PrivateRemindersTests(DemoTour demo) : IClassFixture<DemoTour>
{
    private readonly Gpo _gpo = Marked(ReminderMessageSamples.World(demo.Tour.Gpo));

    private static readonly string[] AllKinds = [.. typeof(ReminderKinds).GetFields().Select(kind => (string)kind.GetValue(null)!)];

    public static TheoryData<string> Kinds => [.. AllKinds];

    [Theory, MemberData(nameof(Kinds))]
    public void Alone(string kind) => Assert.All(_gpo.Contacts, reader => AssertPrivate(reader, [.. Everything().Select(id => (kind, id))]));

    [Fact]
    public void And_all_together() => Assert.All(_gpo.Contacts, reader =>
        AssertPrivate(reader, [.. AllKinds.SelectMany(kind => Everything().Select(id => (kind, id)))]));

    [Theory]
    [InlineData(MessageTopics.LinkRenewed, "Commitment AC072")]
    [InlineData(MessageTopics.LinkRenewed, "Commitment AC002")]
    [InlineData(MessageTopics.LinkRenewed, "Presence R-S01-99")]
    [InlineData(MessageTopics.LinkRenewed, "Opinion PB01")]
    [InlineData(MessageTopics.LinkRenewed, "Rubbish")]
    [InlineData(MessageTopics.OpinionAsked, "PB01")]
    public void A_link_or_a_question_for_what_is_not_theirs_is_not_written(string topic, string about) =>
        Assert.Null(MessageWriter.Write(ReminderMessageSamples.Subject(_gpo, topic, _gpo.FindContact("P07")!, ("", about))));

    [Fact]
    public void Who_has_not_signed_the_charter_reads_no_point_of_the_agenda()
    {
        var unsigned = _gpo.With([_gpo.FindContact("P10")! with { CharterSignedOn = null }], []);
        var message = ReminderMessageSamples.Write(
            unsigned, MessageTopics.MeetingAgenda, unsigned.FindContact("P10")!, (ReminderKinds.MeetingAgenda, unsigned.Meetings[0].Id));

        Assert.Contains("Engagements en retard", message.Body, StringComparison.Ordinal);
        Assert.All(unsigned.Commitments.Select(one => one.Id).Concat(unsigned.Problems.Select(one => one.Id)), id =>
            Assert.DoesNotContain(id, message.Body + message.Card, StringComparison.Ordinal));
    }

    private void AssertPrivate(Contact reader, (string, string)[] lines)
    {
        if (MessageWriter.Write(ReminderMessageSamples.Subject(_gpo, MessageTopics.Reminders, reader, lines)) is not { } message) return;
        var shown = $"{message.Summary}\n{message.Subject}\n{message.Body}\n{JsonSerializer.Serialize(message.Asks)}\n{message.Card}";
        var shared = _gpo.Commitments.Where(one => Rights.MaySeeInFull(reader, one, _gpo)).Select(one => one.OwnerId).ToHashSet();
        foreach (var other in _gpo.Commitments.Where(one => !Rights.MaySeeInFull(reader, one, _gpo)))
        {
            Assert.DoesNotContain(CommentOf(other.Id), shown, StringComparison.Ordinal);
            Assert.DoesNotContain($"Répondre sur {other.Id}", shown, StringComparison.Ordinal);
            Assert.DoesNotContain($"\"{other.Id}\"", shown, StringComparison.Ordinal);
            if (!shared.Contains(other.OwnerId)) Assert.DoesNotContain(_gpo.FindContact(other.OwnerId)!.Organisation, shown, StringComparison.Ordinal);
            if (other.PoliceOnly) Assert.DoesNotContain(other.Id, shown, StringComparison.Ordinal);
        }
    }

    private IEnumerable<string> Everything() =>
    [
        .. _gpo.Commitments.Select(one => one.Id), .. _gpo.Problems.Select(one => one.Id), .. _gpo.Meetings.Select(one => one.Id),
        .. _gpo.Recurrences.Select(one => one.ProblemId), _gpo.Id,
    ];

    private static Gpo Marked(Gpo gpo) => gpo.With(gpo.Commitments.Select(one => one with { Comment = CommentOf(one.Id) }), []);

    private static string CommentOf(string id) => $"précision de {id}";
}
