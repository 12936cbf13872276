using System.Reflection;

namespace GpoBot.Web.Dashboard;

/// <summary>Files that are part of the program.</summary>
internal static class BuiltIn
{
    public static byte[] Read(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The program lacks its part {name}.");
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        return memory.ToArray();
    }
}
