using GpoBot.Web.Import.Files;

namespace GpoBot.Web.Import.Checks;

/// <summary>
/// Everything a line may refer to: what the other files say, right or wrong in their details, and what the store has.
/// References into a file that could not be read are let pass, so that one fault is not told a hundred times.
/// </summary>
internal sealed class References
{
    private readonly DepartmentLines _files;
    private readonly HashSet<string> _gpos;
    private readonly HashSet<string> _partners;
    private readonly HashSet<(string GpoId, string ContactId)> _rosters;
    private readonly Dictionary<string, string> _problems = new(StringComparer.Ordinal);
    private readonly HashSet<string> _meetings;

    public References(DepartmentLines files, StoredReferences stored)
    {
        _files = files;
        Stored = stored;
        _gpos = [.. files.Sectors.Lines.Select(s => s.Group.Id)];
        _partners = [.. files.Partners.Lines.Select(p => p.Contact.Id)];
        _rosters =
        [
            .. files.Partners.Lines.SelectMany(p => p.GpoIds.Select(gpo => (gpo, p.Contact.Id))),
            .. files.Sectors.Lines.SelectMany(s => s.Leads.Select(lead => (s.Group.Id, lead.Id))),
        ];
        foreach (var line in files.Problems.Lines) _problems.TryAdd(line.Problem.Id, line.GpoId);
        _meetings = [.. files.Meetings.Lines.Select(m => m.Meeting.Id)];
    }

    public StoredReferences Stored { get; }

    public bool HasGpo(string id) => _files.Sectors.Unknowable || _gpos.Contains(id) || Stored.HasGpo(id);

    public bool HasPartner(string id) =>
        _files.Partners.Unknowable || _partners.Contains(id) || Stored.HasContactAnywhere(id);

    public bool HasContact(string gpoId, string id) =>
        (IsOfficer(id) ? _files.Sectors.Unknowable : _files.Partners.Unknowable)
        || _rosters.Contains((gpoId, id)) || Stored.HasContact(gpoId, id);

    public bool HasProblem(string id) => _files.Problems.Unknowable || GpoOfProblem(id) is not null;

    public string? GpoOfProblem(string id) => _problems.GetValueOrDefault(id) ?? Stored.GpoOfProblem(id);

    /// <summary>A meeting of a GPO of the store is history there and not looked up.</summary>
    public bool HasMeeting(string gpoId, string id) =>
        _files.Meetings.Unknowable || _meetings.Contains(id)
        || (Stored.HasGpo(gpoId) && id.StartsWith($"R-{gpoId}-", StringComparison.Ordinal));

    public static bool IsOfficer(string contactId) => contactId.StartsWith("PN:", StringComparison.Ordinal);
}
