using GpoBot.Core.Language;
using GpoBot.Dialogs.Understanding.Commands;

namespace GpoBot.Dialogs.Understanding;

/// <summary>Finds a reference in an answer to "which one?".</summary>
public static class ReferenceReader
{
    /// <summary><c>AC002</c> for "ac 2", "#AC2" or "l'AC002"; null when none is named.</summary>
    public static string? Commitment(string text) => References.Find(new Sentence(text), "ac")?.Value;

    /// <summary><c>PB01</c> for "pb 1" or "PB01"; null when none is named.</summary>
    public static string? Problem(string text) => References.Find(new Sentence(text), "pb")?.Value;
}
