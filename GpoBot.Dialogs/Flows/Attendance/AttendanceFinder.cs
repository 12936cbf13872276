using GpoBot.Core.Access;
using GpoBot.Core.Attendance;
using GpoBot.Core.Groups;
using GpoBot.Dialogs.Cards;
using GpoBot.Dialogs.Flows.Meetings;
using GpoBot.Dialogs.Texts;
using GpoBot.Dialogs.Turns;
using GpoBot.Dialogs.Understanding;
using NodaTime;

namespace GpoBot.Dialogs.Flows.Attendance;

/// <summary>Which meetings and which people are meant by whoever speaks of presence.</summary>
internal static class AttendanceFinder
{
    /// <summary>How far ahead the next meeting of another GPO may be meant just as well.</summary>
    private const int ComingDays = 7;

    /// <summary>Meetings to come to which this person may answer, by date.</summary>
    public static IReadOnlyList<GpoMeeting> ToAnswer(IReadOnlyList<Gpo> gpos, Exchange exchange) =>
        [.. MeetingFinder.Planned(gpos).Where(line => line.Start > exchange.Now && Concerns(line, exchange.Person.Email))];

    /// <summary>The same with those that have begun today: who is there is asked during the meeting too.</summary>
    public static IReadOnlyList<GpoMeeting> ToSee(IReadOnlyList<Gpo> gpos, Exchange exchange) =>
        [.. MeetingFinder.Planned(gpos).Where(line => line.Meeting.Start.Date >= exchange.Today && Concerns(line, exchange.Person.Email))];

    /// <summary>The next one; those of several GPOs when they are all within the coming days.</summary>
    public static IReadOnlyList<GpoMeeting> Next(IReadOnlyList<GpoMeeting> lines, LocalDate today)
    {
        var firsts = lines.DistinctBy(line => line.Gpo.Id).ToList();
        var soon = firsts.Where(line => line.Meeting.Start.Date <= today.PlusDays(ComingDays)).ToList();
        return soon.Count > 0 ? soon : [.. firsts.Take(1)];
    }

    /// <summary>Those on the days that were said, or the next when none was.</summary>
    public static IReadOnlyList<GpoMeeting> On(IReadOnlyList<LocalDate>? days, IReadOnlyList<GpoMeeting> lines, LocalDate today) =>
        days is null ? Next(lines, today) : [.. lines.Where(line => days.Contains(line.Meeting.Start.Date))];

    public static IReadOnlyList<LocalDate>? Days(DateMention? mention) => mention switch
    {
        DateMention.Day day => [day.Date],
        DateMention.Several several => several.Days,
        _ => null,
    };

    /// <summary>Of those who may stand in, the ones these words name; all of them when there are no words.</summary>
    public static IReadOnlyList<Contact> Deputies(GpoMeeting line, Contact principal, string? words)
    {
        var deputies = Core.Attendance.Deputies.For(line.Gpo, line.Meeting, principal);
        if (words is null) return deputies;
        var byId = deputies.Where(one => string.Equals(one.Id, words.Trim(), StringComparison.OrdinalIgnoreCase)).ToList();
        if (byId.Count > 0) return byId;
        var best = deputies.Select(one => WordMatch.Score(words, one.FullName)).DefaultIfEmpty().Max();
        return best == 0 ? [] : [.. deputies.Where(one => WordMatch.Score(words, one.FullName) == best)];
    }

    public static bool Concerns(GpoMeeting line, string email) =>
        line.Gpo.FindByEmail(email) is { } contact && Rights.MayOf(contact, Right.SeeWhoComes, line.Meeting);

    /// <summary>Short enough for a button; the year only where it is another one.</summary>
    public static ChoiceOption Option(GpoMeeting line, LocalDate today)
    {
        var (day, time) = (line.Meeting.Start.Date, line.Meeting.Start.TimeOfDay);
        var year = day.Year == today.Year ? "" : $" {day.Year}";
        return new ChoiceOption(line.Meeting.Id, $"{line.Gpo.Id}, {French.DateShort(day)}{year}, {French.Time(time)}");
    }
}
