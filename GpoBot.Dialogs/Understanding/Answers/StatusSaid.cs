using GpoBot.Core.Commitments;

namespace GpoBot.Dialogs.Understanding.Answers;

/// <summary>What a message says of the state of a commitment.</summary>
/// <param name="IsContent">The words also say what was done ("les encombrants sont enlevés") and stay in the comment.</param>
internal readonly record struct StatusSaid(
    CommitmentStatus? Status, int? Progress = null, bool NothingNew = false, bool IsContent = false);
