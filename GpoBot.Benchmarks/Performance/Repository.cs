namespace GpoBot.Benchmarks.Performance;

/// <summary>The folder of the solution.</summary>
internal static class Repository
{
    public static string Root()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "GpoBot.sln"))) return folder.FullName;
        throw new InvalidOperationException("This program runs from the folder it was built in.");
    }
}
