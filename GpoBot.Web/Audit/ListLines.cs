using System.Text;
using GpoBot.Core.Audit;
using GpoBot.Core.Ports;
using GpoBot.Dialogs.Audit;
using GpoBot.Dialogs.Reports;
using GpoBot.Dialogs.Turns;
using GpoBot.Web.CommandLine;
using NodaTime.Text;

namespace GpoBot.Web.Audit;

/// <summary><c>audit list</c>. Reading a journal is itself noted, also when the operator does it.</summary>
internal static class ListLines
{
    private const string Operator = "operator";

    public static async Task<int> RunAsync(IServiceProvider services, JournalQuery query, bool csv, TextWriter output, CancellationToken cancellation)
    {
        var store = services.GetRequiredService<IGpoStore>();
        if (query.GpoId is { } id && await store.LoadAsync(id, cancellation) is null)
        {
            await output.WriteLineAsync($"Aucun GPO « {id} ».");
            return ExitCode.Fault;
        }

        var reading = await services.GetRequiredService<AuditTrail>().ReadAsync(query.Journal, query.Filter(Exchange.DefaultZone), cancellation);
        await services.GetRequiredService<ReadJournal>().NoteAsync(
            new Reading(ReadJournal.House, "tool", Operator, "journal.read", query.Journal, query.Described, "tool", $"tool.{Guid.NewGuid():N}"), cancellation);
        if (csv)
        {
            var table = AuditTable.Of("journal", query.Journal, reading.Lines);
            // Without the mark for spreadsheets: this goes to a pipe.
            await output.WriteAsync(Encoding.UTF8.GetString(services.GetRequiredService<ITableFile>().Write(table).AsSpan(Encoding.UTF8.Preamble.Length)));
            return ExitCode.Done;
        }

        foreach (var line in reading.Lines) await output.WriteLineAsync(Text(line));
        await output.WriteLineAsync(ChainWords.Of(reading));
        return reading.Holds ? ExitCode.Done : ExitCode.Fault;
    }

    private static string Text(AuditLine line) => string.Join("  ", new[]
    {
        $"{line.Sequence,6}", InstantPattern.General.Format(line.At), line.ActorId, line.Role, line.Verb, line.ObjectId,
        line.Before is null && line.After is null ? null : $"{line.Before} → {line.After}".Trim(), line.Through,
    }.OfType<string>());
}
