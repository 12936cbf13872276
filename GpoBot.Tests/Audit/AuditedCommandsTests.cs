using GpoBot.Core.Audit;
using GpoBot.Core.Deciding;
using GpoBot.Core.Groups;
using GpoBot.Core.Links;
using GpoBot.Core.Ports;

namespace GpoBot.Tests.Audit;

/// <summary>Whatever changes something leaves a line: who, in which role, what to which object, how and in which turn; and no words of it.</summary>
public sealed class AuditedCommandsTests
{
    public static TheoryData<string> Names => [.. AuditedCommands.All.Select(one => one.Command.GetType().Name)];

    [Fact]
    public void Every_command_is_among_them() => Assert.Equal(
        typeof(ICommand).Assembly.GetTypes().Where(type => type is { IsAbstract: false } && type.IsAssignableTo(typeof(ICommand)))
            .Select(type => type.Name).Order(StringComparer.Ordinal),
        AuditedCommands.All.Select(one => one.Command.GetType().Name).Append(nameof(ThroughLink)).Order(StringComparer.Ordinal));

    [Theory, MemberData(nameof(Names))]
    public void It_leaves_a_line_and_no_word(string name)
    {
        var (command, actorId) = AuditedCommands.All.Single(one => one.Command.GetType().Name == name);
        var actor = actorId == AuditedCommands.Visitor.Id ? AuditedCommands.Visitor : AuditedCommands.World.FindContact(actorId)!;
        Holds(command, actor);
        // Through a personal link it is the contact of the link who did it.
        if (actor != AuditedCommands.Visitor)
            Holds(new ThroughLink(new AnswerLink("S01", actorId, LinkKind.Commitment, "AC902", AuditedCommands.Now), command), actor);
    }

    private static void Holds(ICommand command, Contact actor)
    {
        var situation = new Situation(AuditedCommands.World, actor, AuditedCommands.Now, "card", "turn-1", CalendarInvites: false);
        var outcome = command.Decide(situation);
        Assert.False(outcome is Outcome.Refused, $"{(outcome as Outcome.Refused)?.Reason}");
        var lines = Assert.IsType<Outcome.Done>(outcome).Puts.OfType<AuditLine>().ToList();
        Assert.NotEmpty(lines);
        foreach (var line in lines)
        {
            Assert.Equal((actor.Id, "card", "turn-1", AuditedCommands.Now), (line.ActorId, line.Through, line.CorrelationId, line.At));
            Assert.All([line.Role, line.Verb, line.ObjectId], text => Assert.NotEmpty(text));
            foreach (var text in new[] { line.Role, line.ObjectId, line.Before ?? "", line.After ?? "" })
            {
                Assert.DoesNotContain("zq", text, StringComparison.OrdinalIgnoreCase);
                Assert.DoesNotContain('@', text);
            }
        }
    }
}
