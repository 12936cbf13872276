using System.Text.Json.Serialization;
using GpoBot.Core.Groups;
using GpoBot.Dialogs.Conversations;
using GpoBot.Dialogs.Understanding;
using NodaTime;

namespace GpoBot.Dialogs.Flows.Commitments;

/// <summary>What is known so far of a commitment to add.</summary>
/// <param name="OwnerWords">Who, as typed, as long as several fit.</param>
/// <param name="NoDue">Said to have no due date.</param>
/// <param name="ActionType">One of the owner's usual actions, chosen on the form.</param>
/// <param name="PoliceOnly">Said to be kept among the police; else as such an action usually is.</param>
/// <param name="DueFirst">A day was said that cannot be: it is asked for before anything else.</param>
public sealed record AddCommitmentSlots(
    string GpoId, string? ProblemId = null, string? OwnerId = null, string? OwnerWords = null, string? Title = null,
    LocalDate? Due = null, bool NoDue = false, bool DueFirst = false, string? ActionType = null, bool PoliceOnly = false)
{
    public const string Kind = "engagement";
    public const int Version = 3;

    /// <summary>What the sentence says, as far as this GPO's roster and problems make it one thing.</summary>
    internal static AddCommitmentSlots From(Intent.AddCommitment said, Gpo gpo)
    {
        var owners = said.OwnerWords is { } words ? ContactMatcher.Find(gpo, words) : [];
        var problems = AddCommitmentQuestions.Open(gpo).ToList();
        return new AddCommitmentSlots(
            gpo.Id, said.ProblemReference ?? (problems is [var only] ? only.Id : null), owners is [var one] ? one.Id : null,
            said.OwnerWords, Sentence(said.Title), DateAnswers.Day(said.Due), DueFirst: DateAnswers.Problem(said.Due) is not null,
            PoliceOnly: said.PoliceOnly);
    }

    /// <summary>As a title is written: with a capital, on one line.</summary>
    internal static string? Sentence(string? title)
    {
        var line = string.Join(' ', (title ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length == 0 ? null : char.ToUpperInvariant(line[0]) + line[1..];
    }
}

[JsonSourceGenerationOptions(Converters = [typeof(LocalDateJson)], DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(AddCommitmentSlots))]
internal sealed partial class AddCommitmentJson : JsonSerializerContext;
