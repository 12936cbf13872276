namespace GpoBot.Tests.Drivers.FakeGraph;

/// <summary>One invited address of an event, and what it answered.</summary>
internal sealed record FakeAttendee(string Address, string Name = "", string Type = "required")
{
    /// <summary>none, accepted, declined or tentativelyAccepted.</summary>
    public string Response { get; init; } = "none";
    public DateTimeOffset? At { get; init; }

    /// <summary>Another time it proposed, in UTC.</summary>
    public (DateTime Start, DateTime End)? Proposed { get; init; }

    public bool Is(string address) => string.Equals(Address, address, StringComparison.OrdinalIgnoreCase);

    public FakeAttendee Unanswered() => new(Address, Name, Type);
}

/// <summary>A mail that left because of an event.</summary>
/// <param name="Change">The change of the mailbox that caused it; everybody told of one change has the same number.</param>
internal sealed record FakeMail(string EventId, string Address, int Change, string Comment = "");
