using NodaTime;

namespace GpoBot.Benchmarks.Country;

/// <summary>The 101 departments by their code, because zones and public holidays follow from it.</summary>
internal sealed record Department(string Code, DateTimeZone Zone)
{
    public static readonly DateTimeZone Mainland = DateTimeZoneProviders.Tzdb["Europe/Paris"];

    public static IReadOnlyList<Department> All { get; } =
    [
        .. Enumerable.Range(1, 95).SelectMany(Codes).Select(code => new Department(code, Mainland)),
        Overseas("971", "America/Guadeloupe"), Overseas("972", "America/Martinique"), Overseas("973", "America/Cayenne"),
        Overseas("974", "Indian/Reunion"), Overseas("976", "Indian/Mayotte"),
    ];

    public bool IsMainland => Zone.Equals(Mainland);

    public string Name => $"Département {Code}";

    /// <summary>The one in which a GPO is: each has ten of a country of the usual size.</summary>
    public static Department Of(int gpo) => All[gpo % CountryPlan.Whole % All.Count];

    private static string[] Codes(int number) => number == 20 ? ["2A", "2B"] : [$"{number:00}"];

    private static Department Overseas(string code, string zone) => new(code, DateTimeZoneProviders.Tzdb[zone]);
}
