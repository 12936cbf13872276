namespace GpoBot.Dialogs.Understanding;

public abstract partial record Intent
{
    /// <summary>Who did what in a group ("journal S01 de P05 depuis lundi"), for who audits.</summary>
    /// <param name="GpoId">Whose journal; null: what belongs to no single group.</param>
    /// <param name="ActorId">Pseudonym of who did it.</param>
    /// <param name="Topic">Key of a subject, or a verb in full.</param>
    /// <param name="AsFile">As a file.</param>
    public sealed record Journal(
        string? GpoId = null, string? ActorId = null, string? Topic = null, DateMention? From = null, DateMention? To = null,
        bool AsFile = false) : Command;
}
