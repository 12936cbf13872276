using System.Globalization;
using System.Text;
using GpoBot.Benchmarks.Parts;
using GpoBot.Benchmarks.Tables;

namespace GpoBot.Benchmarks.Performance;

/// <summary>docs/performance.md: figures, budgets, and by how much each is met or missed. The words around them stand in <see cref="PageWords"/>.</summary>
internal sealed partial class PerformancePage(string machine, int rounds, TimeSpan length)
{
    private static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr-FR");
    private readonly StringBuilder _text = new();

    public List<Comparison> Turns { get; } = [];
    public List<Part> Parts { get; } = [];
    public List<TablesFigure> Tables { get; } = [];

    /// <summary>The same calls of the emulator.</summary>
    public List<TablesFigure> Emulated { get; } = [];
    public List<PublishedSize> Sizes { get; } = [];
    public NationFigures? Nation { get; set; }
    public ColdFigures? Cold { get; set; }
    public string LoadAfter { get; set; } = "";

    public string Write()
    {
        _text.Append(PageWords.Beginning).AppendLine();
        Line($"Mesuré le {TimeProvider.System.GetLocalNow():d MMMM yyyy}. Machine : {machine}, après : {LoadAfter}. {rounds} passes de {length.TotalSeconds:0} s par bot, en alternance, un processus neuf à chaque passe ; médianes.");
        _text.AppendLine();
        WriteBudgets();
        WriteTurns();
        WriteStart();
        WriteParts();
        WriteTables();
        WriteSizes();
        _text.Append(PageWords.End);
        return _text.ToString();
    }

    private void WriteTurns()
    {
        if (Turns.Count == 0) return;
        Line($"## Ce que coûte un tour\n");
        Line($"| Tour | Conversations | Bot | Tours/s | p50 | p95 | p99 | Processeur, 1 000 tours | Alloué par tour | Mémoire la plus haute | Appels à la mémoire |");
        Line($"|---|---|---|---|---|---|---|---|---|---|---|");
        foreach (var one in Turns)
            foreach (var (name, bot) in new[] { ("nu", one.Bare), ("GpoBot", one.Ours) })
                Line($"| {Name(one)} | {one.Conversations} | {name} | {bot.TurnsPerSecond:0} | {bot.P50:0.0} ms | {bot.P95:0.0} ms | {bot.P99:0.0} ms | {bot.Cpu:0.00} s | {bot.AllocatedKb:0} Kio | {bot.PeakMb:0} Mio | {(name == "nu" ? "–" : bot.Trips.ToString("0.0", French))} |");
        Line($"\nLa réponse de GpoBot fait {string.Join(", ", Turns.Select(one => $"{one.Ours.AnswerBytes} o").Distinct())} ; celle du bot nu a chaque fois la même taille.");
        Line($"« Et suites » : le même processus fait ensuite ce que personne n'attend (message au référent, agenda, chiffres), et cela est compté dans le tour.\n");
        Line($"Les appels à la mémoire par tour, par table et par sorte (`find` une ligne, `query` une page, `write` une transaction) :\n");
        foreach (var one in Turns)
            Line($"- {Name(one)}, {one.Conversations} : {string.Join(" ; ", one.Ours.TripKinds().Where(trip => trip.PerTurn >= 0.005).Select(trip => string.Create(French, $"{trip.Kind} {trip.PerTurn:0.00}")))}.");
        Line($"\n{PageWords.Scale}");
    }

    private void WriteStart()
    {
        if (Cold is not { } cold) return;
        Line($"## Démarrer et attendre\n");
        Line($"Le produit par sa propre entrée (`GpoBot.Web.dll`), du lancement du processus à la première bonne réponse : {cold.OursMs:0} ms, bot nu {cold.BareMs:0} ms. Mémoire résidente après cette réponse : {cold.OursMb:0} Mio, bot nu {cold.BareMb:0} Mio.\n");
    }

    private static string Name(Comparison one) => (one.Kind, one.Store) switch
    {
        (TurnKind.Reading, _) => "Lecture (« aide »)",
        (TurnKind.Change, "sqlite") => "Changement, SQLite",
        (TurnKind.Change, _) => "Changement, Azurite",
        (_, "sqlite") => "Changement et suites, SQLite",
        _ => "Changement et suites, Azurite",
    };

    private void Line(FormattableString line) => _text.Append(line.ToString(French)).Append('\n');
}
