namespace GpoBot.Tests.Drivers.FakeGraph;

/// <summary>The time of one person or room of the tenant, as the service tells it.</summary>
internal sealed class FakeSchedule
{
    private readonly Lock _lock = new();
    private readonly List<FakeBusy> _items = [];

    /// <summary>Working hours, or null when the mailbox does not tell them.</summary>
    public FakeHours? Hours { get; init; }

    /// <summary>Only the digits of the view are told, as to who may not see more.</summary>
    public bool DigitsOnly { get; init; }

    /// <summary>Times come in this zone, whatever was preferred; null for the preferred one.</summary>
    public string? Zone { get; init; }

    public IReadOnlyList<FakeBusy> Items
    {
        get { lock (_lock) return [.. _items]; }
    }

    /// <param name="from">UTC.</param>
    public FakeSchedule With(string from, int minutes, string status = "busy")
    {
        var start = DateTime.SpecifyKind(DateTime.Parse(from, null), DateTimeKind.Utc);
        lock (_lock) _items.Add(new(start, start.AddMinutes(minutes), status));
        return this;
    }
}

/// <summary>An item of somebody's calendar, in UTC.</summary>
internal sealed record FakeBusy(DateTime Start, DateTime End, string Status);

/// <summary>Monday to Friday between these hours, in a zone by its Windows, IANA or made-up name.</summary>
internal sealed record FakeHours(string From, string To, string Zone);
