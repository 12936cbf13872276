using System.Globalization;
using GpoBot.Tests.Drivers;
using Xunit.Abstractions;

namespace GpoBot.Tests.Calendar.Graph;

/// <summary>Calls to Graph are few and known: <c>docs/agenda-appels-graph.md</c> tells how many, and this holds it to be true.</summary>
public sealed class GraphCallsTests(ITestOutputHelper output)
{
    [Fact]
    public async Task Each_operation_costs_the_calls_that_the_table_says()
    {
        var table = File.ReadAllLines(Repository.File("docs", "agenda-appels-graph.md"))
            .Where(line => line.StartsWith("| ", StringComparison.Ordinal)).Skip(1)
            .Select(line => line.Split('|', StringSplitOptions.TrimEntries))
            .ToDictionary(cells => cells[1], cells => int.Parse(cells[2], CultureInfo.InvariantCulture));
        Dictionary<string, int> measured = [];

        foreach (var (operation, run) in Operations)
        {
            await using var rig = await GraphRig.StartAsync();
            await run(rig);
            measured[operation] = rig.Graph.Calls.Count;
            output.WriteLine($"{operation} : {rig.Graph.Calls.Count}");
            foreach (var call in rig.Graph.Calls) output.WriteLine($"  {call.Split(' ')[0]} {call.Split(' ')[^1]}");
        }

        Assert.Equal(table.OrderBy(line => line.Key), measured.OrderBy(line => line.Key));
    }

    private static Dictionary<string, Func<GraphRig, Task>> Operations { get; } = new()
    {
        ["Planifier une réunion"] = rig => rig.SyncAsync(PlannedMeetings.OfS01()),
        ["Vérifier une réunion inchangée"] = async rig => await rig.SyncAsync((await rig.PlannedAsync(PlannedMeetings.OfS01())).Request),
        ["Déplacer une réunion"] = async rig =>
            await rig.SyncAsync((await rig.PlannedAsync(PlannedMeetings.OfS01())).Request.MovedTo("2026-12-01T14:00:00")),
        ["Changer les invités, le lieu et la date à la fois"] = async rig => await rig.SyncAsync((await rig.PlannedAsync(
            PlannedMeetings.OfS01())).Request.MovedTo("2026-12-01T14:00:00").In(PlannedMeetings.Room).Inviting(PlannedMeetings.Camille)),
        ["Annuler une réunion"] = async rig => await rig.CancelAsync((await rig.PlannedAsync(PlannedMeetings.OfS01())).Request),
        ["Annuler une réunion déjà annulée"] = async rig =>
        {
            var (planned, _) = await rig.PlannedAsync(PlannedMeetings.OfS01());
            await rig.CancelAsync(planned);
            rig.Graph.Calls.Clear();
            await rig.CancelAsync(planned);
        },
        ["Constater un déplacement fait à la main"] = async rig =>
        {
            var (planned, stored) = await rig.PlannedAsync(PlannedMeetings.OfS01());
            rig.Mailbox.MoveByHand(stored, stored.Start.AddDays(1), stored.End.AddDays(1));
            await rig.SyncAsync(planned);
        },
        ["Rétablir une réunion supprimée à la main"] = async rig =>
        {
            var (planned, stored) = await rig.PlannedAsync(PlannedMeetings.OfS01());
            rig.Mailbox.DeleteByHand(stored);
            await rig.SyncAsync(planned);
        },
        ["Reprendre une création dont la réponse s'est perdue"] = async rig =>
        {
            rig.Graph.Behaviour.LoseAnswers(1);
            await rig.RefusalOfAsync(PlannedMeetings.OfS01());
            rig.Graph.Calls.Clear();
            await rig.SyncAsync(PlannedMeetings.OfS01());
        },
        ["Reprendre un déplacement dont la réponse s'est perdue"] = async rig =>
        {
            var moved = (await rig.PlannedAsync(PlannedMeetings.OfS01())).Request.MovedTo("2026-12-01T14:00:00");
            rig.Graph.Behaviour.LoseAnswers(1);
            await rig.RefusalOfAsync(moved);
            rig.Graph.Calls.Clear();
            await rig.SyncAsync(moved);
        },
    };
}
