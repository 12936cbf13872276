namespace GpoBot.Web.Mail;

/// <summary>Section <c>Mail</c> of the configuration.</summary>
public sealed record MailOptions
{
    public const string Section = "Mail";

    private const string InFolder = "folder";
    private const string BySmtp = "smtp";
    private const string ByGraph = "graph";

    /// <summary>Which way mail leaves: <c>folder</c>, <c>smtp</c> or <c>graph</c>.</summary>
    public string Mode { get; init; } = InFolder;

    /// <summary>Pickup folder: a mail relay, or a person, takes the messages from there.</summary>
    public string Folder { get; init; } = "data/mail";

    public SmtpOptions Smtp { get; init; } = new();

    internal bool LeavesBySmtp => Is(BySmtp);
    internal bool LeavesByGraph => Is(ByGraph);

    /// <summary>One French line for each fault; empty when the section is right.</summary>
    /// <param name="hasGraph">Section <c>Graph</c> is configured.</param>
    public IReadOnlyList<string> Validate(bool hasGraph = false) =>
        LeavesBySmtp ? [.. Smtp.Faults()]
        : LeavesByGraph ? hasGraph ? [] : ["Mail:Mode vaut graph, mais la section Graph n'est pas renseignée."]
        : !Is(InFolder) ? [$"Mail:Mode : « {Mode} » n'est pas connu ; indiquez folder, smtp ou graph."]
        : string.IsNullOrWhiteSpace(Folder) ? ["Mail:Folder est vide : indiquez le dossier où déposer les messages."] : [];

    private bool Is(string mode) => string.Equals(Mode.Trim(), mode, StringComparison.OrdinalIgnoreCase);
}
