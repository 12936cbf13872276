using GpoBot.Core.Language;
using GpoBot.Core.Meetings;
using GpoBot.Dialogs.Understanding.Dates;
using GpoBot.Dialogs.Understanding.Slots;
using NodaTime;

namespace GpoBot.Dialogs.Understanding.Commands;

/// <summary>"planifie le GPO S01 tous les 15 jours le mardi à 9h30".</summary>
internal static class Scheduling
{
    private static readonly string[] Verbs =
    [
        "planifier", "planifie", "planifiez", "planification", "programmer", "programme", "programmez", "organiser", "organise",
        "organisez", "convoquer", "convoque", "schedule", "planif", "caler", "cale",
    ];

    private static readonly string[] NewMeeting =
    [
        .. from verb in new[] { "prevois", "prevoir", "prevoyez", "fixe", "fixer", "fixez", "cree", "creer", "creez", "ajoute", "ajouter" }
           from what in new[] { "la reunion", "la prochaine reunion", "le prochain gpo", "le gpo", "un gpo", "une seance", "la prochaine seance", "une reu", "un rdv gpo" } select $"{verb} {what}",
        "nouvelle reunion", "nouvelle seance", "cree une reunion", "creer une reunion", "creez une reunion",
        "ajoute une reunion", "ajouter une reunion", "prevois une reunion", "prevoir une reunion", "fixe une reunion",
        "fixer une reunion", "new meeting", "plan a meeting",
    ];

    // "Il faut qu'on se réunisse", "réunir le groupe": the wish is courtesy, what is left is the verb and who.
    private static readonly string[] Meet =
    [
        .. from who in new[] { "qu on se", "que nous nous", "que l on se", "qu on" }
           from meet in new[] { "reunisse", "reunissions", "retrouve", "retrouvions", "voie", "voyions", "rencontre", "organise une reunion", "fasse une reunion", "prevoie une reunion" } select $"{who} {meet}",
        .. from verb in new[] { "reunir", "reunis", "reunissez", "reunissons", "rassembler", "rassemble", "gather" }
           from whom in new[] { "le groupe", "le gpo", "tout le monde", "les partenaires", "les membres", "nous", "le secteur", "everyone", "the group" } select $"{verb} {whom}",
        "nous reunir", "se reunir", "se retrouver", "on fait une reunion", "faire une reunion", "tenir une reunion", "set up a meeting", "organise a meeting", "organize a meeting", "arrange a meeting", "book a meeting",
    ];

    private static int Lead(Sentence said, LocalDate today) =>
        said[0].IsWord && Spelling.NearOneOf(said[0].Text, Verbs) ? 1
        : said.SaysOneOf(0, NewMeeting) is > 0 and var announced ? announced
        : said.SaysOneOf(0, Meet) is > 0 and var meets && FrenchDates.Find(said, today) is not null && !Speech.Asks(said) ? meets
        : 0;

    public static Intent? Read(Sentence said, LocalDate today)
    {
        var lead = Lead(said, today);
        if (lead == 0 && !NewSeries.Opens(said) && !IsAnnounced(said, today)) return null;
        if (lead > 0) said.Cut(0, lead);

        var until = Take(said, FrenchRhythms.FindUntil(said, today));
        var rhythm = FrenchRhythms.Find(said);
        var monthly = rhythm?.Value is null or Rhythm.Monthly ? MonthlyDays.Find(said) : null;
        if (monthly is { } each) said.Cut(each.From, each.To);
        if (rhythm is { } how) said.Cut(how.From, how.To);
        var count = MeetingCounts.Find(said);
        if (count is { } many) said.Cut(many.From, many.To);
        // "Planifie 1 réunion mardi" asks for no series.
        if (count is { Value: 1 } && rhythm is null && monthly is null) count = null;
        var (time, minutes) = TimeAndDuration(said);
        var weekday = Weekday(said);
        var date = Take(said, FrenchDates.Find(said, today));
        var gpo = GpoWords.Find(said);
        if (gpo is { } named) said.Cut(named.From, named.To);
        var format = Formats.Take(said);
        return new Intent.Schedule(
            gpo?.Value, date, weekday, time, minutes, format, Formats.FindPlace(said)?.Value, rhythm?.Value, until,
            monthly?.Value, count?.Value);
    }

    // "réunion S01 mardi à 9h30": a group, a day and an hour, and no verb that says otherwise.
    private static bool IsAnnounced(Sentence said, LocalDate today) =>
        said[0].Text is "reunion" or "gpo" or "meeting" && !Speech.Asks(said) && Enumerable.Range(1, 3).Any(at => GpoWords.IsIdentifier(said, at))
        && FrenchDates.Find(said, today) is not null && FrenchTimes.Find(said) is not null && said.Count <= 14;

    private static DateMention? Take(Sentence said, Found<DateMention>? found)
    {
        if (found is { } here) said.Cut(here.From, here.To);
        return found?.Value;
    }

    // "de 9h30 à 11h" says when it ends, "9h30 1h30" how long it takes: both are a time and a length.
    internal static (LocalTime? Time, int? Minutes) TimeAndDuration(Sentence said)
    {
        var length = FrenchDurations.Find(said);
        if (length is { } known) said.Cut(known.From, known.To);
        if (FrenchTimes.Find(said) is not { } start) return (null, length?.Value);
        said.Cut(start.From, start.To);
        if (length is not null || FrenchTimes.Find(said, start.To) is not { } second) return (start.Value, length?.Value);
        var isEnd = said[second.From].Text is "a" || said[second.From].Joint == '-' || said.Is(second.From - 1, "-");
        var minutes = isEnd
            ? (int)Period.Between(start.Value, second.Value, PeriodUnits.Minutes).Minutes
            : second.Value.Hour * 60 + second.Value.Minute;
        if (minutes <= 0) return (start.Value, null);
        said.Cut(second.From, second.To);
        return (start.Value, minutes);
    }

    private static IsoDayOfWeek? Weekday(Sentence said)
    {
        for (var at = 0; at < said.Count; at++)
        {
            if (CalendarWords.Weekday(said[at]) is not IsoDayOfWeek.None and var day) return day;
        }

        return null;
    }
}
