using System.Globalization;
using GpoBot.Core.Audit;
using GpoBot.Dialogs.Reports;
using NodaTime.Text;

namespace GpoBot.Dialogs.Audit;

/// <summary>A journal as a table, for a file: every field as it is stored, so that the chain can be reckoned again from it.</summary>
public static class AuditTable
{
    private static readonly string[] Columns =
    [
        "gpo", "rang", "instant", "personne", "role", "verbe", "objet", "avant", "apres", "canal", "correlation", "empreinte_precedente", "empreinte",
    ];

    public static ReportTable Of(string name, string journal, IEnumerable<AuditLine> lines) => new(name, Columns, [.. lines.Select(line => Row(journal, line))]);

    private static IReadOnlyList<string> Row(string journal, AuditLine line) =>
    [
        journal, line.Sequence.ToString(CultureInfo.InvariantCulture), InstantPattern.ExtendedIso.Format(line.At), line.ActorId, line.Role, line.Verb,
        line.ObjectId, line.Before ?? "", line.After ?? "", line.Through, line.CorrelationId, line.Previous ?? "", line.Hash ?? "",
    ];
}
