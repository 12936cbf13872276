using System.Diagnostics.Metrics;
using GpoBot.Core.Retention;

namespace GpoBot.Web.Retention;

/// <summary>How much the nightly purge takes away, by kind: a purge that no longer does anything shows.</summary>
public sealed class RetentionMetrics(IMeterFactory meters)
{
    public const string MeterName = "GpoBot.Retention";
    private readonly Counter<long> _gone = meters.Create(MeterName).CreateCounter<long>("gpobot.retention.gone", "{row}", "Rows whose time was over");

    public void Add(PurgeReport report)
    {
        foreach (var line in report.Lines.Where(line => line.Act != RetentionAct.Keep))
            _gone.Add(line.Count, new KeyValuePair<string, object?>("kind", line.Kind.ToString()));
    }
}
