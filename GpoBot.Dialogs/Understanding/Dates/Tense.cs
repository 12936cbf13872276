namespace GpoBot.Dialogs.Understanding.Dates;

/// <summary>Where a day that was said without its year, month or week is looked for.</summary>
internal enum Tense
{
    /// <summary>To come; a date that passed less than six months ago is a mistake to show, not next year's.</summary>
    Coming,

    /// <summary>To come, however long it takes: the end of a series.</summary>
    Ahead,

    /// <summary>When something was done: weekdays have passed, dates are the nearest ones.</summary>
    Recent,

    /// <summary>Passed, and said so: "depuis", "dernier".</summary>
    Gone,
}
