namespace GpoBot.Web.Secrets;

/// <summary>Says at start and then once a day in the log which secrets end soon, as long as they do.</summary>
public sealed partial class SecretsReminder(SecretsWatch secrets, TimeProvider time, ILogger<SecretsReminder> logger) : BackgroundService
{
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var days = new PeriodicTimer(Day, time);
        try
        {
            do Say();
            while (await days.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The bot stops.
        }
    }

    internal void Say()
    {
        foreach (var secret in secrets.EndingSoon())
        {
            if (secret.DaysLeft(secrets.Now) < 0) Log.Expired(logger, secret.Note(secrets.Now));
            else Log.EndsSoon(logger, secret.Note(secrets.Now));
        }
    }

    private static partial class Log
    {
        [LoggerMessage(191, LogLevel.Warning, "{Note}: renew it in time, or the bot falls silent")]
        public static partial void EndsSoon(ILogger logger, string note);

        [LoggerMessage(192, LogLevel.Error, "{Note}: the bot can prove itself no more")]
        public static partial void Expired(ILogger logger, string note);
    }
}
