using GpoBot.Core.Effects;

namespace GpoBot.Web.Storage;

/// <summary>An agenda whose new pointers can be written by somebody else, in one transaction with what they point to.</summary>
public interface IPointerRows
{
    /// <summary>Those that are not known to stand, each once.</summary>
    IReadOnlyList<DuePointer> Missing(IReadOnlyCollection<DuePointer> pointers);

    /// <summary>What makes these stand; in conflict with one that stands already, perhaps held by somebody.</summary>
    IReadOnlyList<TableWrite> RowsOf(IReadOnlyCollection<DuePointer> pointers);

    /// <summary>They were written, and stand.</summary>
    void Stood(IReadOnlyCollection<DuePointer> pointers);
}
