using System.Net;
using System.Net.Http.Json;
using GpoBot.Tests.Drivers;

namespace GpoBot.Tests.Faults.Reminders;

/// <summary>One of several bots on one store: it dies and comes back, and its clock may go wrong.</summary>
internal sealed class Instance(BotProcess bot, TimeSpan skew) : IAsyncDisposable
{
    private readonly SemaphoreSlim _life = new(1, 1);

    public bool Alive { get; private set; } = true;
    public string Output => bot.Output;

    public async Task KillAsync()
    {
        await _life.WaitAsync();
        try
        {
            Alive = false;
            await bot.Kill();
        }
        finally
        {
            _life.Release();
        }
    }

    /// <summary>False when it could not start, as without a store.</summary>
    public async Task<bool> RestartAsync(DateTimeOffset now)
    {
        await _life.WaitAsync();
        try
        {
            bot.Clock = Text(now + skew);
            await bot.Restart();
            return Alive = true;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
        finally
        {
            _life.Release();
        }
    }

    /// <summary>Lets its time pass until this moment; it may die on the way, or find no store.</summary>
    public async Task MoveToAsync(DateTimeOffset now)
    {
        if (!Alive) return;
        try
        {
            using var answer = await bot.Http.PostAsJsonAsync("/dev/clock", new { now = Text(now + skew) });
        }
        catch (Exception death) when (death is HttpRequestException or TaskCanceledException)
        {
            // It is not asked again before it is back.
        }
    }

    public async Task<bool> IsReadyAsync()
    {
        try
        {
            using var answer = await bot.Http.GetAsync("/health/ready");
            return answer.StatusCode == HttpStatusCode.OK;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    public async ValueTask DisposeAsync()
    {
        _life.Dispose();
        await bot.DisposeAsync();
    }

    private static string Text(DateTimeOffset moment) => moment.ToString("yyyy-MM-dd'T'HH:mm:ss.fffzzz", System.Globalization.CultureInfo.InvariantCulture);
}
