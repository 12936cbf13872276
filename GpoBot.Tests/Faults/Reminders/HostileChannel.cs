using System.Collections.Concurrent;
using System.Text.Json;
using GpoBot.Tests.Drivers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace GpoBot.Tests.Faults.Reminders;

/// <summary>
/// The channel on its worst day: throttles, refuses, hangs, loses answers of messages it has taken. Which fault the n-th call of a
/// conversation meets follows from the seed, whoever calls and when. Each instance has a door of its own, used as its HTTP proxy, so
/// that it is known who called.
/// </summary>
/// <param name="hanging">Calls at most that are never answered: each costs the bot's whole patience in real time.</param>
internal sealed class HostileChannel(int seed, int hanging) : IAsyncDisposable
{
    /// <summary>Calls of a conversation that may meet a fault; the next one is taken and answered.</summary>
    private const int FaultyCalls = 3;

    private readonly ConcurrentDictionary<string, int> _calls = new(StringComparer.Ordinal);
    private readonly List<TakenMessage> _taken = [];
    private readonly List<LocalServer> _doors = [];
    private readonly Lock _lock = new();
    private int _hanging;

    public ConcurrentDictionary<string, int> Happened { get; } = new(StringComparer.Ordinal);

    /// <summary>Conversations that refuse for good.</summary>
    public IReadOnlySet<string> Blocked { get; set; } = new HashSet<string>();

    /// <summary>Asked at every call that will be taken: whether, and when, its instance dies in it.</summary>
    public Func<int, DeathAt?> Death { get; set; } = _ => null;

    /// <summary>Kills an instance; back when it is dead.</summary>
    public Func<int, Task> KillAsync { get; set; } = _ => Task.CompletedTask;

    public Action<int> OnTaken { get; set; } = _ => { };

    public string ServiceUrl => _doors[0].Url;

    public IReadOnlyList<TakenMessage> Taken
    {
        get
        {
            lock (_lock) return [.. _taken];
        }
    }

    public async Task<string> OpenDoorAsync()
    {
        var instance = _doors.Count;
        var door = await LocalServer.StartAsync(app =>
            app.MapPost("/v3/conversations/{conversation}/activities", (string conversation, HttpContext http) => CallAsync(instance, conversation, http)));
        _doors.Add(door);
        return door.Url;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var door in _doors) await door.DisposeAsync();
    }

    private async Task CallAsync(int instance, string conversation, HttpContext http)
    {
        var activity = (await JsonDocument.ParseAsync(http.Request.Body)).RootElement.Clone();
        if (Blocked.Contains(conversation))
        {
            await RefuseAsync(http, 403, "ConversationBlockedByUser");
            return;
        }

        var fault = FaultOf(conversation, _calls.AddOrUpdate(conversation, 1, (_, calls) => calls + 1));
        if (fault.EndsWith("hangs", StringComparison.Ordinal) && Interlocked.Increment(ref _hanging) > hanging)
            fault = fault.Replace("hangs", "broken", StringComparison.Ordinal);
        Happened.AddOrUpdate(fault, 1, (_, count) => count + 1);
        switch (fault)
        {
            case "throttled":
                await ConnectorCall.Refused(429, "Throttled", 1 + seed % 3).ExecuteAsync(http);
                return;
            case "412" or "502" or "503" or "504":
                await RefuseAsync(http, int.Parse(fault, null), fault == "412" ? "PreconditionFailed" : "ServiceError");
                return;
            case "broken":
                http.Abort();
                return;
            case "hangs":
                await GoneAsync(http);
                return;
            default:
                await TakeAsync(new TakenMessage(instance, conversation, activity), fault, http);
                return;
        }
    }

    private async Task TakeAsync(TakenMessage message, string fault, HttpContext http)
    {
        var death = Death(message.Instance);
        if (death == DeathAt.BeforeTaken)
        {
            await KillAsync(message.Instance);
            return;
        }

        int count;
        lock (_lock)
        {
            _taken.Add(message);
            count = _taken.Count;
        }

        OnTaken(count);
        if (death == DeathAt.BeforeAnswered)
        {
            message.Fate = Fate.Died;
            await KillAsync(message.Instance);
            return;
        }

        if (fault != "taken")
        {
            message.Fate = Fate.Swallowed;
            await SwallowAsync(fault, http);
            return;
        }

        if (death == DeathAt.Answered) http.Response.OnCompleted(() => KillAsync(message.Instance));
        await Results.Json(new { id = $"a{count}" }, statusCode: 201).ExecuteAsync(http);
        // Given up by a bot that could wait no longer: to it, the answer was lost.
        if (http.RequestAborted.IsCancellationRequested && message.Fate == Fate.Answered) message.Fate = Fate.Swallowed;
    }

    private static Task SwallowAsync(string fault, HttpContext http)
    {
        if (fault == "taken, hangs") return GoneAsync(http);
        if (fault == "taken, 504") return RefuseAsync(http, 504, "GatewayTimeout");
        http.Abort();
        return Task.CompletedTask;
    }

    private string FaultOf(string conversation, int call)
    {
        if (call > FaultyCalls) return "taken";
        var mixed = conversation.Aggregate(unchecked((uint)(seed * 7919 + call * 104729)), (hash, letter) => unchecked((hash ^ letter) * 16777619));
        return new Random(unchecked((int)mixed)).Next(100) switch
        {
            < 50 => "taken",
            < 58 => "throttled",
            < 63 => "412",
            < 68 => "502",
            < 73 => "503",
            < 78 => "504",
            < 83 => "broken",
            < 87 => "hangs",
            < 92 => "taken, broken",
            < 96 => "taken, 504",
            _ => "taken, hangs",
        };
    }

    private static Task RefuseAsync(HttpContext http, int status, string code) => ConnectorCall.Refused(status, code).ExecuteAsync(http);

    /// <summary>Completes when the caller has given up, or is dead.</summary>
    private static async Task GoneAsync(HttpContext http)
    {
        var gone = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var _ = http.RequestAborted.Register(gone.SetResult);
        await gone.Task;
    }
}
