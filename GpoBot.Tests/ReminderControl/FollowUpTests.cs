using GpoBot.Core.Effects;
using GpoBot.Core.Groups;
using GpoBot.Core.Reminders;
using GpoBot.Dialogs.Cards.ReminderControl;
using GpoBot.Dialogs.Texts;
using GpoBot.Tests.Cards;
using GpoBot.Tests.Drivers;
using GpoBot.Tests.Meetings;
using NodaTime;
using static GpoBot.Tests.ReminderControl.Silences;

namespace GpoBot.Tests.ReminderControl;

/// <summary>Where each organisation stands, from what was sent and what was answered.</summary>
public sealed class FollowUpTests
{
    private readonly Deciding _s01 = new Deciding(partners: 4).Has(
        Owes("AC001", "P02", Today.PlusDays(-10)), Owes("AC002", "P02", Today.PlusDays(-3)),
        Owes("AC003", "P03", Today.PlusDays(-3)) with { AnsweredAt = Deciding.Now - Duration.FromDays(1) });

    private static Effect Message(string to, EffectState state, int daysAgo, Channel? through = null) => new()
    {
        Id = $"msg.meeting-invited.{daysAgo}.{to}", Kind = EffectKind.Message, Topic = MessageTopics.MeetingInvited, SubjectIds = [], Recipient = to,
        DueAt = Deciding.Now, FinishedAt = Deciding.Now - Duration.FromDays(daysAgo), State = state, Through = through,
    };

    private IReadOnlyList<OrganisationFollowUp> Of(IEnumerable<Effect> messages, params string[] blocked) =>
        FollowUp.Of(_s01.Gpo, messages, blocked.ToHashSet(), Deciding.Now, French.Order);

    private OrganisationFollowUp One(string contact, params IReadOnlyList<Effect> messages) =>
        Of(messages).Single(one => one.Contacts[0].Id == contact);

    [Fact]
    public void Those_out_of_reach_come_first_then_those_who_are_late() =>
        Assert.Equal(["P04", "P02", "P01", "P03"], Of([Message("P04", EffectState.Unreachable, 2)]).Select(one => one.Contacts[0].Id));

    [Fact]
    public void Late_is_what_nobody_has_answered_since()
    {
        Assert.Equal(["AC001", "AC002"], One("P02").Late.Select(one => one.Id));
        Assert.Empty(One("P03").Late);
        Assert.Equal(Deciding.Now - Duration.FromDays(1), One("P03").LastAnswer);
    }

    [Fact]
    public void The_last_message_tells_whether_somebody_is_out_of_reach()
    {
        Assert.Single(One("P01", Message("P01", EffectState.Sent, 5, Channel.Teams), Message("P01", EffectState.Failed, 2)).Unreachable);
        var reached = One("P01", Message("P01", EffectState.Unreachable, 5), Message("P01", EffectState.Sent, 2, Channel.Email));
        Assert.Empty(reached.Unreachable);
        Assert.Equal(Channel.Email, reached.LastSent!.Through);
        Assert.Single(One("P01", Message("P01", EffectState.Unreachable, 5), Message("P01", EffectState.Dropped, 2)).Unreachable);
    }

    [Fact]
    public void What_is_older_than_thirty_days_tells_nothing()
    {
        var old = One("P01", Message("P01", EffectState.Unreachable, 31));
        Assert.Empty(old.Unreachable);
        Assert.Null(old.LastSent);
    }

    [Fact]
    public void The_card_says_it_all_and_offers_what_can_be_done()
    {
        _s01.Has(_s01.Gpo.FindContact("P03")! with { RemindersPausedUntil = Today.PlusDays(9) });
        var organisations = Of(
            [Message("P04", EffectState.Unreachable, 2), Message("P02", EffectState.Sent, 1, Channel.Email), Message("P03", EffectState.Sent, 1, Channel.Teams)],
            "P02");

        var card = FollowUpCard.Of(_s01.Gpo, organisations, [ReminderButtons.Upcoming(_s01.Gpo)]).ToJson();

        CardChecks.AssertReadable(card);
        Snapshot.Match("cards/follow-up", card.GetRawText());
    }

    [Fact]
    public void Sixty_organisations_keep_to_the_size_of_a_card()
    {
        var many = new Deciding(partners: 60);
        foreach (var partner in many.Gpo.Partners.ToList()) many.Has(Owes("AC1" + partner.Id[1..], partner.Id, Today.PlusDays(-10)));

        CardChecks.AssertReadable(FollowUpCard.Of(
            many.Gpo, FollowUp.Of(many.Gpo, [], new HashSet<string>(), Deciding.Now, French.Order), []).ToJson());
    }
}
