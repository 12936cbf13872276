namespace GpoBot.Tests.Drivers;

/// <summary>Where the sources lie, for what is run from them rather than from the build output.</summary>
public static class Repository
{
    public static string Root { get; } = Find(new DirectoryInfo(AppContext.BaseDirectory)).FullName;

    public static string File(params string[] parts) => Path.Combine([Root, .. parts]);

    private static DirectoryInfo Find(DirectoryInfo? folder) => folder switch
    {
        null => throw new DirectoryNotFoundException("No folder above the tests holds GpoBot.sln."),
        _ when System.IO.File.Exists(Path.Combine(folder.FullName, "GpoBot.sln")) => folder,
        _ => Find(folder.Parent),
    };
}
