using System.Globalization;
using System.Runtime.InteropServices;

namespace GpoBot.Benchmarks.Performance;

/// <summary>What the figures were measured on.</summary>
internal static class Machine
{
    public static string Describe() => string.Create(CultureInfo.GetCultureInfo("fr-FR"),
        $"{Processor()}, {Environment.ProcessorCount} cœurs, {GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 1073741824.0:0} Gio ; "
        + $"{RuntimeInformation.OSDescription} ; {RuntimeInformation.FrameworkDescription} ; charge avant la mesure : {Load()}");

    /// <summary>The load averages of one, five and fifteen minutes.</summary>
    public static string Load() => File.Exists("/proc/loadavg") ? string.Join(" / ", File.ReadAllText("/proc/loadavg").Split(' ')[..3]) : "inconnue";

    private static string Processor() => File.Exists("/proc/cpuinfo")
        && File.ReadLines("/proc/cpuinfo").FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal)) is { } line
        ? line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim()
        : RuntimeInformation.ProcessArchitecture.ToString();
}
