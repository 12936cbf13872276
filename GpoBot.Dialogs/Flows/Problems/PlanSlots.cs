using System.Text.Json.Serialization;
using GpoBot.Dialogs.Conversations;
using NodaTime;

namespace GpoBot.Dialogs.Flows.Problems;

/// <summary>What is known so far of a problem to bring up.</summary>
/// <param name="Leads">A lead registers it; others report.</param>
/// <param name="Category">As it was chosen; null: guessed from the words.</param>
public sealed record NewProblemSlots(
    bool Leads, string? GpoId = null, string? Title = null, string? Place = null, string? Category = null, int? People = null,
    string? Origin = null, string? Indicator = null, int? Initial = null, int? Target = null)
{
    public const string Kind = "signalement";
    public const int Version = 1;
}

/// <summary>The proposal about which the four questions are open.</summary>
public sealed record RetainSlots(string ProblemId)
{
    public const string Kind = "retenir";
    public const int Version = 1;
}

/// <summary>Where a proposal is to be referred to, waiting for a yes.</summary>
public sealed record RedirectSlots(string GpoId, string ProblemId, string To, string? Words)
{
    public const string Kind = "reorienter";
    public const int Version = 1;
}

/// <summary>The answers of a diagnosis so far.</summary>
/// <param name="Asked">Number of the question that is open; null when all were asked.</param>
public sealed record DiagnosisSlots(string GpoId, string ProblemId, int ProblemVersion, IReadOnlyList<string?> Texts, int? Asked)
{
    public const string Kind = "diagnostic";
    public const int Version = 1;
}

/// <summary>What was counted, waiting for a yes.</summary>
public sealed record IndicatorSlots(string GpoId, string ProblemId, int? Value, int? Target, LocalDate? On)
{
    public const string Kind = "indicateur";
    public const int Version = 1;
}

/// <summary>The other group that is to follow a problem, or not any more, waiting for a yes.</summary>
public sealed record LinkSlots(string GpoId, string ProblemId, string OtherId, bool Off)
{
    public const string Kind = "lien";
    public const int Version = 1;
}

/// <summary>Which of the usual commitments are wanted; null as long as nobody said.</summary>
public sealed record TemplateSlots(string GpoId, string ProblemId, IReadOnlyList<int>? Chosen = null)
{
    public const string Kind = "modele";
    public const int Version = 1;
}

[JsonSourceGenerationOptions(Converters = [typeof(LocalDateJson)], DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(NewProblemSlots))]
[JsonSerializable(typeof(RetainSlots))]
[JsonSerializable(typeof(RedirectSlots))]
[JsonSerializable(typeof(DiagnosisSlots))]
[JsonSerializable(typeof(IndicatorSlots))]
[JsonSerializable(typeof(LinkSlots))]
[JsonSerializable(typeof(TemplateSlots))]
internal sealed partial class PlanJson : JsonSerializerContext;
