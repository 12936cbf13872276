using Azure;

namespace GpoBot.Web.Storage.Tables;

public enum TableTransactionActionType { Add, UpdateReplace, Delete, UpsertReplace }

/// <summary>One operation of a transaction.</summary>
/// <param name="ETag">Version the entity must have; the default is any.</param>
public sealed record TableTransactionAction(TableTransactionActionType ActionType, TableEntity Entity, ETag ETag = default);

/// <summary>A transaction that was refused as a whole.</summary>
public sealed class TableTransactionFailedException(int status, string message, string? errorCode, int? index)
    : RequestFailedException(status, message, errorCode, null)
{
    /// <summary>Which action was refused, from 0; null when the service did not say.</summary>
    public int? FailedTransactionActionIndex { get; } = index;
}

/// <summary>How an entity is written over another one. Merging is not offered: a row is always written whole.</summary>
public enum TableUpdateMode { Replace = 1 }
