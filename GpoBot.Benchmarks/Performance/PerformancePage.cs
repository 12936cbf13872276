using System.Globalization;
using System.Text;
using GpoBot.Benchmarks.Parts;

namespace GpoBot.Benchmarks.Performance;

/// <summary>docs/performance.md: figures, budgets, and by how much each is met or missed. The words around them stand in <see cref="PageWords"/>.</summary>
internal sealed class PerformancePage(string machine, int rounds, TimeSpan length)
{
    private static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr-FR");
    private readonly StringBuilder _text = new();

    public List<Comparison> Turns { get; } = [];
    public List<Part> Parts { get; } = [];
    public NationFigures? Nation { get; set; }
    public ColdFigures? Cold { get; set; }
    public string LoadAfter { get; set; } = "";

    public string Write()
    {
        _text.Append(PageWords.Beginning).AppendLine();
        Line($"Machine : {machine}, après : {LoadAfter}. {rounds} passes de {length.TotalSeconds:0} s par bot, en alternance, un processus neuf à chaque passe ; médianes.");
        _text.AppendLine();
        WriteTurns();
        WriteBudgets();
        WriteParts();
        _text.Append(PageWords.End);
        return _text.ToString();
    }

    private void WriteTurns()
    {
        Line($"## Ce que coûte un tour\n");
        Line($"| Tour | Conversations | Bot | Tours/s | p50 | p95 | p99 | Processeur, 1 000 tours | Alloué par tour | Mémoire la plus haute | Appels à la mémoire |");
        Line($"|---|---|---|---|---|---|---|---|---|---|---|");
        foreach (var one in Turns)
            foreach (var (name, bot) in new[] { ("nu", one.Bare), ("GpoBot", one.Ours) })
                Line($"| {Name(one)} | {one.Conversations} | {name} | {bot.TurnsPerSecond:0} | {bot.P50:0.0} ms | {bot.P95:0.0} ms | {bot.P99:0.0} ms | {bot.Cpu:0.00} s | {bot.AllocatedKb:0} Kio | {bot.PeakMb:0} Mio | {(name == "nu" ? "–" : bot.Trips.ToString("0.0", French))} |");
        Line($"\nLa réponse de GpoBot fait {string.Join(", ", Turns.Select(one => $"{one.Ours.AnswerBytes} o").Distinct())} ; celle du bot nu a chaque fois la même taille.\n");
        Line($"Les appels à la mémoire par tour, par table et par sorte :\n");
        foreach (var one in Turns)
            Line($"- {Name(one)}, {one.Conversations} : {string.Join(" ; ", one.Ours.TripKinds().Select(trip => string.Create(French, $"{trip.Kind} {trip.PerTurn:0.00}")))}.");
        _text.AppendLine();
    }

    private void WriteBudgets()
    {
        Line($"## Les budgets\n");
        Line($"| Budget | Visé | Mesuré | Tenu ? |");
        Line($"|---|---|---|---|");
        foreach (var one in Turns)
        {
            // With what follows a turn, for comparison only: nobody waits for it.
            if (one.Kind == TurnKind.ChangeWithEffects) continue;
            var (place, azurite, reads) = ($"{Name(one)}, {one.Conversations}", one.Store != "sqlite", one.Kind == TurnKind.Reading);
            if (!azurite) AtLeast($"{place} : débit / bot nu", reads ? 0.7 : 0.25, one.Ours.TurnsPerSecond / one.Bare.TurnsPerSecond);
            if (reads) AtMost($"{place} : p99 / bot nu", 2, one.Ours.P99 / one.Bare.P99);
            AtMost($"{place} : processeur / bot nu", reads ? 1.6 : azurite ? 5 : 4, one.Ours.Cpu / one.Bare.Cpu, Beside(one));
            if (reads) AtMost($"{place} : Kio alloués par tour", 40, one.Ours.AllocatedKb);
            if (reads && one.Conversations == 64) AtMost($"{place} : Mio au plus haut", 120, one.Ours.PeakMb);
        }

        if (Cold is { } cold)
        {
            AtMost("Démarrage à froid / bot nu", 1.5, cold.OursMs / cold.BareMs);
            AtMost("Mémoire au repos / bot nu", 1.5, cold.OursMb / cold.BareMb);
        }

        foreach (var part in Parts)
        {
            if (part.Id == nameof(PartCases.Understand)) AtMost($"{part.Name} : Kio", 20, part.Kb);
            if (MostMicros(part) is { } most) AtMost($"{part.Name} : µs", most, part.Micros);
        }

        if (Nation is { } nation)
        {
            AtMost("Bilan de la nation (1 010 GPO, un an), ms", 1000, nation.Ms);
            AtMost("Bilan de la nation, appels à la mémoire", 20, nation.Trips);
        }

        _text.AppendLine();
    }

    private void WriteParts()
    {
        Line($"## Les parties\n");
        foreach (var part in Parts) Line($"- {part.Name} : {part.Micros:0.0} µs, {part.Kb:0.0} Kio.");
        if (Nation is { } nation)
            Line($"- Bilan de la nation : {nation.Ms:0} ms (la première fois {nation.FirstMs:0} ms), {nation.Trips} appels à la mémoire, {nation.AllocatedMb:0} Mio alloués.");
        if (Cold is { } cold)
            Line($"- Du démarrage à la première réponse : {cold.OursMs:0} ms, bot nu {cold.BareMs:0} ms ; mémoire au repos : {cold.OursMb:0} Mio, bot nu {cold.BareMb:0} Mio.");
        _text.AppendLine();
    }

    private static double? MostMicros(Part part) => part.Id switch
    {
        nameof(PartCases.Understand) => 100,
        nameof(PartCases.LargestCard) => 50,
        _ => null,
    };

    private static string Name(Comparison one) => (one.Kind, one.Store) switch
    {
        (TurnKind.Reading, _) => "Lecture (« aide »)",
        (TurnKind.Change, "sqlite") => "Changement, SQLite",
        (TurnKind.Change, _) => "Changement, Azurite",
        (_, "sqlite") => "Changement et suites, SQLite",
        _ => "Changement et suites, Azurite",
    };

    private string Beside(Comparison one) =>
        one.Kind == TurnKind.Change && Turns.FirstOrDefault(other => other.Kind == TurnKind.ChangeWithEffects && other.Store == one.Store && other.Conversations == one.Conversations) is { } whole
            ? string.Create(French, $" (avec les suites : {whole.Ours.Cpu / whole.Bare.Cpu:0.##})")
            : "";

    private void AtLeast(string name, double wanted, double found) => Row(name, "≥", wanted, found, found >= wanted);

    private void AtMost(string name, double wanted, double found, string beside = "") => Row(name, "≤", wanted, found, found <= wanted, beside);

    private void Row(string name, string sign, double wanted, double found, bool met, string beside = "") =>
        Line($"| {name} | {sign} {wanted:0.##} | {found:0.##}{beside} | {(met ? "oui" : $"**non**, {Math.Max(found / wanted, wanted / found):0.0} fois trop")} |");

    private void Line(FormattableString line) => _text.Append(line.ToString(French)).Append('\n');
}
