using NodaTime;

namespace GpoBot.Dialogs.Understanding;

public abstract partial record Intent
{
    /// <summary>A lead changes what stands: title, owner, due date ("AC002 pour Flore", "échéance AC002 au 15 décembre").</summary>
    /// <param name="OwnerWords">To whom it passes, as typed.</param>
    public sealed record ChangeCommitment(string? Reference = null, string? OwnerWords = null, string? Title = null, DateMention? Due = null) : Command;

    /// <summary>Hidden from every partner, or shown to them again ("AC001 police seulement").</summary>
    public sealed record MarkPoliceOnly(string? Reference = null, bool On = true) : Command;
}
