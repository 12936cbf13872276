using GpoBot.Core.Groups;

namespace GpoBot.Core.Access;

// Who may read who did what. It opens no content, and no other post opens it.
public static partial class Rights
{
    /// <param name="group">The group whose journal it is; null: that of the house, which is for the whole country.</param>
    public static bool MayReadJournal(Post post, Group? group) => May(post, Right.ReadJournal, group?.Directorate, group?.District);
}
