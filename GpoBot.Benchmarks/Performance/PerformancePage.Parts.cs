using GpoBot.Benchmarks.Tables;

namespace GpoBot.Benchmarks.Performance;

internal sealed partial class PerformancePage
{
    private static readonly (string Operation, string Name)[] Operations =
        [("insert", "une insertion"), ("get", "une lecture"), ("query", "une requête de 100 lignes"), ("batch", "une transaction de 100 lignes")];

    private void WriteParts()
    {
        if (Parts.Count > 0)
        {
            Line($"## Les parties\n");
            Line($"Chacune seule, par BenchmarkDotNet (travail court), dans un processus publié comme le produit.\n");
            Line($"| Partie | Temps | Alloué |");
            Line($"|---|---|---|");
            foreach (var part in Parts) Line($"| {part.Name} | {part.Micros:0.0} µs | {part.Kb:0.0} Kio |");
            _text.AppendLine();
        }

        if (Nation is { } nation)
            Line($"Bilan de la nation : {nation.Ms:0} ms (la première fois {nation.FirstMs:0} ms), {nation.Trips} appels à la mémoire, {nation.AllocatedMb:0} Mio alloués.\n");
    }

    private void WriteTables()
    {
        if (Tables.Count == 0) return;
        Line($"## Le client de Table Storage\n");
        Line($"{PageWords.Tables}");
        WriteTables("un service aux réponses toutes faites", Tables);
        if (Emulated.Count > 0) WriteTables("Azurite", Emulated);
    }

    private void WriteTables(string service, IReadOnlyList<TablesFigure> figures)
    {
        Line($"Contre {service} :\n");
        Line($"| Appel | À la main | GpoBot | Rapport | Microsoft.Azure.Cosmos.Table 1.0.8 | GpoBot / lui |");
        Line($"|---|---|---|---|---|---|");
        foreach (var (name, hand, own, peer) in TablesByOperation(figures))
            Line($"| {name} | {hand.Micros:0} µs, {hand.Kb:0.0} Kio | {own.Micros:0} µs, {own.Kb:0.0} Kio | {own.Micros / hand.Micros:0.00} ; {own.Kb / hand.Kb:0.00} | {peer.Micros:0} µs, {peer.Kb:0.0} Kio | {own.Micros / peer.Micros:0.00} ; {own.Kb / peer.Kb:0.00} |");
        _text.AppendLine();
    }

    private void WriteSizes()
    {
        if (Sizes.Count == 0) return;
        Line($"## Ce que pèse le dossier publié\n");
        Line($"| Publication | Taille | Avertissements de l'élagueur |");
        Line($"|---|---|---|");
        foreach (var size in Sizes) Line($"| {size.Name} | {size.Megabytes:0} Mio | {(size.Warnings is { } warnings ? warnings.ToString(French) : "–")} |");
        Line($"\n{PageWords.Trimming}");
    }

    private static IEnumerable<(string Name, TablesFigure Hand, TablesFigure Own, TablesFigure Peer)> TablesByOperation(IReadOnlyList<TablesFigure> figures) =>
        Operations.Select(operation => (operation.Name, All: figures.Where(figure => figure.Operation == operation.Operation).ToList()))
            .Where(operation => operation.All.Count == 3).Select(operation => (operation.Name, operation.All[0], operation.All[1], operation.All[2]));
}
