namespace GpoBot.Dialogs.Commands;

// Of how problems end and come back.
public static partial class Verbs
{
    /// <summary>Which conditions of the rule hold, and which are missing.</summary>
    public const string ClosingCheck = "problem.closing";
    public const string CloseSolved = "problem.close";

    /// <summary>Without follow-up, or to somebody else: the choice says which.</summary>
    public const string EndForm = "problem.end.form";
    public const string EndProblem = "problem.end";
    public const string RelaunchPlan = "problem.relaunch";
    public const string ExceptIndicator = "problem.except";

    /// <summary>The commitments that keep a problem from being closed.</summary>
    public const string Unsettled = "problem.unsettled";
    public const string ReopenProblem = "problem.reopen";
    public const string MarkStable = "problem.stable";

    /// <summary>What a member said to be back is taken note of; the choice names the member.</summary>
    public const string NoteReturn = "problem.note-return";
    public const string PublicText = "problem.public";
    public const string PublicForm = "problem.public.form";
    public const string ProposePublicText = "problem.public.propose";
    public const string ApprovePublicText = "problem.public.approve";
    public const string GoodPractice = "problem.good-practice";
}
