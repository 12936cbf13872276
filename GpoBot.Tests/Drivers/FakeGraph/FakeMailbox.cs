using System.Text.Json;

namespace GpoBot.Tests.Drivers.FakeGraph;

/// <summary>A mailbox: its events and the mails that left because of them.</summary>
internal sealed partial class FakeMailbox(string address)
{
    private readonly Lock _lock = new();
    private readonly List<FakeEvent> _events = [];
    private int _inFlight;
    private int _change;

    public string Address { get; } = address;
    public List<FakeMail> Invitations { get; } = [];
    public List<FakeMail> Updates { get; } = [];
    public List<FakeMail> Cancellations { get; } = [];

    /// <summary>The changes by PATCH that were taken, as they were sent.</summary>
    public List<JsonElement> Patches { get; } = [];

    /// <summary>The changes that were moves by hand.</summary>
    public HashSet<int> HandMoves { get; } = [];
    public int MostInFlight { get; private set; }

    /// <summary>Asked before each call of this mailbox: how it is refused, or null. Status 0 breaks the connection.</summary>
    public Func<Refusal?>? Refuses { get; set; }

    /// <summary>Asked once a call is done: true breaks the connection before the answer.</summary>
    public Func<bool>? LosesAnswer { get; set; }

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
            Changed(created, before: [], tellAll: false);
            return (created, true);
        }
    }

    /// <summary>Changes an event and tells whom it concerns; gives the refusal, or null.</summary>
    /// <param name="ifMatch">The etag the client knows, when it says one.</param>
    public Refusal? Patch(FakeEvent stored, JsonElement patch, string? ifMatch)
    {
        lock (_lock)
        {
            if (ifMatch is not (null or "" or "*") && ifMatch != stored.ETag)
                return new(412, "ErrorIrresolvableConflict", "The change key passed in the request does not match.");
            if (EventPatch.Fault(stored, patch) is { } refusal) return refusal;
            var before = stored.Attendees;
            EventPatch.Apply(stored, patch);
            Patches.Add(patch);
            Changed(stored, before, EventPatch.IsToldToAll(patch));
            return null;
        }
    }

    public void Cancel(FakeEvent cancelled, string comment)
    {
        lock (_lock)
        {
            cancelled.IsCancelled = true;
            cancelled.Change = ++_change;
            Tell(Cancellations, cancelled, cancelled.Attendees, comment);
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

    /// <summary>The one place where an event gets another change key and people hear of it.</summary>
    private void Changed(FakeEvent changed, IReadOnlyList<FakeAttendee> before, bool tellAll)
    {
        changed.Change = ++_change;
        Tell(Invitations, changed, changed.Attendees.Where(a => !before.Any(b => b.Is(a.Address))));
        Tell(Cancellations, changed, before.Where(b => !changed.Attendees.Any(a => a.Is(b.Address))));
        if (tellAll) Tell(Updates, changed, changed.Attendees.Where(a => before.Any(b => b.Is(a.Address))));
    }

    private static void Tell(List<FakeMail> mails, FakeEvent about, IEnumerable<FakeAttendee> people, string comment = "") =>
        mails.AddRange(people.Select(person => new FakeMail(about.Id, person.Address, about.Change, comment)));
}
