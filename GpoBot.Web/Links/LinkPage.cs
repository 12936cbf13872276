namespace GpoBot.Web.Links;

/// <summary>What a page says, without a word of HTML.</summary>
public abstract record LinkPage(string Heading, int Status);

/// <summary>A page to read, with at most one button: the one that asks for a new link.</summary>
public sealed record NoticePage(string Heading, int Status, params IReadOnlyList<string> Lines) : LinkPage(Heading, Status)
{
    public IReadOnlyList<LinkFact> Facts { get; init; } = [];

    /// <summary>What follows the facts.</summary>
    public IReadOnlyList<string> After { get; init; } = [];

    /// <summary>Token whose place a new link may take; null for no button.</summary>
    public string? Renewable { get; init; }
}

/// <summary>A form: one choice, and of a commitment what goes with it.</summary>
public sealed record QuestionPage(string Heading, string Token, string Legend, IReadOnlyList<LinkChoice> Choices)
    : LinkPage(Heading, StatusCodes.Status200OK)
{
    public IReadOnlyList<LinkFact> Facts { get; init; } = [];

    /// <summary>What was filled in before.</summary>
    public LinkEntries Held { get; init; } = new();
    public IReadOnlyList<LinkFault> Faults { get; init; } = [];

    /// <summary>The state that the form was drawn from.</summary>
    public int? Version { get; init; }

    /// <summary>Of a commitment: dates, reason and remark besides the choice.</summary>
    public CommitmentFields? Fields { get; init; }
}

/// <summary>The fields that only a commitment has.</summary>
/// <param name="PostponedFrom">First day for which more time can be asked.</param>
public sealed record CommitmentFields(IReadOnlyList<LinkChoice> Reasons, string PostponedFrom, int LongestComment);

public sealed record LinkChoice(string Value, string Label);

/// <summary>A line of what is known: its name and what it is.</summary>
public sealed record LinkFact(string Title, string Value);

/// <summary>What is wrong with a field, and what to do.</summary>
/// <param name="Field">Null when it is the whole form.</param>
public sealed record LinkFault(string? Field, string Text);
