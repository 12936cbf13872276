using System.Collections.Frozen;
using GpoBot.Core.Language;
using NodaTime;

namespace GpoBot.Dialogs.Understanding.Dates;

/// <summary>Names of months and weekdays, and numbers in words.</summary>
internal static class CalendarWords
{
    private static readonly FrozenDictionary<string, int> Months = new Dictionary<string, int>
    {
        ["january"] = 1,
        ["february"] = 2,
        ["march"] = 3,
        ["april"] = 4,
        ["june"] = 6,
        ["july"] = 7,
        ["august"] = 8,
        ["september"] = 9,
        ["october"] = 10,
        ["november"] = 11,
        ["december"] = 12,
        ["janvier"] = 1,
        ["janv"] = 1,
        ["jan"] = 1,
        ["fevrier"] = 2,
        ["fevr"] = 2,
        ["fev"] = 2,
        ["mars"] = 3,
        ["avril"] = 4,
        ["avr"] = 4,
        ["mai"] = 5,
        ["juin"] = 6,
        ["juillet"] = 7,
        ["juil"] = 7,
        ["aout"] = 8,
        ["septembre"] = 9,
        ["sept"] = 9,
        ["octobre"] = 10,
        ["oct"] = 10,
        ["novembre"] = 11,
        ["nov"] = 11,
        ["decembre"] = 12,
        ["dec"] = 12,
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<string, IsoDayOfWeek> Weekdays = new Dictionary<string, IsoDayOfWeek>
    {
        ["monday"] = IsoDayOfWeek.Monday,
        ["tuesday"] = IsoDayOfWeek.Tuesday,
        ["wednesday"] = IsoDayOfWeek.Wednesday,
        ["thursday"] = IsoDayOfWeek.Thursday,
        ["friday"] = IsoDayOfWeek.Friday,
        ["saturday"] = IsoDayOfWeek.Saturday,
        ["sunday"] = IsoDayOfWeek.Sunday,
        ["lundi"] = IsoDayOfWeek.Monday,
        ["mardi"] = IsoDayOfWeek.Tuesday,
        ["mercredi"] = IsoDayOfWeek.Wednesday,
        ["jeudi"] = IsoDayOfWeek.Thursday,
        ["vendredi"] = IsoDayOfWeek.Friday,
        ["samedi"] = IsoDayOfWeek.Saturday,
        ["dimanche"] = IsoDayOfWeek.Sunday,
        ["lundis"] = IsoDayOfWeek.Monday,
        ["mardis"] = IsoDayOfWeek.Tuesday,
        ["mercredis"] = IsoDayOfWeek.Wednesday,
        ["jeudis"] = IsoDayOfWeek.Thursday,
        ["vendredis"] = IsoDayOfWeek.Friday,
        ["samedis"] = IsoDayOfWeek.Saturday,
        ["dimanches"] = IsoDayOfWeek.Sunday,
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<string, IsoDayOfWeek> ShortWeekdays = new Dictionary<string, IsoDayOfWeek>
    {
        ["lun"] = IsoDayOfWeek.Monday,
        ["mar"] = IsoDayOfWeek.Tuesday,
        ["mer"] = IsoDayOfWeek.Wednesday,
        ["jeu"] = IsoDayOfWeek.Thursday,
        ["ven"] = IsoDayOfWeek.Friday,
        ["sam"] = IsoDayOfWeek.Saturday,
        ["dim"] = IsoDayOfWeek.Sunday,
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<string, int> Numbers = new Dictionary<string, int>
    {
        ["un"] = 1,
        ["une"] = 1,
        ["two"] = 2,
        ["three"] = 3,
        ["four"] = 4,
        ["five"] = 5,
        ["ten"] = 10,
        ["fifteen"] = 15,
        ["deux"] = 2,
        ["trois"] = 3,
        ["quatre"] = 4,
        ["cinq"] = 5,
        ["six"] = 6,
        ["sept"] = 7,
        ["huit"] = 8,
        ["neuf"] = 9,
        ["dix"] = 10,
        ["onze"] = 11,
        ["douze"] = 12,
        ["treize"] = 13,
        ["quatorze"] = 14,
        ["quinze"] = 15,
        ["seize"] = 16,
        ["vingt"] = 20,
        ["trente"] = 30,
    }.ToFrozenDictionary();

    private static readonly string[] LongMonths =
        ["janvier", "fevrier", "juillet", "septembre", "octobre", "novembre", "decembre"];

    private static readonly string[] LongWeekdays = ["mercredi", "vendredi", "samedi", "dimanche"];

    /// <summary>1 to 12, or 0 for a word that is no month.</summary>
    public static int Month(Token token)
    {
        if (!token.IsWord) return 0;
        if (Months.TryGetValue(token.Text, out var month)) return month;
        var near = token.Text.Length < 6 ? null : Array.Find(LongMonths, name => Spelling.Near(token.Text, name));
        return near is null ? 0 : Months[near];
    }

    /// <summary>The weekday, or <see cref="IsoDayOfWeek.None"/>.</summary>
    public static IsoDayOfWeek Weekday(Token token)
    {
        if (!token.IsWord) return IsoDayOfWeek.None;
        if (Weekdays.TryGetValue(token.Text, out var day)) return day;
        var near = token.Text.Length < 5 ? null : Array.Find(LongWeekdays, name => Spelling.Near(token.Text, name));
        return near is null ? IsoDayOfWeek.None : Weekdays[near];
    }

    /// <summary>"lun.", "mar": too short to mean a day unless a number follows.</summary>
    public static IsoDayOfWeek ShortWeekday(Token token) => ShortWeekdays.GetValueOrDefault(token.Text);

    /// <summary>Value of a number in digits or in words; -1 for anything else.</summary>
    public static int Number(Token token) =>
        token.IsNumber ? token.Number : Numbers.GetValueOrDefault(token.Text, -1);
}
