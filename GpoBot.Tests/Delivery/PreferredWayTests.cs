using GpoBot.Core.Effects;
using GpoBot.Core.Groups;
using GpoBot.Core.Ports;
using GpoBot.Dialogs.Cards;
using GpoBot.Dialogs.Messages;
using GpoBot.Tests.Drivers;
using GpoBot.Tests.FirstContact;
using GpoBot.Web.Delivery;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace GpoBot.Tests.Delivery;

/// <summary>Who wishes for mail gets mail, and who seldom looks into Teams gets both.</summary>
[Trait("Speed", "Slow")]
public sealed class PreferredWayTests
{
    [Fact]
    public async Task Who_wishes_for_mail_gets_mail_although_they_have_opened_GpoBot()
    {
        await using var story = await FirstContactStory.StartAsync();
        var elias = await story.Teams.PersonAsync(DemoPeople.OtherLandlord, asTheRosterSays: true);
        await story.PromiseAsync("P05");

        Assert.Equal([("sent", "email")], await story.ToldAsync("P05"));
        Assert.Single(elias.Sees);
        Assert.NotEmpty((await elias.SaysAsync("mes actions")).Activities);
    }

    [Fact]
    public async Task Whom_no_mail_can_reach_is_told_in_Teams_whatever_they_wish()
    {
        await using var story = await FirstContactStory.StartAsync();
        var elias = await story.Teams.PersonAsync(DemoPeople.OtherLandlord, asTheRosterSays: true);
        var gpo = await story.Teams.GpoAsync("S01");
        await story.Teams.Store.CommitAsync(
            new GpoCommit { GpoId = "S01", Read = gpo, Puts = [gpo.Group with { Mailbox = null }] }, CancellationToken.None);
        await story.PromiseAsync("P05");

        Assert.Equal([("sent", "teams")], await story.ToldAsync("P05"));
        Assert.Equal(2, elias.Sees.Count);
    }

    [Theory]
    [InlineData(10, EffectState.Pending)]
    [InlineData(11, EffectState.Sent)]
    public async Task Whom_no_mail_reached_by_the_last_try_is_told_in_Teams(int attempts, EffectState state)
    {
        await using var story = await FirstContactStory.StartAsync();
        var gpo = await story.Teams.GpoAsync("S01");
        await story.Teams.PersonAsync(DemoPeople.OtherLandlord, asTheRosterSays: true);
        if (Directory.Exists(story.Teams.MailFolder)) Directory.Delete(story.Teams.MailFolder, recursive: true);
        await File.WriteAllTextAsync(story.Teams.MailFolder, "a file where the folder should be");

        Assert.Equal(state, (await AskAsync(story, gpo, gpo.FindContact("P05")!, asks: true, attempts)).State);
        File.Delete(story.Teams.MailFolder);
    }

    [Theory]
    [InlineData("P07", true, 1)]
    [InlineData("P07", false, 0)]
    [InlineData("P12", true, 0)]
    public async Task A_guest_is_asked_in_Teams_and_by_mail_and_it_counts_once(string contact, bool asks, int mails)
    {
        await using var story = await FirstContactStory.StartAsync();
        var gpo = await story.Teams.GpoAsync("S01");
        var recipient = gpo.FindContact(contact)!;
        var person = await story.Teams.PersonAsync(recipient.Email);

        var ending = await AskAsync(story, gpo, recipient, asks);

        Assert.Equal((EffectState.Sent, Channel.Teams), (ending.State, ending.Through));
        Assert.Equal(2, person.Sees.Count);
        Assert.Equal(mails, Mails(story).Length);
    }

    [Fact]
    public async Task A_copy_that_cannot_leave_is_not_missed()
    {
        await using var story = await FirstContactStory.StartAsync();
        var gpo = await story.Teams.GpoAsync("S01");
        var gael = await story.Teams.PersonAsync(FirstContactStory.Landlord);
        if (Directory.Exists(story.Teams.MailFolder)) Directory.Delete(story.Teams.MailFolder, recursive: true);
        await File.WriteAllTextAsync(story.Teams.MailFolder, "a file where the folder should be");

        var ending = await AskAsync(story, gpo, gpo.FindContact("P07")!, asks: true);

        Assert.Equal((EffectState.Sent, Channel.Teams), (ending.State, ending.Through));
        Assert.Equal(2, gael.Sees.Count);
        File.Delete(story.Teams.MailFolder);
    }

    [Fact]
    public async Task What_nobody_answers_ends_before_another_instance_takes_it_over()
    {
        await using var story = await FirstContactStory.StartAsync();
        var gpo = await story.Teams.GpoAsync("S01");
        await story.Teams.PersonAsync(FirstContactStory.Landlord);
        var (reached, end) = (new TaskCompletionSource(), new TaskCompletionSource());
        story.Connector.Instead = async _ =>
        {
            reached.TrySetResult();
            await end.Task;
            return null;
        };
        var timers = new HandTimers();
        var ways = ActivatorUtilities.CreateInstance<WaysToPeople>(story.Teams.Services, timers);

        var asking = AskAsync(story, gpo, gpo.FindContact("P07")!, asks: false, ways: ways);
        await reached.Task.WaitAsync(TimeSpan.FromSeconds(30));
        timers.Pass(TimeSpan.FromSeconds(150));
        var ending = await asking.WaitAsync(TimeSpan.FromSeconds(30));
        end.SetResult();

        Assert.Equal((EffectState.Pending, "Timeout"), (ending.State, ending.Error));
    }

    [Fact]
    public async Task A_copy_that_hangs_does_not_have_the_card_sent_again()
    {
        await using var story = await FirstContactStory.StartAsync();
        var gpo = await story.Teams.GpoAsync("S01");
        await story.Teams.PersonAsync(FirstContactStory.Landlord);
        var (timers, mailer) = (new HandTimers(), new HangingMailer());
        var mail = ActivatorUtilities.CreateInstance<MailChannel>(story.Teams.Services, mailer);
        var ways = ActivatorUtilities.CreateInstance<WaysToPeople>(story.Teams.Services, timers, mail);

        var asking = AskAsync(story, gpo, gpo.FindContact("P07")!, asks: true, ways: ways);
        await mailer.Reached.Task.WaitAsync(TimeSpan.FromSeconds(30));
        timers.Pass(TimeSpan.FromSeconds(150));
        var ending = await asking.WaitAsync(TimeSpan.FromSeconds(30));

        Assert.Equal((EffectState.Sent, Channel.Teams), (ending.State, ending.Through));
    }

    private static Task<Ending> AskAsync(
        FirstContactStory story, Gpo gpo, Contact recipient, bool asks, int attempts = 0, WaysToPeople? ways = null)
    {
        var effect = new Effect
        {
            Id = "question", Kind = EffectKind.Message, Topic = MessageTopics.CommitmentDue, SubjectIds = [], Recipient = recipient.Id,
            DueAt = Instant.FromUtc(2026, 11, 20, 8, 0), Attempts = attempts,
        };
        var message = new OutgoingMessage(NoticeCard.Of("Question", ["Où en êtes-vous ?"]), "Question", "GPO – Question", "Où en êtes-vous ?", [])
        {
            Asks = asks ? [new MailAsk(LinkKind.Commitment, "AC003", "AC003")] : [],
        };
        return (ways ?? story.Teams.Services.GetRequiredService<WaysToPeople>()).SendAsync(effect, gpo, recipient, message, effect.DueAt, default);
    }

    private static string[] Mails(FirstContactStory story) =>
        Directory.Exists(story.Teams.MailFolder) ? Directory.GetFiles(story.Teams.MailFolder, "*question*.eml") : [];

    private sealed class HangingMailer : IMailer
    {
        public TaskCompletionSource Reached { get; } = new();

        public Task SendAsync(MailMessageContent message, CancellationToken cancellation)
        {
            Reached.TrySetResult();
            return new TaskCompletionSource().Task.WaitAsync(cancellation);
        }
    }
}
