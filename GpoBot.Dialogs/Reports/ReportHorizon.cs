using GpoBot.Core.Groups;
using GpoBot.Core.Reports;

namespace GpoBot.Dialogs.Reports;

/// <summary>All that a person may count.</summary>
/// <param name="Posts">Those that open figures.</param>
/// <param name="Covered">What they open.</param>
/// <param name="Own">Groups whose roster holds the person.</param>
public sealed record ReportHorizon(
    Person Person, IReadOnlyList<Post> Posts, IReadOnlyList<GpoFacts> Covered, IReadOnlyList<OwnGpo> Own);

/// <summary>A group of the person's own, with the row of its roster that says what they are there.</summary>
public sealed record OwnGpo(GpoFacts Facts, Contact Contact);
