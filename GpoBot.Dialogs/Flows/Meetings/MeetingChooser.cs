using GpoBot.Core.Deciding;
using GpoBot.Dialogs.Texts;
using GpoBot.Dialogs.Turns;
using GpoBot.Dialogs.Understanding;
using NodaTime;

namespace GpoBot.Dialogs.Flows.Meetings;

/// <summary>Finds the meeting that somebody who leads GPOs wants to do something with, or what is to be asked to find it.</summary>
public sealed class MeetingChooser(GpoFinder gpos)
{
    /// <summary>The meeting that was named by a GPO, a day or an hour.</summary>
    /// <param name="whichOne">The question when several fit.</param>
    /// <param name="elseNext">The next one is meant when no day was said; else it is asked which.</param>
    public async Task<MeetingChoice> FindAsync(
        string? gpoWords, DateMention? date, LocalTime? time, string whichOne, bool elseNext, Exchange exchange,
        CancellationToken cancellation)
    {
        var led = await gpos.LoadLedAsync(exchange.Person, cancellation);
        if (led.Count == 0) return new MeetingChoice.None(Sentences.NoGpoToLead);
        var named = GpoFinder.Named(led, gpoWords);
        if (named.Count == 0) return new MeetingChoice.None(RefusalTexts.Of(new Refusal(RefusalCode.GpoNotYours)));

        var planned = MeetingFinder.Planned(named);
        var days = DaysOf(date);
        if (days is null && DateAnswers.Problem(date) is { } problem) return Choose(problem, planned, null, whichOne, exchange);
        var fitting = On(days, planned);
        var thatHour = fitting.Where(line => line.Meeting.Start.TimeOfDay == time).ToList();
        if (thatHour.Count > 0) fitting = thatHour;
        if (days is null && elseNext) fitting = [.. fitting.Where(line => line.Start > exchange.Now).Take(1)];
        return OneOf(fitting, days, planned, whichOne, exchange);
    }

    /// <summary>The answer to the question which one.</summary>
    public async Task<MeetingChoice> AnswerAsync(
        string text, IReadOnlyList<LocalDate>? days, string whichOne, Exchange exchange, CancellationToken cancellation)
    {
        var among = On(days, await PlannedAsync(exchange, cancellation));
        var named = MeetingFinder.Named(among, text, exchange.Today);
        return named.Count == 0
            ? Choose("Aucune de ces réunions ne correspond.", among, days, whichOne, exchange)
            : OneOf(named, days, among, whichOne, exchange);
    }

    /// <summary>A planned meeting of a GPO the person leads; null when there is no such any more.</summary>
    public async Task<GpoMeeting?> LoadAsync(string? meetingId, Exchange exchange, CancellationToken cancellation) =>
        (await PlannedAsync(exchange, cancellation)).FirstOrDefault(line => line.Meeting.Id == meetingId);

    /// <summary>All planned meetings of the GPOs the person leads, by date.</summary>
    public async Task<IReadOnlyList<GpoMeeting>> PlannedAsync(Exchange exchange, CancellationToken cancellation) =>
        MeetingFinder.Planned(await gpos.LoadLedAsync(exchange.Person, cancellation));

    private static IReadOnlyList<LocalDate>? DaysOf(DateMention? mention) => mention switch
    {
        DateMention.Day day => [day.Date],
        DateMention.Several several => several.Days,
        _ => null,
    };

    private static IReadOnlyList<GpoMeeting> On(IReadOnlyList<LocalDate>? days, IReadOnlyList<GpoMeeting> planned) =>
        days is null ? planned : [.. planned.Where(line => days.Contains(line.Meeting.Start.Date))];

    /// <summary>One is it; of several, or where none was found, it is asked.</summary>
    private static MeetingChoice OneOf(
        IReadOnlyList<GpoMeeting> found, IReadOnlyList<LocalDate>? days, IReadOnlyList<GpoMeeting> others, string whichOne,
        Exchange exchange)
    {
        var ahead = found.Where(line => line.Start > exchange.Now).ToList();
        return ahead switch
        {
            [var only] => new MeetingChoice.One(only),
            [] when found.Count > 0 => new MeetingChoice.None(RefusalTexts.Of(new Refusal(RefusalCode.MeetingStarted))),
            [] when days is [var day] => Choose($"Aucune réunion n'est planifiée le {French.Date(day)}.", others, null, whichOne, exchange),
            [] => Choose("", others, null, whichOne, exchange),
            _ => Choose("", ahead, days, whichOne, exchange),
        };
    }

    private static MeetingChoice Choose(
        string said, IReadOnlyList<GpoMeeting> among, IReadOnlyList<LocalDate>? days, string whichOne, Exchange exchange)
    {
        var ahead = among.Where(line => line.Start > exchange.Now).ToList();
        if (ahead.Count == 0) return new MeetingChoice.None(said.Length > 0 ? said : "Aucune réunion à venir n'est planifiée.");
        return new MeetingChoice.Several(said.EndsWith('?') ? said : $"{said} {whichOne}".TrimStart(), ahead, days);
    }
}
