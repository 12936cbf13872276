using System.Diagnostics;

namespace GpoBot.Benchmarks.Measures;

/// <summary>What a process has cost so far, as it tells it itself.</summary>
internal sealed record ProcessState(double CpuSeconds, double PeakMb, double RestMb = 0, double AllocatedKb = 0)
{
    public const string Path = "/bench/process";

    public static ProcessState Now()
    {
        using var self = Process.GetCurrentProcess();
        return new(self.TotalProcessorTime.TotalSeconds, self.PeakWorkingSet64 / 1048576.0, self.WorkingSet64 / 1048576.0, GC.GetTotalAllocatedBytes() / 1024.0);
    }
}
