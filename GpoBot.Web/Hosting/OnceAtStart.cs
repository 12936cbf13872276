using GpoBot.Core.Running;

namespace GpoBot.Web.Hosting;

/// <summary>
/// What an installation needs once and finds at its first start with it. The bot answers meanwhile, and works without it: what fails
/// is told, and the next start tries again.
/// </summary>
public abstract class OnceAtStart : BackgroundService
{
    protected sealed override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await DoAsync(stoppingToken);
        }
        catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
        {
            Tell(FaultText.Of(failure));
        }
    }

    /// <summary>Does it, unless it was done.</summary>
    protected abstract Task DoAsync(CancellationToken cancellation);

    /// <summary>Logs that it could not be done.</summary>
    /// <param name="fault">Why, without personal data.</param>
    protected abstract void Tell(string fault);
}
