namespace GpoBot.Tests.Drivers.FakeGraph;

/// <summary>What people do in Outlook.</summary>
internal sealed partial class FakeMailbox
{
    /// <summary>An invited person answers.</summary>
    /// <param name="response">accepted, declined or tentativelyAccepted.</param>
    /// <param name="proposed">Another time, in UTC.</param>
    public void Answer(
        FakeEvent about, string address, string response, DateTimeOffset at, (DateTime Start, DateTime End)? proposed = null)
    {
        lock (_lock)
        {
            if (!about.Attendees.Any(a => a.Is(address))) throw new ArgumentException("Not invited.", nameof(address));
            about.Attendees = [.. about.Attendees.Select(a =>
                a.Is(address) ? a with { Response = response, At = at, Proposed = proposed } : a)];
            about.Change = ++_change;
        }
    }

    /// <summary>Somebody with access to the mailbox drags the event to another time, in UTC; everybody gets an update.</summary>
    public void MoveByHand(FakeEvent moved, DateTime start, DateTime end)
    {
        lock (_lock)
        {
            (moved.Start, moved.End) = (start, end);
            moved.Attendees = [.. moved.Attendees.Select(a => a.Unanswered())];
            Changed(moved, moved.Attendees, tellAll: true);
            HandMoves.Add(moved.Change);
        }
    }

    /// <summary>Somebody with access to the mailbox deletes the event; everybody gets a cancellation.</summary>
    public void DeleteByHand(FakeEvent deleted)
    {
        lock (_lock)
        {
            deleted.IsDeleted = true;
            deleted.Change = ++_change;
            Tell(Cancellations, deleted, deleted.Attendees);
        }
    }

    /// <summary>A person forwards the invitation, or somebody with access to the mailbox adds an attendee.</summary>
    public void AddByHand(FakeEvent about, string address, string type = "optional") =>
        EditByHand(about, people => [.. people, new FakeAttendee(address, address, type)]);

    public void RemoveByHand(FakeEvent about, string address) =>
        EditByHand(about, people => people.Where(a => !a.Is(address)));

    /// <summary>The list of attendees is changed; only those who come or go are told.</summary>
    public void EditByHand(FakeEvent about, Func<IReadOnlyList<FakeAttendee>, IEnumerable<FakeAttendee>> edit)
    {
        lock (_lock)
        {
            var before = about.Attendees;
            about.Attendees = [.. edit(before)];
            Changed(about, before, tellAll: false);
        }
    }
}
