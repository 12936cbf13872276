using System.Text.Json;

namespace GpoBot.Tests.Drivers.FakeGraph;

/// <summary>A mailbox: its events and the mails that left because of them.</summary>
internal sealed class FakeMailbox
{
    private readonly Lock _lock = new();
    private readonly List<FakeEvent> _events = [];
    private int _inFlight;

    public List<(string EventId, string Address)> Invitations { get; } = [];
    public List<(string EventId, string Address, string Comment)> Cancellations { get; } = [];
    public int MostInFlight { get; private set; }
    public IReadOnlyList<FakeEvent> Events
    {
        get { lock (_lock) return [.. _events]; }
    }

    public FakeEvent? Find(string id)
    {
        lock (_lock) return _events.Find(e => e.Id == id || e.OrdinaryId == id);
    }

    /// <summary>Adds and invites, unless the transaction is known already.</summary>
    public (FakeEvent Event, bool Added) Add(FakeEvent created)
    {
        lock (_lock)
        {
            var known = created.TransactionId is null ? null : _events.Find(e => e.TransactionId == created.TransactionId);
            if (known is not null) return (known, false);
            _events.Add(created);
            Invitations.AddRange(created.Attendees.Select(address => (created.Id, address)));
            return (created, true);
        }
    }

    public void Cancel(FakeEvent cancelled, string comment)
    {
        lock (_lock)
        {
            cancelled.IsCancelled = true;
            Cancellations.AddRange(cancelled.Attendees.Select(address => (cancelled.Id, address, comment)));
        }
    }

    public int Enter()
    {
        lock (_lock)
        {
            MostInFlight = Math.Max(MostInFlight, ++_inFlight);
            return _inFlight;
        }
    }

    public void Leave()
    {
        lock (_lock) _inFlight--;
    }
}

/// <summary>An event as stored; <see cref="Body"/> is what the client sent.</summary>
internal sealed class FakeEvent
{
    /// <summary>The immutable id, given to who asks for it.</summary>
    public required string Id { get; init; }

    /// <summary>The id others get; it dies when the event leaves its folder.</summary>
    public string OrdinaryId => "AAMk" + Id;
    public required JsonElement Body { get; init; }
    public required DateTime Start { get; init; }
    public required DateTime End { get; init; }
    public required IReadOnlyList<string> Attendees { get; init; }
    public string? TransactionId { get; init; }
    public string? JoinUrl { get; init; }
    public bool IsOrganizer { get; init; } = true;
    public bool IsCancelled { get; set; }

    public string? Text(string property) => Body.TryGetProperty(property, out var value) ? value.GetString() : null;

    public bool HasTag(string id, string value) =>
        Body.TryGetProperty("singleValueExtendedProperties", out var tags)
        && tags.EnumerateArray().Any(t => t.GetProperty("id").GetString() == id && t.GetProperty("value").GetString() == value);

    public object Answer(bool immutableIds) => new
    {
        id = immutableIds ? Id : OrdinaryId, subject = Text("subject"), isCancelled = IsCancelled, isOrganizer = IsOrganizer, transactionId = TransactionId,
        onlineMeeting = JoinUrl is null ? null : new { joinUrl = JoinUrl },
    };
}
