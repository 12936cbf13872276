using GpoBot.Core.Audit;
using GpoBot.Core.Reports;
using GpoBot.Core.Running;
using GpoBot.Dialogs.Reports;
using GpoBot.Dialogs.Turns;
using NodaTime.Text;

namespace GpoBot.Dialogs.Flows.Reports;

/// <summary>Notes figures that somebody reads by a post, for the group does not know of it otherwise. Its own members read what is theirs.</summary>
public sealed class ReportReads(ReadJournal journal)
{
    private const string Verb = "report.read";

    public Task NoteAsync(ReportScope scope, string view, ReportPeriod period, Exchange exchange, CancellationToken cancellation) =>
        scope.Reader.Id.StartsWith(Visitor.IdPrefix, StringComparison.Ordinal)
            ? journal.NoteAsync(
                new Reading(
                    ReadJournal.House, scope.Reader.Id, scope.Reader.Role, Verb, scope.Key.Length > 0 ? scope.Key : scope.Title,
                    $"{view} {LocalDatePattern.Iso.Format(period.From)}/{LocalDatePattern.Iso.Format(period.To)}", exchange.Through, exchange.TurnId),
                cancellation)
            : Task.CompletedTask;
}
