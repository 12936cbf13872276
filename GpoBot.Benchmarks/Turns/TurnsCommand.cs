using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using GpoBot.Benchmarks.Country;
using GpoBot.Benchmarks.Measures;

namespace GpoBot.Benchmarks.Turns;

/// <summary>How many turns a second, and at what cost: of GpoBot, or of the bare bot that shows the floor.</summary>
internal static class TurnsCommand
{
    private const int Gpos = 202;
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(4);

    public static async Task<int> RunAsync(Arguments arguments)
    {
        var plan = new CountryPlan { Gpos = Gpos, DueGpos = 0, HistoryDays = arguments.Number("history-days", 60), InTeams = 0 };
        var conversations = arguments.Numbers("conversations") is { Count: > 0 } given ? given : [16, 64];
        var length = TimeSpan.FromSeconds(arguments.Number("seconds", 10));
        Console.WriteLine("| Bot | Conversations | Tours/s | p50 | p95 | p99 | Processeur pour 1 000 tours | Mémoire la plus haute | Réponse |");
        Console.WriteLine("|---|---|---|---|---|---|---|---|---|");
        foreach (var count in conversations)
        {
            await using var memory = await Memory.StartAsync("sqlite");
            await using var channel = await Channel.StartAsync();
            var address = $"http://127.0.0.1:{Child.FreePort()}";
            var name = arguments.Text("bot", "gpobot");
            if (name != "bare") await memory.LoadAsync(plan);
            await using var bot = name == "bare"
                ? Child.Self(["bare", "--url", address, "--reply-bytes", arguments.Text("reply-bytes", "4000")])
                : Child.Self(["bot"], Settings(memory, plan, address));
            using var http = new HttpClient();
            await bot.WaitUntilAnswersAsync(http, address + ProcessState.Path);
            await MeasureAsync(name, plan, count, arguments.Text("text", "mes engagements"), length, http, channel, address);
        }

        return 0;
    }

    private static async Task MeasureAsync(
        string name, CountryPlan plan, int count, string text, TimeSpan length, HttpClient http, Channel channel, string address)
    {
        Talker[] talkers =
        [
            .. Enumerable.Range(0, count).Select(number => new Talker(
                http, channel, new Uri(address + "/api/messages"), new Speaker(Roster.Of(plan, number % Gpos)[number / Gpos].Email, text))),
        ];
        await TalkAsync(talkers, WarmUp);
        foreach (var talker in talkers) talker.Turns.Clear();
        var state = new Uri(address + ProcessState.Path);
        var before = (await http.GetFromJsonAsync<ProcessState>(state))!;
        var took = await TalkAsync(talkers, length);
        var after = (await http.GetFromJsonAsync<ProcessState>(state))!;

        double[] turns = [.. talkers.SelectMany(talker => talker.Turns).Order()];
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"| {name} | {count} | {turns.Length / took.TotalSeconds:0} | {At(0.5):0.0} ms | {At(0.95):0.0} ms | {At(0.99):0.0} ms | " +
            $"{1000 * (after.CpuSeconds - before.CpuSeconds) / turns.Length:0.00} s | {after.PeakMb:0} Mo | {talkers[0].AnswerBytes} o |"));

        double At(double part) => turns[(int)(part * (turns.Length - 1))];
    }

    private static async Task<TimeSpan> TalkAsync(IEnumerable<Talker> talkers, TimeSpan length)
    {
        var watch = Stopwatch.StartNew();
        await Task.WhenAll(talkers.Select(talker => talker.TalkAsync(() => watch.Elapsed < length)));
        return watch.Elapsed;
    }

    private static Dictionary<string, string> Settings(Memory memory, CountryPlan plan, string address) => new(memory.Settings)
    {
        ["ASPNETCORE_ENVIRONMENT"] = "Development", ["ASPNETCORE_URLS"] = address, ["Logging__LogLevel__Default"] = "Warning",
        ["Development__Clock"] = plan.Monday.ToString("uuuu-MM-dd", null) + "T08:30:00+01:00",
        ["Calendar__Folder"] = Path.Combine(memory.Folder, "calendar"), ["Mail__Folder"] = Path.Combine(memory.Folder, "mail"),
    };
}
