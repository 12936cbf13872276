using GpoBot.Core.Groups;
using GpoBot.Core.Reports;
using GpoBot.Core.Reports.Sums;

namespace GpoBot.Dialogs.Reports;

/// <summary>All that a person may count.</summary>
/// <param name="Posts">Those that open figures.</param>
/// <param name="Covered">What they open.</param>
/// <param name="Own">Groups whose roster holds the person.</param>
public sealed record ReportHorizon(
    Person Person, IReadOnlyList<Post> Posts, IReadOnlyList<GpoFacts> Covered, IReadOnlyList<OwnGpo> Own)
{
    /// <summary>Where <see cref="Covered"/> only says who the groups are: the sums that it was taken from.</summary>
    public IReadOnlyList<DirectorateSums>? Sums { get; init; }
}

/// <summary>A group of the person's own, with the row of its roster that says what they are there.</summary>
public sealed record OwnGpo(GpoFacts Facts, Contact Contact);
