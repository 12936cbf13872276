using System.Text.RegularExpressions;

namespace GpoBot.Benchmarks.Performance;

/// <summary>What the product weighs in one way of publishing it.</summary>
/// <param name="Warnings">Of the trimmer itself; null where nothing is trimmed.</param>
internal sealed partial record PublishedSize(string Name, double Megabytes, int? Warnings)
{
    private static readonly string[] Trimmed =
    [
        "--self-contained", "true", "-p:PublishTrimmed=true", "-p:TrimmerSingleWarn=false", "-p:TreatWarningsAsErrors=false", "-p:ILLinkTreatWarningsAsErrors=false",
    ];

    private static readonly (string Name, string[] Words, bool Trims)[] Ways =
    [
        ("sans le moteur, compilé à la volée", ["--self-contained", "false"], false),
        ("sans le moteur, compilé d'avance (ReadyToRun) : celle de l'image", ["--self-contained", "false", "-p:PublishReadyToRun=true"], false),
        ("avec le moteur, compilé d'avance", ["--self-contained", "true", "-p:PublishReadyToRun=true"], false),
        ("avec le moteur, élagué", [.. Trimmed], true),
        ("avec le moteur, élagué, compilé d'avance", [.. Trimmed, "-p:PublishReadyToRun=true"], true),
    ];

    public static async Task<IReadOnlyList<PublishedSize>> MeasureAsync()
    {
        List<PublishedSize> sizes = [];
        foreach (var (name, words, trims) in Ways)
        {
            var folder = Directory.CreateTempSubdirectory("gpobot-size-");
            var said = await Published.PublishAsync("GpoBot.Web", folder.FullName, words);
            var bytes = folder.EnumerateFiles("*", SearchOption.AllDirectories).Where(file => file.Extension != ".pdb").Sum(file => file.Length);
            sizes.Add(new(name, bytes / 1048576.0, trims ? Warning().Matches(said).Select(match => match.Value).Distinct().Count() : null));
            folder.Delete(recursive: true);
            Console.WriteLine($"{name}: {sizes[^1].Megabytes:0} MiB, {sizes[^1].Warnings} warnings");
        }

        return sizes;
    }

    [GeneratedRegex(@"^.*Trim analysis warning IL\d+:.*$", RegexOptions.Multiline)]
    private static partial Regex Warning();
}
