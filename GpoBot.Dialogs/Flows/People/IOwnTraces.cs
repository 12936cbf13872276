using GpoBot.Core.Groups;

namespace GpoBot.Dialogs.Flows.People;

/// <summary>Everything that is held on one person, from every table, and nothing on anybody else.</summary>
public interface IOwnTraces
{
    /// <param name="identifiers">Of Teams: the user and the conversation they ask from.</param>
    Task<IReadOnlyList<OwnTrace>> OfAsync(Person person, IReadOnlyCollection<string> identifiers, CancellationToken cancellation);
}

/// <summary>One thing that is held.</summary>
/// <param name="Place">What kind of thing, in French.</param>
/// <param name="GpoId">In which group; empty when it belongs to none.</param>
/// <param name="Reference">How it is called: <c>AC003</c>, <c>R-S01-24</c>; may be empty.</param>
/// <param name="When">A date, as ISO text; may be empty.</param>
/// <param name="What">What it says of the person.</param>
public sealed record OwnTrace(string Place, string GpoId, string Reference, string When, string What);
