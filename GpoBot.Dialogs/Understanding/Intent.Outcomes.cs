using NodaTime;

namespace GpoBot.Dialogs.Understanding;

public abstract partial record Intent
{
    /// <summary>To end a problem in a way that is said ("clos PB11 sans suite", "transfère PB11 au T05"). "PB14 est résolu" is <see cref="ClaimSolved"/>.</summary>
    /// <param name="ToWords">To whom it goes, as typed.</param>
    public sealed record CloseProblem(string? Reference = null, ProblemEnd End = ProblemEnd.Solved, string? ToWords = null) : Command;

    /// <summary>The first plan did not do: the same problem, a new plan.</summary>
    public sealed record RelaunchPlan(string? Reference = null) : Command;
    public sealed record ReopenProblem(string? Reference = null) : Command;

    /// <summary>"le problème est revenu à l'entrée B": what was solved has come back, says a partner.</summary>
    /// <param name="PlaceWords">Where, as typed, when no reference was.</param>
    public sealed record ReportRecurrence(string? Reference = null, string? PlaceWords = null) : Command;

    /// <summary>The look after 91 days: it stayed solved, or it did not.</summary>
    public sealed record AnswerRecurrence(string? Reference = null, bool Stable = true) : Command;

    /// <summary>What may be told to the residents, a text of its own.</summary>
    /// <param name="Text">The text to propose or to approve; null asks what there is.</param>
    public sealed record PublicFeedback(string? Reference = null, PublicFeedbackWish Wish = PublicFeedbackWish.Show, string? Text = null) : Command;

    /// <summary>How many residents find the problem solved, of how many asked.</summary>
    public sealed record ResidentsOpinion(string? Reference = null, int? Favourable = null, int? Asked = null) : Command;

    /// <summary>Why a problem may be closed without its indicator ("exception PB14 : compteur en panne").</summary>
    public sealed record ExceptIndicator(string? Reference = null, string? Text = null) : Command;

    /// <summary>What others may learn from a solved problem ("bonne pratique PB02 : enlever les épaves en deux fois").</summary>
    public sealed record GoodPractice(string? Reference = null, string? Text = null) : Command;
}

/// <summary>How a problem ends.</summary>
public enum ProblemEnd { Solved, WithoutFollowUp, Transferred }

/// <summary>What is to be done with the words for the residents.</summary>
public enum PublicFeedbackWish { Show, Write, Approve }
