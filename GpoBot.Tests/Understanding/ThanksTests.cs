using GpoBot.Dialogs.Understanding;
using NodaTime;

namespace GpoBot.Tests.Understanding;

public sealed class ThanksTests
{
    private static readonly LocalDate Today = new(2026, 11, 20);

    [Theory]
    [InlineData("merci")]
    [InlineData("Merci beaucoup, bonne journée !")]
    [InlineData("thank you so much")]
    [InlineData("je vous remercie pour votre aide")]
    public void Thanks_alone_are_thanks(string text) => Assert.IsType<Intent.Thanks>(new MessageReader().Read(text, Today));

    [Theory]
    [InlineData("ok merci", typeof(Intent.Yes))]
    [InlineData("non merci", typeof(Intent.No))]
    [InlineData("AC002 fait, merci", typeof(Intent.AnswerCommitment))]
    [InlineData("merci d'annuler la réunion de mardi", typeof(Intent.CancelMeeting))]
    [InlineData("merci qui ?", typeof(Intent.Unknown))]
    public void Thanks_beside_something_else_leave_it_as_it_is(string text, Type expected) =>
        Assert.IsType(expected, new MessageReader().Read(text, Today));

    [Theory]
    [InlineData("la semaine du 7 décembre")]
    [InlineData("the week of December 7")]
    public void A_week_named_by_its_Monday_offers_its_five_days(string text)
    {
        var asked = Assert.IsType<Intent.Postpone>(new MessageReader().Read(text, Today));
        Assert.Equal(Enumerable.Range(7, 5).Select(day => new LocalDate(2026, 12, day)), Assert.IsType<DateMention.Several>(asked.To).Days);
    }

    [Fact]
    public void A_courtesy_in_the_midst_parts_nothing() =>
        Assert.Equal(
            new MessageReader().Read("point pour l'ordre du jour : les encombrants", Today),
            new MessageReader().Read("point pour l'ordre du jour, s'il vous plaît : les encombrants", Today));

    [Fact]
    public void A_meeting_brought_forward_goes_to_the_weekday_before_it()
    {
        var moved = Assert.IsType<Intent.ChangeMeeting>(new MessageReader().Read("on peut avancer la réunion de mardi à lundi ?", Today));
        Assert.Equal(new LocalDate(2026, 11, 23), Assert.IsType<DateMention.Day>(moved.To).Date);
    }
}
