using Azure.Core;

namespace GpoBot.Web.Storage.Tables;

/// <summary>How to talk to the table service. Four tries within the fifteen seconds that a turn may take.</summary>
public sealed class TableClientOptions : ClientOptions
{
    /// <summary>First version of the service that takes tokens of Entra.</summary>
    internal const string ServiceVersion = "2020-12-06";

    public TableClientOptions()
    {
        Retry.MaxRetries = 3;
        Retry.Delay = TimeSpan.FromMilliseconds(200);
        Retry.MaxDelay = TimeSpan.FromSeconds(2);
        Retry.NetworkTimeout = TimeSpan.FromSeconds(3);
        // Spans and log lines are our own: those of the library carry whole addresses, in which keys of rows stand.
        (Diagnostics.IsDistributedTracingEnabled, Diagnostics.IsLoggingEnabled, Diagnostics.IsTelemetryEnabled) = (false, false, false);
    }

    /// <summary>Dates of requests: the true time, since the service refuses one that is a quarter of an hour off.</summary>
    internal TimeProvider Clock { get; init; } = TimeProvider.System;
}
