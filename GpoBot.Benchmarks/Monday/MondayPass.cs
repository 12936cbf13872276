using System.Diagnostics;
using System.Net.Http.Json;
using GpoBot.Benchmarks.Country;
using GpoBot.Benchmarks.Measures;

namespace GpoBot.Benchmarks.Monday;

/// <summary>One Monday morning: the bot, the channel and the memory in processes of their own, and nine o'clock strikes.</summary>
internal sealed class MondayPass(CountryPlan plan, Memory memory, HttpClient http, int rate, int latency)
{
    private const string JustBefore = "T08:59:48+01:00";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(40);

    public async Task<MondayResult> RunAsync(int messages)
    {
        await using var connector = Child.Self(
            ["connector", "--url", plan.ServiceUrl, "--rate", $"{rate}", "--latency", $"{latency}"]);
        await connector.WaitUntilAnswersAsync(http, plan.ServiceUrl + ConnectorHost.Path);
        var address = $"http://127.0.0.1:{Child.FreePort()}";
        var mail = Path.Combine(memory.Folder, "mail");
        await using var bot = Child.Self(["bot"], new Dictionary<string, string>(memory.Settings)
        {
            ["ASPNETCORE_ENVIRONMENT"] = "Development", ["ASPNETCORE_URLS"] = address, ["Logging__LogLevel__Default"] = "Warning",
            ["Development__Clock"] = plan.Monday.ToString("uuuu-MM-dd", null) + JustBefore,
            ["Calendar__Folder"] = Path.Combine(memory.Folder, "calendar"), ["Mail__Folder"] = mail,
        });
        await bot.WaitUntilAnswersAsync(http, address + "/health/ready");
        var result = await WatchAsync(address, mail, messages);
        return result with { Log = bot.Output };
    }

    private async Task<MondayResult> WatchAsync(string address, string mail, int messages)
    {
        using var pulse = new PeriodicTimer(TimeSpan.FromSeconds(1), TimeProvider.System);
        List<BotState> samples = [];
        BotState? nine = null;
        var (done, moved) = (-1, Stopwatch.StartNew());
        while (await pulse.WaitForNextTickAsync())
        {
            var state = (await http.GetFromJsonAsync<BotState>(new Uri(address + BotHost.Path)))!;
            samples.Add(state);
            // The last sample before the hour is where the work begins.
            if (state.Now < plan.NineOClock.ToDateTimeOffset()) (nine, done) = (state, -1);
            var channel = (await http.GetFromJsonAsync<ConnectorState>(new Uri(plan.ServiceUrl + ConnectorHost.Path)))!;
            var mails = Directory.Exists(mail) ? Directory.GetFiles(mail, "*.eml", SearchOption.AllDirectories).Length : 0;
            if (channel.Taken + mails != done) moved.Restart();
            done = channel.Taken + mails;
            if (moved.Elapsed < (done >= messages ? TimeSpan.FromSeconds(6) : Patience)) continue;
            nine ??= samples[0];
            return new(messages, mails, channel, samples, state.Count.Since(nine.Count), state.CpuSeconds - nine.CpuSeconds, rate, "");
        }

        throw new UnreachableException();
    }
}

/// <param name="Messages">Due at nine.</param>
/// <param name="Mails">Left by e-mail.</param>
/// <param name="Samples">A look at the bot each second.</param>
/// <param name="Work">What the pass asked of the memory.</param>
/// <param name="Log">What the bot wrote.</param>
internal sealed record MondayResult(
    int Messages, int Mails, ConnectorState Channel, IReadOnlyList<BotState> Samples, StoreCount Work, double CpuSeconds, int Rate, string Log)
{
    public int Sent => Channel.Taken + Mails;
}
