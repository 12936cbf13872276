using NodaTime;

namespace GpoBot.Dialogs.Conversations;

/// <summary>What figures a person was shown last: "exporte en csv" means those.</summary>
public interface ILastReports
{
    Task<LastReport?> FindAsync(string conversationId, string userId, CancellationToken cancellation);

    Task SaveAsync(string conversationId, string userId, LastReport shown, CancellationToken cancellation);
}

/// <param name="Scope">As <c>ReportScope</c> names it; looked up anew, with the rights of that moment, whenever it is used.</param>
/// <param name="View">Which side of the figures.</param>
/// <param name="Days">Of the groups without meeting: for how long.</param>
public sealed record LastReport(string Scope, LocalDate From, LocalDate To, string View, int? Days);
