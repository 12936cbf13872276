namespace GpoBot.Tests.Readers;

/// <summary>Files of this project that tests read where they stand.</summary>
internal static class SourceTree
{
    public static string Tests { get; } = Path.Combine(Root(), "GpoBot.Tests");

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "GpoBot.sln"))) folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("Tests run outside their source tree");
    }
}
