using System.Globalization;
using System.Text.RegularExpressions;
using GpoBot.Connector.Extensions;
using GpoBot.Core.Commitments;
using GpoBot.Core.Places;
using GpoBot.Core.Problems;
using GpoBot.Dialogs.Cards;
using GpoBot.Dialogs.Cards.Places;
using GpoBot.Dialogs.Flows;
using GpoBot.Dialogs.Texts;

namespace GpoBot.Dialogs.Invokes;

/// <summary>Problems and commitments by reference or by words of their title, place and organisation; the best first.</summary>
internal static partial class PublicSearch
{
    /// <param name="words">Empty: everything that is open.</param>
    public static IEnumerable<PublicFinding> Find(IReadOnlyList<PublicView> views, string words)
    {
        var all = views.Where(view => view.ShowsTitles).SelectMany(view => view.Problems.Select(problem => new PublicFinding(view, problem, null))
            .Concat(view.Commitments.Select(commitment => new PublicFinding(view, null, commitment))));
        if (words.Length == 0) return all;
        if (ReferenceOf(words) is { } reference) return all.Where(one => one.Id.StartsWith(reference, StringComparison.OrdinalIgnoreCase));
        return all.Select(one => (Finding: one, Score: ScoreOf(words, one.Words))).Where(one => one.Score > 0)
            .OrderByDescending(one => one.Score).Select(one => one.Finding);
    }

    // While somebody types, the last word is only begun.
    private static int ScoreOf(string typed, string words)
    {
        var held = WordMatch.Words(words);
        return WordMatch.Words(typed).Count(one => held.Any(word => word.StartsWith(one, StringComparison.Ordinal)));
    }

    // "ac 2", "AC002", "pb1": as people write them.
    private static string? ReferenceOf(string words) => Reference().Match(words) is { Success: true } match
        ? match.Groups[1].Value.ToUpperInvariant() is var kind && int.TryParse(match.Groups[2].Value, CultureInfo.InvariantCulture, out var number)
            ? kind == "AC" ? $"AC{number:000}" : $"PB{number:00}"
            : null
        : null;

    [GeneratedRegex(@"^(ac|pb)\s*-?\s*(\d{1,6})$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Reference();
}

/// <summary>One of them.</summary>
internal sealed record PublicFinding(PublicView View, Problem? Problem, Commitment? Commitment)
{
    public string Id => Problem?.Id ?? Commitment!.Id;
    public string Words => Problem is { } problem
        ? $"{problem.Title} {problem.Place}"
        : $"{Commitment!.Title} {View.Gpo.FindContact(Commitment.OwnerId)?.Organisation}";

    public MessagingExtensionResult ToResult() => Problem is { } problem
        ? new(Title(problem.Title), Typography.French(FoundCard.Line(View, problem)), FoundCard.Of(View, problem).ToJson())
        : new(Title(Commitment!.Title), Typography.French(FoundCard.Line(View, Commitment)), FoundCard.Of(View, Commitment).ToJson());

    private string Title(string title) => Typography.French($"{Id} – {CardText.Plain(title)}");
}
