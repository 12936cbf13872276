namespace GpoBot.Core.Time;

/// <summary>
/// Days that are public holidays in a part of the country only. Overseas it is the day on which the abolition of slavery is
/// commemorated: loi 83-550, décret 83-1003 and article L. 3422-2 of the Code du travail.
/// </summary>
internal static class TerritoryHolidays
{
    private const string Abolition = "abolition de l'esclavage";

    /// <summary>
    /// Article L. 3134-13 of the Code du travail, from the ordinance of 16 August 1892. Good Friday holds only in communes with a
    /// Protestant church or a mixed one; a group has no such detail, and most people there do not work on it.
    /// </summary>
    private static readonly PublicHolidays AlsaceMoselle = PublicHolidays.OfTheNationAnd(
        HolidayRule.AfterEaster(-2, "Vendredi saint"), HolidayRule.On(26, 12, "Saint-Étienne"));

    private static readonly PublicHolidays Guadeloupe = Commemorating(27, 5);
    private static readonly PublicHolidays Martinique = Commemorating(22, 5);
    private static readonly PublicHolidays Guyane = Commemorating(10, 6);
    private static readonly PublicHolidays Reunion = Commemorating(20, 12);
    private static readonly PublicHolidays Mayotte = Commemorating(27, 4);
    private static readonly PublicHolidays SaintBarthelemy = Commemorating(9, 10);
    private static readonly PublicHolidays SaintMartin = Commemorating(28, 5);

    /// <summary>Null where nothing is added to the mainland's.</summary>
    public static PublicHolidays? Of(string? departmentCode) => departmentCode?.Trim() switch
    {
        "57" or "67" or "68" => AlsaceMoselle,
        "971" => Guadeloupe,
        "972" => Martinique,
        "973" => Guyane,
        "974" => Reunion,
        "976" => Mayotte,
        "977" => SaintBarthelemy,
        "978" => SaintMartin,
        _ => null,
    };

    private static PublicHolidays Commemorating(int day, int month) =>
        PublicHolidays.OfTheNationAnd(HolidayRule.On(day, month, Abolition));
}
