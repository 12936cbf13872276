using System.Globalization;
using GpoBot.Core.Effects;
using GpoBot.Core.Groups;
using Xunit.Abstractions;

namespace GpoBot.Tests.Faults.Reminders;

/// <summary>
/// Whatever dies, each reminder leaves once: three instances, one store, a hostile channel. GPOBOT_SEED sets the seed, GPOBOT_LONG
/// lives through many.
/// </summary>
[Trait("Speed", "Slow")]
public sealed class ReminderStormTests(ITestOutputHelper output)
{
    private static readonly TimeSpan HalfAMinute = TimeSpan.FromSeconds(30);

    private static int FirstSeed => int.Parse(Environment.GetEnvironmentVariable("GPOBOT_SEED") ?? "1", CultureInfo.InvariantCulture);

    private static int Storms => Environment.GetEnvironmentVariable("GPOBOT_LONG") is "1" ? 25 : 1;

    [Fact]
    public async Task Every_reminder_leaves_once_though_instances_die_the_store_goes_away_and_the_channel_loses_answers()
    {
        for (var seed = FirstSeed; seed < FirstSeed + Storms; seed++)
            await LiveThroughAsync(new StormPlan(seed, [TimeSpan.Zero, TimeSpan.Zero, TimeSpan.Zero]));
    }

    [Fact]
    public async Task Clocks_half_a_minute_apart_lose_and_repeat_nothing()
    {
        for (var seed = FirstSeed; seed < FirstSeed + Storms; seed++)
            await LiveThroughAsync(new StormPlan(seed + 1000, [TimeSpan.Zero, HalfAMinute, -HalfAMinute], deaths: 3, outages: 0, hanging: 0));
    }

    private async Task LiveThroughAsync(StormPlan plan)
    {
        await using var storm = await ReminderStorm.StartAsync(plan);
        var outcome = await storm.LiveAsync();
        var taken = storm.Channel.Taken;
        output.WriteLine($"Seed {plan.Seed}: {outcome.Promised.Count()} reminders in {outcome.Effects.Count} messages, {taken.Count} taken by the channel, "
            + $"{taken.Count - outcome.Effects.Count(one => one.Effect.Through == Channel.Teams)} of them a second time, {storm.Deaths} deaths, {storm.Outages} outages; "
            + string.Join(", ", taken.GroupBy(message => message.Fate).OrderBy(fate => fate.Key).Select(fate => $"{fate.Count()} {fate.Key}")) + "; "
            + string.Join(", ", storm.Channel.Happened.OrderBy(fault => fault.Key).Select(fault => $"{fault.Value} x {fault.Key}")));

        var wrong = Wrong(storm, outcome);
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        Assert.NotInRange(outcome.Promised.Count(), 0, 100);
        Assert.NotEqual(0, taken.Count(message => message.Fate == Fate.Swallowed));
        Assert.NotEqual(0, storm.Deaths);
    }

    /// <summary>All that is not as it should be, a line each.</summary>
    private static IReadOnlyList<string> Wrong(ReminderStorm storm, StoredOutcome outcome) =>
    [
        .. Ledger(outcome), .. Teams(storm, outcome), .. Mail(storm, outcome), .. Leads(storm, outcome),
    ];

    private static IEnumerable<string> Ledger(StoredOutcome outcome)
    {
        foreach (var (gpo, entry) in outcome.Promised)
        {
            if (outcome.MessagesOf(gpo, entry) is not [{ State: EffectState.Sent }] messages)
                yield return $"{gpo.Id} promised {entry.Key}, and its messages are: "
                    + string.Join(", ", outcome.MessagesOf(gpo, entry).Select(message => $"{message.Id} {message.State} {message.LastError}"));
        }
    }

    // Whoever was told more often than the store believes was told so for a reason that is known.
    private static IEnumerable<string> Teams(ReminderStorm storm, StoredOutcome outcome)
    {
        var taken = storm.Channel.Taken.ToLookup(message => message.Conversation);
        foreach (var conversation in outcome.Effects.Select(one => StoredOutcome.ConversationOf(one.Gpo, one.Effect)).Distinct())
        {
            var (said, heard) = (outcome.SaidIn(conversation), taken[conversation].Count());
            var excused = taken[conversation].Count(message => message.Fate != Fate.Answered);
            if (heard < said || heard > said + excused)
                yield return $"{conversation} was told {heard} times, the store says {said}; excused are {excused}: "
                    + string.Join("; ", taken[conversation].Select(message => $"by {message.Instance}, {message.Fate}: {message.Summary}"));
        }
    }

    private static IEnumerable<string> Mail(ReminderStorm storm, StoredOutcome outcome)
    {
        var mails = Directory.Exists(storm.MailFolder)
            ? Directory.GetFiles(storm.MailFolder, "*.eml").Select(File.ReadAllText).ToList()
            : [];
        foreach (var person in outcome.Effects.GroupBy(one => one.Gpo.FindContact(one.Effect.Recipient)!.Email))
        {
            var meant = person.Count(one => one.Effect is { State: EffectState.Sent, Through: Channel.Email });
            var got = mails.Count(mail => mail.Contains($"<{person.Key}>", StringComparison.OrdinalIgnoreCase)
                || mail.Contains($"To: {person.Key}", StringComparison.OrdinalIgnoreCase));
            if (meant != got) yield return $"{person.Key} should have {meant} mails, and has {got}";
        }
    }

    private static IEnumerable<string> Leads(ReminderStorm storm, StoredOutcome outcome)
    {
        foreach (var (gpo, contact) in outcome.Gpos.SelectMany(gpo => gpo.Contacts.Select(contact => (gpo, contact))))
        {
            var blocked = storm.Channel.Blocked.Contains(SmallCountry.ConversationOf(contact.Email)) ? 1 : 0;
            var told = outcome.Effects.Count(one => one.Gpo.Id == gpo.Id && one.Effect.Topic == MessageTopics.MovedToMail
                && one.Effect.SubjectIds.Contains(contact.Id));
            if (told != blocked) yield return $"The lead of {gpo.Id} heard {told} times that {contact.Id} left Teams, {blocked} was right";
        }
    }
}
