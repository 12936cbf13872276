using GpoBot.Dialogs.Turns;

namespace GpoBot.Tests.Turns;

/// <summary>One turn at a time in a conversation, in the order of coming, and none waits for those of another.</summary>
public sealed class ConversationDoorsTests
{
    private readonly RecentTurns _turns = new();

    [Fact]
    public async Task A_thousand_conversations_go_on_at_the_same_time()
    {
        List<IDisposable> within = [];
        for (var number = 0; number < 1_000; number++)
        {
            var entering = _turns.EnterAsync($"a:{number}", default).AsTask();
            Assert.True(entering.IsCompletedSuccessfully);
            within.Add(await entering);
        }

        within.ForEach(one => one.Dispose());
    }

    [Fact]
    public async Task In_one_conversation_they_pass_in_the_order_of_coming()
    {
        var first = await _turns.EnterAsync("a", default);
        List<Task<IDisposable>> waiting = [.. Enumerable.Range(0, 5).Select(_ => _turns.EnterAsync("a", default).AsTask())];
        foreach (var next in waiting)
        {
            Assert.All(waiting.SkipWhile(one => one != next), one => Assert.False(one.IsCompleted));
            first.Dispose();
            first = await next;
        }

        first.Dispose();
        Assert.True(_turns.EnterAsync("a", default).AsTask().IsCompletedSuccessfully);
    }

    [Fact]
    public async Task Whoever_waits_no_longer_is_passed_over()
    {
        var first = await _turns.EnterAsync("a", default);
        using var impatient = new CancellationTokenSource();
        var leaving = _turns.EnterAsync("a", impatient.Token).AsTask();
        var staying = _turns.EnterAsync("a", default).AsTask();

        await impatient.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => leaving);
        first.Dispose();
        (await staying).Dispose();
        Assert.True(_turns.EnterAsync("a", default).AsTask().IsCompletedSuccessfully);
    }

    [Fact]
    public async Task However_many_come_wait_and_leave_at_once_only_one_is_ever_within()
    {
        var within = 0;
        var most = 0;
        var passed = 0;
        await Task.WhenAll(Enumerable.Range(0, 8).Select(seed => Task.Run(async () =>
        {
            var random = new Random(seed);
            for (var time = 0; time < 500; time++)
            {
                using var patience = new CancellationTokenSource();
                var entering = _turns.EnterAsync("a", patience.Token).AsTask();
                if (random.Next(3) == 0) await patience.CancelAsync();
                try
                {
                    using var door = await entering;
                    most = Math.Max(most, Interlocked.Increment(ref within));
                    await Task.Yield();
                    Interlocked.Increment(ref passed);
                    Interlocked.Decrement(ref within);
                }
                catch (OperationCanceledException)
                {
                    // Gave up before its turn.
                }
            }
        })));

        Assert.Equal(1, most);
        Assert.InRange(passed, 1, 8 * 500);
        Assert.True(_turns.EnterAsync("a", default).AsTask().IsCompletedSuccessfully);
    }
}
