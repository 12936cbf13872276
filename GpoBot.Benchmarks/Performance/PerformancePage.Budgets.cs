using GpoBot.Benchmarks.Parts;

namespace GpoBot.Benchmarks.Performance;

internal sealed partial class PerformancePage
{
    private void WriteBudgets()
    {
        Line($"## Les budgets\n");
        Line($"| Budget | Visé | Mesuré | Tenu ? |");
        Line($"|---|---|---|---|");
        foreach (var one in Turns) WriteBudgets(one);
        if (Cold is { } cold)
        {
            AtMost("Démarrage à froid / bot nu", 1.5, cold.OursMs / cold.BareMs);
            AtMost("Mémoire au repos / bot nu", 1.5, cold.OursMb / cold.BareMb);
        }

        WriteTablesBudgets();
        foreach (var part in Parts)
        {
            if (part.Id == nameof(PartCases.Understand)) AtMost($"{part.Name} : Kio", 20, part.Kb);
            if (MostMicros(part) is { } most) AtMost($"{part.Name} : µs", most, part.Micros);
        }

        if (Nation is { } nation)
        {
            AtMost("Bilan de la nation (1 010 GPO, un an) : ms", 1000, nation.Ms);
            AtMost("Bilan de la nation : appels à la mémoire", 20, nation.Trips);
        }

        _text.AppendLine();
    }

    private void WriteBudgets(Comparison one)
    {
        // With what follows a turn, for comparison only: nobody waits for it.
        if (one.Kind == TurnKind.ChangeWithEffects) return;
        var (place, azurite, reads) = ($"{Name(one)}, {one.Conversations}", one.Store != "sqlite", one.Kind == TurnKind.Reading);
        if (!azurite) AtLeast($"{place} : débit / bot nu", reads ? 0.7 : 0.25, one.Ours.TurnsPerSecond / one.Bare.TurnsPerSecond, Beside(one, bot => bot.TurnsPerSecond));
        if (reads) AtMost($"{place} : p99 / bot nu", 2, one.Ours.P99 / one.Bare.P99);
        AtMost($"{place} : processeur / bot nu", reads ? 1.6 : azurite ? 5 : 4, one.Ours.Cpu / one.Bare.Cpu, Beside(one, bot => bot.Cpu));
        if (reads) AtMost($"{place} : Kio alloués par tour", 40, one.Ours.AllocatedKb);
        if (reads && one.Conversations == 64) AtMost($"{place} : Mio au plus haut", 120, one.Ours.PeakMb);
        if (reads) return;
        // One query, one transaction, and the pointers.
        AtMost($"{place} : lectures de la mémoire par tour", 1, PerTurn(one, trip => !trip.EndsWith(" write", StringComparison.Ordinal)));
        AtMost($"{place} : transactions par tour, pointeurs non compris", 1, PerTurn(one, trip => trip.EndsWith(" write", StringComparison.Ordinal) && trip != "due write"));
    }

    private void WriteTablesBudgets()
    {
        foreach (var (name, hand, own, peer) in TablesByOperation(Tables))
        {
            AtMost($"Client Tables, {name} : processeur / appel à la main", 1.3, own.Micros / hand.Micros);
            AtMost($"Client Tables, {name} : alloué / appel à la main", 1.3, own.Kb / hand.Kb);
            AtMost($"Client Tables, {name} : processeur / Microsoft.Azure.Cosmos.Table", 1, own.Micros / peer.Micros);
            AtMost($"Client Tables, {name} : alloué / Microsoft.Azure.Cosmos.Table", 1, own.Kb / peer.Kb);
        }
    }

    private static double PerTurn(Comparison one, Func<string, bool> which) => one.Ours.TripKinds().Where(trip => which(trip.Kind)).Sum(trip => trip.PerTurn);

    private static double? MostMicros(Part part) => part.Id switch
    {
        nameof(PartCases.Understand) => 100,
        nameof(PartCases.LargestCard) => 50,
        _ => null,
    };

    private string Beside(Comparison one, Func<Sample, double> figure) =>
        one.Kind == TurnKind.Change && Turns.FirstOrDefault(other => other.Kind == TurnKind.ChangeWithEffects && other.Store == one.Store && other.Conversations == one.Conversations) is { } whole
            ? string.Create(French, $" (avec les suites : {figure(whole.Ours) / figure(whole.Bare):0.##})")
            : "";

    private void AtLeast(string name, double wanted, double found, string beside = "") =>
        Row(name, "≥", wanted, found, Math.Round(found, 2) >= wanted, "trop peu", beside);

    private void AtMost(string name, double wanted, double found, string beside = "") => Row(name, "≤", wanted, found, Math.Round(found, 2) <= wanted, "trop", beside);

    private void Row(string name, string sign, double wanted, double found, bool met, string missed, string beside) =>
        Line($"| {name} | {sign} {wanted:0.##} | {found:0.##}{beside} | {(met ? "oui" : string.Create(French, $"**non**, {Math.Max(found / wanted, wanted / found):0.00} fois {missed}"))} |");
}
