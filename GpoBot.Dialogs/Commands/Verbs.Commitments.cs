namespace GpoBot.Dialogs.Commands;

// Of changes of commitments.
public static partial class Verbs
{
    /// <summary>Owner, title and due date of a commitment, to be changed by the sector lead.</summary>
    public const string CommitmentChangeForm = "commitment.change.form";
    public const string CommitmentChange = "commitment.change";

    /// <summary>Keeps it among the police, or shows it to the members again.</summary>
    public const string CommitmentPoliceOnly = "commitment.police-only";
}
