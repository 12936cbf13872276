using System.Net;
using System.Text.Json.Nodes;
using GpoBot.Core.Audit;
using GpoBot.Core.Commitments;
using GpoBot.Core.Groups;
using GpoBot.Core.Ports;
using GpoBot.Dialogs.Turns;
using GpoBot.Tests.Drivers;
using GpoBot.Tests.Hostile;
using GpoBot.Web.Storage;
using NodaTime;

namespace GpoBot.Tests.Faults.Crashes;

/// <summary>Bursts of answers on commitments of their own, a death amid each, and a look at the memory after each start.</summary>
internal sealed class CrashStory(ProcessScenario story, ITableStore tables)
{
    private const int Burst = 20;
    private const int LongestMoment = 25;
    private const string Gpo = "S01";
    private readonly GpoStore _store = new(tables, new DueAgenda(tables));
    private readonly TeamsPerson _person = new(story, TeamsScenario.Landlord);
    private readonly int[] _version = Enumerable.Repeat(1, Burst).ToArray();
    private readonly HashSet<string> _acknowledged = [];
    private AuditChain? _chain;

    public int Turns { get; private set; }
    public int Kills { get; private set; }
    public int Acknowledged { get; private set; }
    public int Unanswered { get; private set; }
    public int StoredUnanswered { get; private set; }

    /// <summary>Lines of the audit that were verified last.</summary>
    public int Chained => _chain?.Count ?? 0;

    /// <summary>Puts a commitment for each answer of a burst beside those of the demo department.</summary>
    public async Task BeginAsync()
    {
        var gpo = (await _store.LoadAsync(Gpo, CancellationToken.None))!;
        var owner = gpo.FindByEmail(TeamsScenario.Landlord)!;
        var rows = Enumerable.Range(0, Burst).Select(GpoRow (i) => new Commitment
        {
            Id = Id(i), ProblemId = "PB01", OwnerId = owner.Id, Title = "Essai", DecidedOn = new LocalDate(2026, 11, 17), DueOn = new LocalDate(2027, 3, 1),
        });
        Assert.Equal(CommitResult.Done, await _store.CommitAsync(new GpoCommit { GpoId = Gpo, Read = gpo, Puts = [.. rows] }, CancellationToken.None));
        await _person.ArrivesAsync();
    }

    public async Task BurstAndKillAsync(Chance chance)
    {
        var turns = Enumerable.Range(0, Burst).Select(i => new CrashTurn(i, $"turn{Turns + i}", Press(i, $"turn{Turns + i}"))).ToList();
        Turns += Burst;
        using var answers = new SemaphoreSlim(0);
        var running = turns.Select(turn => SendAsync(turn, answers)).ToList();
        // After so many answers, and then at any moment: nothing waits for it.
        for (var wanted = chance.Below(Burst); wanted > 0; wanted--) await answers.WaitAsync();
        await Task.Delay(TimeSpan.FromMilliseconds(chance.Below(LongestMoment)), TimeProvider.System);
        await story.Bot.Kill();
        Kills++;
        await Task.WhenAll(running);

        await story.Bot.Restart();
        await LookAsync(turns);
        await RepeatAsync(turns);
    }

    private async Task LookAsync(IReadOnlyList<CrashTurn> turns)
    {
        var memory = await StoredTurns.ReadAsync(_store, Gpo);
        foreach (var turn in turns)
        {
            var id = RecentTurns.IdOf(Conversation(turn.Number), turn.ActivityId);
            var stored = memory.Has(id, Id(turn.Number), _version[turn.Number]);
            Assert.True(stored is not null, $"{turn.ActivityId} is half there: {memory.Told(id, Id(turn.Number), _version[turn.Number])}");
            if (turn.Answer is null) Unanswered++; else Acknowledged++;
            Assert.True(turn.Answer is null || stored == true, $"{turn.ActivityId} was acknowledged and is gone");
            if (turn.Answer is null && stored == true) StoredUnanswered++;
            if (turn.Answer is not null) _acknowledged.Add(id);
            turn.Stored = stored == true;
        }

        _chain = memory.CheckTrail(_acknowledged, _chain);
    }

    /// <summary>Teams delivers again what it got no answer to, and sometimes what it did.</summary>
    private async Task RepeatAsync(IReadOnlyList<CrashTurn> turns)
    {
        foreach (var turn in turns.Where(turn => turn.Answer is null || turn.Number % 5 == 0))
        {
            var (status, body) = await _person.PostAsync(turn.Press);
            Assert.Equal(HttpStatusCode.OK, status);
            Assert.True(turn.Answer is null ? IsRecorded(body) : body == turn.Answer, $"{turn.ActivityId} was answered « {body} » the second time");
        }

        var memory = await StoredTurns.ReadAsync(_store, Gpo);
        foreach (var turn in turns)
        {
            var id = RecentTurns.IdOf(Conversation(turn.Number), turn.ActivityId);
            Assert.True(memory.Has(id, Id(turn.Number), _version[turn.Number]), $"{turn.ActivityId} is not there once");
            _acknowledged.Add(id);
            _version[turn.Number]++;
        }

        memory.CheckOrder();
        _chain = memory.CheckTrail(_acknowledged, _chain);
    }

    private async Task SendAsync(CrashTurn turn, SemaphoreSlim answers)
    {
        try
        {
            var (status, body) = await _person.PostAsync(turn.Press);
            if (status != HttpStatusCode.OK) return;
            Assert.True(IsRecorded(body), body);
            turn.Answer = body;
        }
        catch (Exception cut) when (cut is HttpRequestException or IOException)
        {
            // The process died first.
        }
        finally
        {
            answers.Release();
        }
    }

    private static bool IsRecorded(string body) => JsonNode.Parse(body)!["value"] is JsonObject card && Spaces.Plain(card["body"]![0]!["text"]!.GetValue<string>()).StartsWith("Enregistré", StringComparison.Ordinal);

    private JsonObject Press(int number, string activityId)
    {
        var activity = _person.Activity("invoke", activityId);
        // Each in a conversation of its own, for none to wait for the other.
        activity["conversation"]!["id"] = Conversation(number);
        activity["name"] = "adaptiveCard/action";
        activity["value"] = new JsonObject
        {
            ["action"] = new JsonObject
            {
                ["type"] = "Action.Execute", ["verb"] = "commitment.answer",
                ["data"] = new JsonObject
                {
                    ["verb"] = "commitment.answer", ["gpo"] = Gpo, ["id"] = Id(number), ["v"] = _version[number], ["schema"] = 1, ["status"] = "InProgress", ["comment"] = activityId,
                },
            },
            ["trigger"] = "manual",
        };
        return activity;
    }

    private static string Id(int number) => $"AC{900 + number}";

    private static string Conversation(int number) => $"a:crash-{number}";
}

/// <summary>One delivery, and what became of it.</summary>
/// <param name="Number">Which of the commitments it is about.</param>
internal sealed record CrashTurn(int Number, string ActivityId, JsonObject Press)
{
    /// <summary>Null when the process died before it.</summary>
    public string? Answer { get; set; }

    public bool Stored { get; set; }
}
