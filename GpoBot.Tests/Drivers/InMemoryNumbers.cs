using GpoBot.Core.Ports;

namespace GpoBot.Tests.Drivers;

/// <summary>Reference numbers without a disk.</summary>
internal sealed class InMemoryNumbers : IReferenceNumbers
{
    private readonly Dictionary<string, int> _last = new(StringComparer.Ordinal);

    public Task<int> NextAsync(string series, CancellationToken cancellation) =>
        Task.FromResult(_last[series] = _last.GetValueOrDefault(series) + 1);

    public Task ReserveUpToAsync(string series, int number, CancellationToken cancellation)
    {
        _last[series] = Math.Max(_last.GetValueOrDefault(series), number);
        return Task.CompletedTask;
    }
}
