using System.Text.Json;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace GpoBot.Benchmarks.Parts;

/// <summary>Measures the parts alone with BenchmarkDotNet, in this process: what is measured is what was built, as it is shipped.</summary>
internal static class PartsCommand
{
    public const string Result = "result ";

    public static Task<int> RunAsync(Arguments arguments)
    {
        var artifacts = Directory.CreateTempSubdirectory("gpobot-parts-");
        var config = ManualConfig.CreateEmpty()
            .AddJob((arguments.Is("long") ? Job.Default : Job.ShortRun).WithToolchain(InProcessEmitToolchain.Instance))
            .AddDiagnoser(MemoryDiagnoser.Default).AddColumnProvider(DefaultColumnProviders.Instance)
            .AddLogger(arguments.Is("quiet") ? NullLogger.Instance : ConsoleLogger.Default).WithArtifactsPath(artifacts.FullName);
        var summary = BenchmarkRunner.Run<PartCases>(config);
        Part[] parts =
        [
            .. summary.Reports.Where(report => report.ResultStatistics is not null).Select(report => new Part(
                report.BenchmarkCase.Descriptor.WorkloadMethod.Name, report.BenchmarkCase.Descriptor.WorkloadMethodDisplayInfo.Trim('\''),
                report.ResultStatistics!.Median / 1000, (report.GcStats.GetBytesAllocatedPerOperation(report.BenchmarkCase) ?? 0) / 1024.0)),
        ];
        artifacts.Delete(recursive: true);
        Console.WriteLine(Result + JsonSerializer.Serialize(parts));
        return Task.FromResult(parts.Length == summary.BenchmarksCases.Length ? 0 : 1);
    }
}

/// <summary>What one part costs.</summary>
internal sealed record Part(string Id, string Name, double Micros, double Kb);
