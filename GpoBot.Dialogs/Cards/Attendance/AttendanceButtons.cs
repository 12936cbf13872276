using GpoBot.Core.Attendance;
using GpoBot.Core.Groups;
using GpoBot.Core.Meetings;
using GpoBot.Dialogs.Cards.Elements;
using GpoBot.Dialogs.Commands;

namespace GpoBot.Dialogs.Cards.Attendance;

/// <summary>The buttons by which people say whether they come, the same wherever a meeting is shown.</summary>
public static class AttendanceButtons
{
    public const string Coming = "Je viens";
    public const string NotComing = "Je ne viens pas";
    public const string Tentative = "Peut-être";
    public const string SendsDeputy = "Mon suppléant";

    public static IEnumerable<CardAction> Short(Gpo gpo, Meeting meeting) =>
    [
        Answer(Coming, Attending.Coming, gpo, meeting), Answer(NotComing, Attending.NotComing, gpo, meeting),
        Answer(SendsDeputy, Attending.SendsDeputy, gpo, meeting),
    ];

    public static IEnumerable<CardAction> All(Gpo gpo, Meeting meeting) =>
    [
        Answer(Coming, Attending.Coming, gpo, meeting), Answer(Tentative, Attending.Tentative, gpo, meeting),
        Answer(NotComing, Attending.NotComing, gpo, meeting), Answer(SendsDeputy, Attending.SendsDeputy, gpo, meeting),
    ];

    public static ExecuteAction Answer(string title, Attending attending, Gpo gpo, Meeting meeting) =>
        new(title, Data(Verbs.AnswerMeeting, gpo, meeting) with { Choice = attending.ToString() })
        {
            Style = attending == Attending.Coming ? ActionStyle.Positive : null,
        };

    /// <summary>Leads to the question, with all answers.</summary>
    public static ExecuteAction Change(string title, Gpo gpo, Meeting meeting) => new(title, Data(Verbs.AnswerMeetingForm, gpo, meeting));

    public static ExecuteAction WhoComes(string title, Gpo gpo, Meeting meeting) => new(title, Data(Verbs.WhoComes, gpo, meeting));

    public static ExecuteAction Sheet(Gpo gpo, Meeting meeting) => new("Feuille de présence", Data(Verbs.AttendanceSheet, gpo, meeting));

    public static ExecuteAction Meetings { get; } = new("Réunions", new CardData { Verb = Verbs.MeetingList });

    /// <summary>The version is that of the date: an answer must not count for another day than the one that was read.</summary>
    public static CardData Data(string verb, Gpo gpo, Meeting meeting) =>
        new() { Verb = verb, Gpo = gpo.Id, Id = meeting.Id, Version = meeting.TimeVersion };
}
