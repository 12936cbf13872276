namespace GpoBot.Tests.Drivers;

/// <summary>The demo department and the data that judge it.</summary>
internal static class ProjectFolder
{
    public static string Demo => Repository.File("demo");

    public static string TestData(string name) => Repository.File("GpoBot.Tests", "Data", name);
}
