using System.Diagnostics;
using System.Net.Http.Json;
using GpoBot.Benchmarks.Measures;
using GpoBot.Benchmarks.Monday;
using GpoBot.Benchmarks.Turns;

namespace GpoBot.Benchmarks.Performance;

/// <summary>One process from its start to its end: how it carries conversations that never pause.</summary>
internal sealed class Round(Published published, TimeSpan warmUp, TimeSpan length)
{
    public async Task<Sample> RunAsync(Candidate candidate, int conversations, long answerBytes)
    {
        await using var channel = await Channel.StartAsync();
        var address = $"http://127.0.0.1:{Child.FreePort()}";
        using var http = new HttpClient();
        var talkers = candidate.Talkers(http, channel, address, conversations);
        await using var bot = candidate.Start(published, channel, address, answerBytes);
        await bot.WaitUntilAnswersAsync(http, address + ProcessState.Path);

        await Task.WhenAll(talkers.Select(talker => talker.MeetAsync()));
        await TalkAsync(warmUp);
        foreach (var talker in talkers) talker.Turns.Clear();
        var (before, trips) = (await StateAsync(), await TripsAsync());
        var took = await TalkAsync(length);
        var (after, tripsAfter) = (await StateAsync(), await TripsAsync());

        double[] turns = [.. talkers.SelectMany(talker => talker.Turns).Order()];
        return new(
            turns.Length / took.TotalSeconds, At(0.5), At(0.95), At(0.99), 1000 * (after.CpuSeconds - before.CpuSeconds) / turns.Length,
            (after.AllocatedKb - before.AllocatedKb) / turns.Length, after.PeakMb, talkers[0].AnswerBytes, turns.Length, tripsAfter.Since(trips));

        double At(double part) => turns[(int)(part * (turns.Length - 1))];

        async Task<ProcessState> StateAsync() => (await http.GetFromJsonAsync<ProcessState>(new Uri(address + ProcessState.Path)))!;

        async Task<StoreCount> TripsAsync() => candidate.Memory is null
            ? new(new Dictionary<string, long>(), new Dictionary<string, long>(), 0)
            : (await http.GetFromJsonAsync<BotState>(new Uri(address + BotHost.Path)))!.Count;

        async Task<TimeSpan> TalkAsync(TimeSpan time)
        {
            var watch = Stopwatch.StartNew();
            await Task.WhenAll(talkers.Select(talker => talker.TalkAsync(() => watch.Elapsed < time)));
            return watch.Elapsed;
        }
    }
}
