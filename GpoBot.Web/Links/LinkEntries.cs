using System.Text.RegularExpressions;
using Microsoft.Extensions.Primitives;

namespace GpoBot.Web.Links;

/// <summary>What the fields of a form hold, as text: shown again after a refusal, all but the fault.</summary>
public sealed partial record LinkEntries
{
    public const string AnswerField = "reponse";
    public const string DateField = "date";
    public const string ReasonField = "motif";
    public const string CommentField = "precision";
    public const string PostponeField = "report";
    public const string VersionField = "version";

    public string? Answer { get; init; }
    public string? Date { get; init; }
    public string? Reason { get; init; }
    public string? Comment { get; init; }
    public string? PostponeTo { get; init; }
    public int? Version { get; init; }

    public static LinkEntries Of(IFormCollection form) => new()
    {
        Answer = Line(form[AnswerField]), Date = Line(form[DateField]), Reason = Line(form[ReasonField]),
        Comment = Line(form[CommentField]), PostponeTo = Line(form[PostponeField]),
        Version = int.TryParse(Line(form[VersionField]), out var version) ? version : null,
    };

    // A line break is two signs on its way here and one to whoever counts them in the browser.
    private static string? Line(StringValues values) =>
        values is [{ } text, ..] && Blanks().Replace(text, " ").Trim() is { Length: > 0 } line ? line : null;

    [GeneratedRegex(@"[\s\p{Cc}]+")]
    private static partial Regex Blanks();
}
