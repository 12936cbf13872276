namespace GpoBot.Web.Files;

/// <summary>
/// A file that other programs may open at any time: they see the old content or the new one, never half of it, also
/// when this process is killed while writing.
/// </summary>
internal static class AtomicFile
{
    /// <summary>Writes or replaces <paramref name="name"/> in <paramref name="folder"/>, which is made when absent.</summary>
    /// <exception cref="ArgumentException">The name would leave the folder.</exception>
    public static async Task WriteAsync(string folder, string name, string content, CancellationToken cancellation)
    {
        var temporary = TemporaryPath(folder, name);
        try
        {
            await File.WriteAllTextAsync(temporary, content, cancellation).ConfigureAwait(false);
            Publish(temporary, folder, name);
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    /// <summary>Puts a finished file in its place, under its name.</summary>
    public static void Publish(string finished, string folder, string name) =>
        File.Move(finished, Path.Combine(folder, Checked(name)), overwrite: true);

    private static string TemporaryPath(string folder, string name)
    {
        Directory.CreateDirectory(folder);
        return Path.Combine(folder, $".{Checked(name)}.{Guid.NewGuid():N}.tmp");
    }

    private static string Checked(string name) =>
        name.Length > 0 && name[0] != '.' && name.IndexOfAny(['/', '\\', ':', '\0']) < 0
            ? name
            : throw new ArgumentException("Not a plain file name", nameof(name));
}
