namespace GpoBot.Web.About;

/// <summary>A page open to all about this installation, without a word of HTML: what it says, and in which language.</summary>
/// <param name="Path">Its address below the root, <c>confidentialite</c>; empty for the first page.</param>
public sealed record AboutPage(string Path, string Heading, string Lead, IReadOnlyList<AboutSection> Sections);

/// <summary>One subject: sentences, then what is listed or told line by line.</summary>
public sealed record AboutSection(string Id, string Title, params IReadOnlyList<string> Sentences)
{
    public IReadOnlyList<string> Points { get; init; } = [];
    public AboutTable? Table { get; init; }
}

/// <summary>Rows under heads; the first cell of a row names it.</summary>
public sealed record AboutTable(string Caption, IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<string>> Rows);

/// <summary>What is around every page in its language.</summary>
/// <param name="Other">Code of the other language, which <see cref="ToOther"/> leads to.</param>
public sealed record AboutFrame(
    string Language, string Skip, string Name, string Menu, string Service, string Other, string ToOther, IReadOnlyList<(string Path, string Name)> Pages);
