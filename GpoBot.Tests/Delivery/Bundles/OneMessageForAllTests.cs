using GpoBot.Core.Effects;
using GpoBot.Core.Groups;
using GpoBot.Core.Ports;
using GpoBot.Core.Reminders;
using GpoBot.Web.Observability;
using NodaTime;

namespace GpoBot.Tests.Delivery.Bundles;

/// <summary>Whoever sits in several GPOs is reminded by all of them at once, in one message.</summary>
public sealed class OneMessageForAllTests
{
    [Fact]
    public async Task Due_in_three_gpos_one_message_leaves_with_three_headings_and_all_three_count_as_sent()
    {
        var world = await SeveralGpos.StartAsync();
        await using var instance = new Instance(world);
        await world.LiveAsync(instance);

        var mail = Assert.Single(world.Mail.Sent);
        var headings = mail.Body.Split('\n').Where(line => line.StartsWith("GPO", StringComparison.Ordinal)).ToList();
        Assert.Equal(3, headings.Count);
        Assert.Equal([1, 1, 1], world.Said);
        Assert.Equal(1, mail.Body.Split("Bonjour").Length - 1);
        Assert.Contains("Vos rappels du 25 novembre", Drivers.Spaces.Plain(mail.Subject), StringComparison.Ordinal);
        var leading = Assert.Single(world.Effects("S01"));
        foreach (var id in SeveralGpos.Ids)
        {
            var effect = Assert.Single(world.Effects(id));
            Assert.Equal((EffectState.Sent, Channel.Email, $"S01/{leading.Id}"), (effect.State, effect.Through, effect.Carrier));
        }

        Assert.Equal(2, leading.Carried.Count);
        Assert.Equal(1, instance.Get<DeliveryMetrics>().Totals["sent.email"]);
        // Three passes, the beginning, two taken along, three ends, and whatever lost against another: what the deaths go through.
        Assert.True(instance.Commits >= 9, $"{instance.Commits} transactions");
    }

    [Fact]
    public async Task What_one_of_them_does_not_owe_is_not_headed()
    {
        var world = await SeveralGpos.StartAsync("S02", "T05");
        await using var instance = new Instance(world);
        await world.LiveAsync(instance);

        var mail = Assert.Single(world.Mail.Sent);
        Assert.StartsWith("S02.", mail.MessageId, StringComparison.Ordinal);
        Assert.DoesNotContain("S01", mail.Body, StringComparison.Ordinal);
        Assert.Equal([0, 1, 1], world.Said);
    }

    [Fact]
    public async Task Due_in_one_alone_the_message_is_the_usual_one()
    {
        var world = await SeveralGpos.StartAsync("T05");
        await using var instance = new Instance(world);
        await world.LiveAsync(instance);
        Assert.Contains("1 engagement à mettre à jour", Drivers.Spaces.Plain(Assert.Single(world.Mail.Sent).Subject), StringComparison.Ordinal);
        Assert.Empty(Assert.Single(world.Effects("T05")).Carried);
    }

    [Fact]
    public async Task The_trouble_of_one_does_not_hold_up_the_others()
    {
        var world = await SeveralGpos.StartAsync();
        await using var instance = new Instance(world);
        var key = $"{ReminderKinds.CommitmentTwoDays}.AC900.2026-11-27.P01";
        await world.PutAsync("S01",
            new ReminderEntry { Key = key, DueAt = SeveralGpos.Nine, RecordedAt = SeveralGpos.Nine },
            new Effect
            {
                Id = "msg." + key, Kind = EffectKind.Message, Topic = MessageTopics.CommitmentDue, SubjectIds = ["AC900"], ReminderKeys = [key],
                Recipient = "P01", DueAt = SeveralGpos.Nine, Attempts = 3, NextTryAt = SeveralGpos.Nine + Duration.FromHours(1),
            });

        await world.LiveAsync(instance, SeveralGpos.Nine + Duration.FromMinutes(5));

        Assert.Single(world.Mail.Sent);
        Assert.Equal([0, 1, 1], world.Said);
    }

    [Fact]
    public async Task Refused_for_now_it_is_tried_again_as_it_was_and_said_once()
    {
        var world = await SeveralGpos.StartAsync();
        var refusals = 3;
        world.Mail.Before = _ => refusals-- > 0 ? throw new MailException("421") : Task.CompletedTask;
        await using var instance = new Instance(world);
        await world.LiveAsync(instance);
        Assert.Single(world.Mail.Sent);
        Assert.Equal([1, 1, 1], world.Said);
    }

    [Fact]
    public async Task A_mailbox_without_rights_does_not_keep_what_others_have_to_say()
    {
        var world = await SeveralGpos.StartAsync();
        world.Mail.Before = mail => mail.From == "gpo-s01@example.org"
            ? throw new MailException("ErrorSendAsDenied") { About = MailTrouble.Mailbox } : Task.CompletedTask;
        await using var instance = new Instance(world);
        await world.LiveAsync(instance, SeveralGpos.Nine + Duration.FromMinutes(15));
        Assert.Equal([0, 1, 1], world.Said);

        world.Mail.Before = _ => Task.CompletedTask;
        await world.LiveAsync(instance);
        Assert.Equal([1, 1, 1], world.Said);
    }

    [Fact]
    public async Task What_is_put_off_in_one_of_them_while_all_wait_is_said_on_its_day()
    {
        var world = await SeveralGpos.StartAsync("S01", "S02");
        await world.PutAsync("S02", (await world.GpoAsync("S02")).Commitments[0] with { Id = "AC919" });
        var refusals = 1;
        world.Mail.Before = async _ =>
        {
            if (refusals-- <= 0) return;
            await world.PutAsync("S02", (await world.GpoAsync("S02")).FindCommitment("AC919")! with { SnoozedUntil = new(2026, 11, 26) });
            throw new MailException("421");
        };
        await using var instance = new Instance(world);
        await world.LiveAsync(instance);
        Assert.Equal([1, 1, 0], world.Said);
        Assert.DoesNotContain("AC919", Assert.Single(world.Mail.Sent).Body, StringComparison.Ordinal);

        await world.LiveAsync(instance, SeveralGpos.Nine + Duration.FromHours(25));
        Assert.Contains("AC919", world.Mail.Sent[^1].Body, StringComparison.Ordinal);
        Assert.Equal([1, 1, 0], world.Said);
    }

    [Fact]
    public async Task Refused_for_good_each_gpo_is_told_for_itself()
    {
        var world = await SeveralGpos.StartAsync();
        world.Mail.Before = mail => mail.To == SeveralGpos.Email ? throw new MailException("550") { Permanent = true } : Task.CompletedTask;
        await using var instance = new Instance(world);
        await world.LiveAsync(instance);
        Assert.All(SeveralGpos.Ids, id => Assert.Equal(EffectState.Unreachable, Assert.Single(world.Effects(id)).State));
        Assert.Equal(3, world.Mail.Sent.Count);
    }

    [Fact]
    public async Task What_was_answered_while_the_message_waited_is_left_out_and_dropped()
    {
        var world = await SeveralGpos.StartAsync();
        var refusals = 1;
        world.Mail.Before = async _ =>
        {
            if (refusals-- <= 0) return;
            await world.PutAsync("S02", (await world.GpoAsync("S02")).Commitments[0] with { AnsweredAt = world.Clock.Now });
            throw new MailException("421");
        };
        await using var instance = new Instance(world);
        await world.LiveAsync(instance);
        Assert.Equal([1, 0, 1], world.Said);
        Assert.Equal(EffectState.Dropped, Assert.Single(world.Effects("S02")).State);
    }

    [Fact]
    public async Task Who_wishes_mail_here_and_Teams_there_is_written_to_as_each_roster_says()
    {
        var world = await SeveralGpos.StartAsync();
        await world.PutAsync("S02", (await world.GpoAsync("S02")).FindContact("P01")! with { PreferredChannel = Channel.Email });
        await world.PutAsync("T05", (await world.GpoAsync("T05")).FindContact("P01")! with { PreferredChannel = Channel.Email });
        await using var instance = new Instance(world);
        await world.LiveAsync(instance);
        Assert.Equal(2, world.Mail.Sent.Count);
        Assert.Equal([1, 1, 1], world.Said);
    }

    [Fact]
    public async Task A_gpo_that_cannot_be_read_keeps_nobody_from_the_others()
    {
        var world = await SeveralGpos.StartAsync("S02", "T05");
        world.Unreadable = "S01";
        await using var instance = new Instance(world);
        await world.LiveAsync(instance, SeveralGpos.Nine + Duration.FromMinutes(3));
        Assert.Single(world.Mail.Sent);
        Assert.Equal([0, 1, 1], world.Said);
    }

    [Fact]
    public async Task A_fault_in_what_one_has_to_say_does_not_take_the_others_with_it()
    {
        var world = await SeveralGpos.StartAsync();
        world.Mail.Before = mail => mail.Body.Contains("AC900", StringComparison.Ordinal)
            ? throw new InvalidOperationException("What cannot be written.") : Task.CompletedTask;
        await using var instance = new Instance(world);
        await world.LiveAsync(instance, SeveralGpos.Nine + Duration.FromMinutes(10));
        Assert.Equal([0, 1, 1], world.Said);
    }

    [Fact]
    public async Task More_gpos_than_one_card_holds_are_told_in_a_second_message()
    {
        var world = await SeveralGpos.StartAsync();
        string[] more = ["U01", "U02", "U03", "U04", "U05"];
        foreach (var id in more) await world.FillAsync(id, owes: true, item: "AC" + id);
        await using var instance = new Instance(world);
        await world.LiveAsync(instance);
        Assert.Equal(2, world.Mail.Sent.Count);
        Assert.Equal([1, 1, 1], world.Said);
        Assert.All(more, id => Assert.Single(world.Mail.Sent, mail => mail.Body.Contains("AC" + id, StringComparison.Ordinal)));
    }
}
