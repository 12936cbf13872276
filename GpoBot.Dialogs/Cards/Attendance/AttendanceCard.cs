using GpoBot.Core.Attendance;
using GpoBot.Core.Groups;
using GpoBot.Core.Meetings;
using GpoBot.Dialogs.Cards.Elements;
using GpoBot.Dialogs.Cards.Meetings;

namespace GpoBot.Dialogs.Cards.Attendance;

/// <summary>Whether one person comes to one meeting: asked, or as it was recorded.</summary>
public static class AttendanceCard
{
    public const string Question = "Viendrez-vous à cette réunion ?";

    /// <param name="problem">Why the last answer was not taken.</param>
    public static AdaptiveCard Ask(Gpo gpo, Meeting meeting, Contact who, string? problem = null)
    {
        var now = MeetingAnswers.Of(meeting, who.Id) is { } answer ? $"Votre réponse : {AttendanceWords.Yours(answer, gpo)}." : null;
        return new AdaptiveCard
        {
            FallbackText = Question,
            Body =
            [
                TextBlock.Heading(Question),
                .. problem is null ? Array.Empty<Element>() : [new TextBlock(problem) { Color = TextColor.Attention }],
                Facts(gpo, meeting),
                .. Lines(now ?? AttendanceWords.CountsOnYou(meeting, who, gpo)),
                TextBlock.Subtle("Ou écrivez ici « je viens », « je ne viens pas » ou « mon suppléant viendra »."),
            ],
            Actions = [.. AttendanceButtons.All(gpo, meeting)],
        };
    }

    public static AdaptiveCard Recorded(Gpo gpo, MeetingAnswered answered)
    {
        var title = Title(gpo, answered);
        var own = answered.Who.Id == answered.By.Id;
        return new AdaptiveCard
        {
            FallbackText = title,
            Body = [TextBlock.Heading(title), .. Lines(own ? Next(gpo, answered) : null), Facts(gpo, answered.Meeting)],
            Actions = own
                ? [AttendanceButtons.Change("Changer", gpo, answered.Meeting), .. Instead(gpo, answered), AttendanceButtons.Meetings]
                : [AttendanceButtons.WhoComes(WhoComesCard.Title, gpo, answered.Meeting)],
        };
    }

    /// <summary>« C'est enregistré : vous venez ».</summary>
    public static string Title(Gpo gpo, MeetingAnswered answered) => "C'est enregistré : " + (answered.Who.Id == answered.By.Id
        ? AttendanceWords.Yours(answered.Answer, gpo)
        : AttendanceWords.Of(answered.Who, answered.Answer, gpo));

    private static string? Next(Gpo gpo, MeetingAnswered answered) => (answered.Answer.Attending, answered.Who.LeadsTheGroup) switch
    {
        (Attending.SendsDeputy, _) =>
            $"{AttendanceWords.Name(gpo.FindContact(answered.Answer.DeputyId))} reçoit un message, et les rappels à votre place.",
        (Attending.NotComing, true) => "Pour que la réunion ait lieu un autre jour, annulez-la ou déplacez-la.",
        (Attending.NotComing, false) => "Vous ne recevrez pas les rappels de cette réunion.",
        (_, false) => "Votre référent le voit.",
        _ => null,
    };

    private static IEnumerable<CardAction> Instead(Gpo gpo, MeetingAnswered answered) =>
        answered.Answer.Attending == Attending.NotComing && Deputies.For(gpo, answered.Meeting, answered.Who).Count > 0
            ? [AttendanceButtons.Answer(AttendanceButtons.SendsDeputy, Attending.SendsDeputy, gpo, answered.Meeting)]
            : [];

    private static FactSet Facts(Gpo gpo, Meeting meeting) =>
        new([new Fact("GPO", CardText.Plain($"{gpo.Id} {gpo.Group.Name}")), .. MeetingFacts.Of(meeting)]);

    private static IEnumerable<Element> Lines(string? line) => line is null ? [] : [new TextBlock(line)];
}
