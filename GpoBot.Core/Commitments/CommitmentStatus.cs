namespace GpoBot.Core.Commitments;

/// <summary>States of a commitment. Lateness is not one of them: it follows from the due date.</summary>
public enum CommitmentStatus { Todo, InProgress, Blocked, ToConfirm, Done, Dropped }

/// <summary>Closed list of reasons, so that no free text is needed to explain a block.</summary>
public enum BlockingReason { Budget, Access, Supplier, Competence, Staffing, Regulation, PartnerUnreachable, Other }
