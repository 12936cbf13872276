using NodaTime;

namespace GpoBot.Dialogs.Understanding;

public abstract partial record Intent
{
    /// <summary>A command that an open question gives way to, except when it is so short that it may answer the question.</summary>
    /// <param name="Bare">A word or two, which an open question may be about.</param>
    public abstract record Command(bool Bare = false) : Intent;

    /// <summary>What somebody has seen or been told, to be proposed to the group ("signaler : bancs dégradés square du Moulin, 3 habitants").</summary>
    /// <param name="Title">What, without the place and the number: "bancs dégradés".</param>
    /// <param name="Place">Where, as typed: "square du Moulin".</param>
    /// <param name="People">How many residents speak of it.</param>
    public sealed record ReportProblem(string? Title = null, string? Place = null, int? People = null, string? GpoWords = null) : Command;

    /// <summary>A lead registers a problem ("nouvelle problématique : tapage place de l'Horloge").</summary>
    public sealed record RegisterProblem(string? Title = null, string? Place = null, string? Category = null, string? GpoWords = null) : Command;

    /// <summary>Where a problem stands.</summary>
    /// <param name="Reference">Normalised: <c>PB01</c>.</param>
    public sealed record ShowProblem(string? Reference = null) : Command;
    public sealed record ListProblems(string? GpoWords = null, ProblemChoice Which = ProblemChoice.Open) : Command;

    /// <summary>The group takes up what was proposed, or refers it to somebody else.</summary>
    public sealed record RetainProblem(string? Reference = null) : Command;
    public sealed record RedirectProblem(string? Reference = null, string? ToWords = null) : Command;

    /// <summary>What the members see of it together: where, when, whom it touches, what was tried, what may cause it.</summary>
    public sealed record Diagnose(string? Reference = null) : Command;

    /// <summary>The indicator: to define it, or what it was measured at.</summary>
    public sealed record Measure(string? Reference = null, int? Value = null, int? Target = null, DateMention? On = null) : Command;

    /// <summary>Shown in another group too, a thematic one as a rule, and counted once.</summary>
    public sealed record LinkProblem(string? Reference = null, string? GpoWords = null, bool Off = false) : Command;

    /// <summary>The usual commitments of the problem's category, to choose from.</summary>
    public sealed record PlanTemplate(string? Reference = null) : Command;

    /// <summary>The form of a transport operator.</summary>
    public sealed record ReportIncident(string? GpoWords = null) : Command;
    public sealed record ListIncidents(string? GpoWords = null) : Command;

    /// <summary>A place and nothing else ("allée des Marronniers, hall 6").</summary>
    public sealed record PlaceDetail(string Place) : Command(Bare: true);
}

/// <summary>Which problems of a group are meant.</summary>
public enum ProblemChoice { Open, Proposed, Solved, All }
