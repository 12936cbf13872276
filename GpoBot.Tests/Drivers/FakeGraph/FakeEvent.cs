using System.Globalization;
using System.Text;
using System.Text.Json;

namespace GpoBot.Tests.Drivers.FakeGraph;

/// <summary>An event as stored; changed only by its <see cref="FakeMailbox"/>.</summary>
internal sealed class FakeEvent
{
    private int _hiddenLinks;

    /// <summary>The immutable id, given to who asks for it.</summary>
    public required string Id { get; init; }

    /// <summary>The id others get; it dies when the event leaves its folder.</summary>
    public string OrdinaryId => "AAMk" + Id;
    public string? TransactionId { get; init; }
    public bool IsOrganizer { get; init; } = true;

    /// <summary>What the client sent, its later changes merged in.</summary>
    public required JsonElement Body { get; set; }

    /// <summary>In UTC, as the end.</summary>
    public required DateTime Start { get; set; }
    public required DateTime End { get; set; }
    public required IReadOnlyList<FakeAttendee> Attendees { get; set; }
    public IEnumerable<string> Addresses => Attendees.Select(a => a.Address);

    /// <summary>Extended properties by their id.</summary>
    public IReadOnlyDictionary<string, string> Tags { get; set; } = new Dictionary<string, string>();
    public string? JoinUrl { get; set; }
    public bool IsCancelled { get; set; }

    /// <summary>By hand, in Outlook.</summary>
    public bool IsDeleted { get; set; }
    public bool IsLive => !IsCancelled && !IsDeleted;

    /// <summary>Number of the mailbox's change that made it what it is.</summary>
    public int Change { get; set; }
    public string ChangeKey => Convert.ToBase64String(Encoding.ASCII.GetBytes("change" + Change.ToString("D8", CultureInfo.InvariantCulture)));
    public string ETag => $"W/\"{ChangeKey}\"";

    public string? Text(string property) => Body.TryGetProperty(property, out var value) ? value.GetString() : null;

    public bool HasTag(string id, string value) => Tags.TryGetValue(id, out var stored) && stored == value;

    /// <summary>So many answers do not show the link yet.</summary>
    public void HideLink(int answers) => _hiddenLinks = answers;

    public string? TakeLink() => JoinUrl is null || Interlocked.Decrement(ref _hiddenLinks) >= 0 ? null : JoinUrl;

    public void MakeOnline() => JoinUrl ??= $"https://teams.example.com/l/meetup-join/{Id}";
}
