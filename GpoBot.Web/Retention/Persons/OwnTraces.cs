using GpoBot.Core.Groups;
using GpoBot.Dialogs.Flows.People;

namespace GpoBot.Web.Retention.Persons;

/// <summary>Goes through the same places as an erasure, in the groups of the person alone, and tells of each row what concerns them.</summary>
internal sealed class OwnTraces(PersonTraces traces) : IOwnTraces
{
    public async Task<IReadOnlyList<OwnTrace>> OfAsync(Person person, IReadOnlyCollection<string> identifiers, CancellationToken cancellation)
    {
        var marks = await traces.MarksAsync(person.Email, person.GpoIds, identifiers, cancellation);
        List<OwnTrace> told = [];
        await foreach (var trace in traces.FindAsync(marks, everywhere: false, cancellation))
        {
            if (TraceTelling.Of(trace, marks) is { } one) told.Add(one);
        }

        return [.. told.OrderBy(one => TracePlaces.All.Select((place, at) => (place.Label, at)).First(pair => pair.Label == one.Place).at).ThenBy(one => one.GpoId, StringComparer.Ordinal)
            .ThenBy(one => one.When, StringComparer.Ordinal).ThenBy(one => one.Reference, StringComparer.Ordinal)];
    }
}
