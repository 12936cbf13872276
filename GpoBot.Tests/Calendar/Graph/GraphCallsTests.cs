using System.Globalization;
using GpoBot.Core.Ports;
using GpoBot.Tests.Drivers;
using GpoBot.Tests.Drivers.FakeGraph;
using GpoBot.Tests.Mail;
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

        foreach (var (operation, prepare) in Operations)
        {
            await using var rig = await GraphRig.StartAsync();
            var run = await prepare(rig);
            var before = rig.Graph.Entered.CurrentCount;
            await run();
            measured[operation] = rig.Graph.Entered.CurrentCount - before;
            output.WriteLine($"{operation} : {measured[operation]}");
        }

        Assert.Equal(table.OrderBy(line => line.Key), measured.OrderBy(line => line.Key));
    }

    /// <summary>Each makes ready what is there before, and gives what is counted.</summary>
    private static Dictionary<string, Func<GraphRig, Task<Func<Task>>>> Operations { get; } = new()
    {
        ["Planifier une réunion"] = rig => Task.FromResult<Func<Task>>(() => rig.SyncAsync(PlannedMeetings.OfS01())),
        ["Vérifier une réunion inchangée"] = rig => PlannedAsync(rig, planned => planned),
        ["Déplacer une réunion"] = rig => PlannedAsync(rig, planned => planned.MovedTo("2026-12-01T14:00:00")),
        ["Changer les invités, le lieu et la date à la fois"] = rig => PlannedAsync(
            rig, planned => planned.MovedTo("2026-12-01T14:00:00").In(PlannedMeetings.Room).Inviting(PlannedMeetings.Camille)),
        ["Annuler une réunion"] = rig => PlannedAsync(rig, planned => planned.Cancelled()),
        ["Annuler une réunion déjà annulée"] = async rig =>
        {
            var (planned, _) = await rig.PlannedAsync(PlannedMeetings.OfS01());
            await rig.CancelAsync(planned);
            return () => rig.CancelAsync(planned);
        },
        ["Constater un déplacement fait à la main"] = rig => PlannedAsync(
            rig, planned => planned, stored => rig.Mailbox.MoveByHand(stored, stored.Start.AddDays(1), stored.End.AddDays(1))),
        ["Rétablir une réunion supprimée à la main"] = rig => PlannedAsync(rig, planned => planned, rig.Mailbox.DeleteByHand),
        ["Reprendre une création dont la réponse s'est perdue"] = async rig =>
        {
            rig.Graph.Behaviour.LoseAnswers(1);
            await rig.RefusalOfAsync(PlannedMeetings.OfS01());
            return () => rig.SyncAsync(PlannedMeetings.OfS01());
        },
        ["Reprendre un déplacement dont la réponse s'est perdue"] = async rig =>
        {
            var moved = (await rig.PlannedAsync(PlannedMeetings.OfS01())).Request.MovedTo("2026-12-01T14:00:00");
            rig.Graph.Behaviour.LoseAnswers(1);
            await rig.RefusalOfAsync(moved);
            return () => rig.SyncAsync(moved);
        },
        ["Envoyer un courriel"] = rig => Task.FromResult<Func<Task>>(
            () => rig.Mailer.SendAsync(Mails.Reminder with { From = PlannedMeetings.Mailbox }, default)),
        ["Installer GpoBot chez une personne"] = rig =>
        {
            rig.Graph.Teamwork.People["u1"] = new DirectoryUser("zoe@example.org", "zoe@police.example.org");
            return Task.FromResult<Func<Task>>(async () =>
            {
                var user = await rig.Installing.FindUserAsync("zoe@example.org", default);
                Assert.Equal(TeamworkPart.ChatOf("u1"), await rig.Installing.ChatWithAsync(user!, default));
            });
        },
    };

    private static async Task<Func<Task>> PlannedAsync(
        GraphRig rig, Func<CalendarRequest, CalendarRequest> decided, Action<FakeEvent>? byHand = null)
    {
        var (planned, stored) = await rig.PlannedAsync(PlannedMeetings.OfS01());
        byHand?.Invoke(stored);
        return () => rig.SyncAsync(decided(planned));
    }
}
