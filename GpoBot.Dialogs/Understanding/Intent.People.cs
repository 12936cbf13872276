using GpoBot.Core.Groups;
using NodaTime;

namespace GpoBot.Dialogs.Understanding;

public abstract partial record Intent
{
    public sealed record ShowRoster(string? GpoWords = null) : Command;
    public sealed record AddContact(string? GpoWords = null, string? Words = null) : Command;

    /// <param name="WhoWords">Whom, as typed: "Mme Modèle", "P07", "la mairie".</param>
    public sealed record EditContact(string? WhoWords = null, string? GpoWords = null) : Command;

    /// <summary>Somebody leaves the group, oneself when nobody is named ("P30 quitte le GPO").</summary>
    public sealed record RemoveContact(string? WhoWords = null, string? GpoWords = null, DateMention? On = null) : Command;

    /// <summary>"Je ne suis plus en charge, voyez avec ma collègue": the writer leaves and names who follows.</summary>
    public sealed record ChangeOfContact(string? SuccessorWords = null, DateMention? On = null) : Command;

    /// <summary>The sector lead hands the group over ("je pars le 1er décembre, mon successeur est Noa Maquette").</summary>
    public sealed record Handover(string? SuccessorWords = null, DateMention? On = null, string? GpoWords = null) : Command;

    /// <summary>What is known of the writer, and how to have it corrected.</summary>
    /// <param name="Download">Wants it as a file.</param>
    public sealed record MyData(bool Download = false) : Command;

    /// <param name="Code"><c>fr</c> or <c>en</c>; null asks which one is set.</param>
    public sealed record Language(string? Code = null) : Command;
    public sealed record PreferChannel(Channel Channel) : Command;

    /// <summary>What can be set of a group: quorum, holidays, charter, reminders, banner.</summary>
    public sealed record Settings(string? GpoWords = null) : Command;

    /// <summary>The quarterly look at who has access.</summary>
    public sealed record AccessReview(string? GpoWords = null) : Command;

    /// <summary>The ethics charter: to read it, or to say that it is signed.</summary>
    public sealed record Charter(bool Signed = false, string? WhoWords = null) : Command;
    public sealed record Accessibility : Command;

    /// <summary>Who stands in for the writer, or for somebody named ("mon suppléant est Flore").</summary>
    public sealed record NameDeputy(string DeputyWords, string? WhoWords = null) : Command;

    /// <summary>A dry run of the purge, which an administrator asks for.</summary>
    public sealed record PurgePreview : Command;
}
