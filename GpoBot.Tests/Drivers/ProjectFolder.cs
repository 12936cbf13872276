namespace GpoBot.Tests.Drivers;

/// <summary>Finds files of the repository from wherever the tests run.</summary>
internal static class ProjectFolder
{
    public static string Demo => Path.Combine(Root(), "demo");

    public static string TestData(string name) => Path.Combine(Root(), "GpoBot.Tests", "Data", name);

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "GpoBot.sln"))) folder = folder.Parent!;
        return folder.FullName;
    }
}
