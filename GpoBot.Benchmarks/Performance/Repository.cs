namespace GpoBot.Benchmarks.Performance;

/// <summary>The folder of the solution: above this program, or above the folder from which a published one is called.</summary>
internal static class Repository
{
    public static string Root() => Above(AppContext.BaseDirectory) ?? Above(Environment.CurrentDirectory)
        ?? throw new InvalidOperationException("This program runs from the folder it was built in, or is called from within the solution.");

    private static string? Above(string path)
    {
        for (var folder = new DirectoryInfo(path); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "GpoBot.sln"))) return folder.FullName;
        return null;
    }
}
