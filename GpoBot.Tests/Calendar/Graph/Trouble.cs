using GpoBot.Tests.Drivers.FakeGraph;

namespace GpoBot.Tests.Calendar.Graph;

/// <summary>What goes wrong once while one change is brought to the calendar.</summary>
internal sealed record Trouble(string Name, Action<GraphRig> Begin)
{
    /// <summary>Cut off between the change and its being stored: all is done once more, from the same state.</summary>
    public bool IsCrash => this == Crash;

    public static Trouble None { get; } = new("none", _ => { });
    public static Trouble Crash { get; } = new("crash before storing", _ => { });

    private static readonly Trouble[] All =
    [
        None, Crash,
        new("lost answer", rig => rig.Graph.Behaviour.LoseAnswers(1)),
        new("throttled", rig => rig.Graph.Behaviour.Refusals.Enqueue(new Refusal(429, "ApplicationThrottled", RetryAfter: "1"))),
        new("page of a gateway", rig => rig.Graph.Behaviour.Refusals.Enqueue(new Refusal(502, null))),
        new("answered in between", rig => rig.Graph.Behaviour.Meanwhile = read => rig.Mailbox.Answer(
            read, read.Attendees[^1].Address, "accepted", DateTimeOffset.UnixEpoch)),
    ];

    /// <summary>For theories.</summary>
    public static TheoryData<string> Names => [.. All.Select(t => t.Name)];

    public static Trouble Named(string name) => All.Single(t => t.Name == name);
}
