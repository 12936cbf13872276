namespace GpoBot.Web.Mail;

/// <summary>Section <c>Mail</c> of the configuration.</summary>
public sealed record MailOptions
{
    public const string Section = "Mail";

    /// <summary>Pickup folder: a mail relay, or a person, takes the messages from there.</summary>
    public string Folder { get; init; } = "data/mail";

    /// <summary>One French line for each fault; empty when the section is right.</summary>
    public IReadOnlyList<string> Validate() =>
        string.IsNullOrWhiteSpace(Folder) ? ["Mail:Folder est vide : indiquez le dossier où déposer les messages."] : [];
}
