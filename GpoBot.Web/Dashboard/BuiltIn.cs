using System.Reflection;

namespace GpoBot.Web.Dashboard;

/// <summary>Files that are part of the program.</summary>
internal static class BuiltIn
{
    public static byte[] Read(string name) => Find(name) ?? throw new InvalidOperationException($"The program lacks its part {name}.");

    /// <summary>Null for a part that this build has not.</summary>
    public static byte[]? Find(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name);
        if (stream is null) return null;
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        return memory.ToArray();
    }
}
