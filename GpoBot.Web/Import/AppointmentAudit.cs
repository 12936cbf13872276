using GpoBot.Core.Audit;
using GpoBot.Core.Groups;
using GpoBot.Core.Ports;
using GpoBot.Core.Running;
using NodaTime;

namespace GpoBot.Web.Import;

/// <summary>Gives and takes posts, and leaves a line for each that changes: a post opens more than any group does.</summary>
internal sealed class AppointmentAudit(IPeople people, IGpoStore store)
{
    // Under the hundred rows of a transaction.
    private const int LinesAtOnce = 90;

    public async Task AppointAsync(IReadOnlyCollection<Appointment> appointments, string fingerprint, Instant now, CancellationToken cancellation)
    {
        List<AuditLine> lines = [];
        foreach (var one in appointments)
        {
            var held = (await people.FindByEmailAsync(one.Email, cancellation))?.Posts.Contains(one.Post) == true;
            if (held == one.Active) continue;
            var post = $"{one.Post.Role} {one.Post.Scope}".TrimEnd();
            lines.Add(new AuditLine
            {
                At = now, ActorId = "import", Role = "operator", Verb = one.Active ? "post.give" : "post.take", ObjectId = Visitor.IdOf(one.Email),
                Before = one.Active ? null : post, After = one.Active ? post : null, Through = "import", CorrelationId = fingerprint[..16],
            });
        }

        // Noted first: nobody holds a post that was not written down.
        foreach (var chunk in lines.Chunk(LinesAtOnce))
            await store.CommitAsync(new GpoCommit { GpoId = ReadJournal.House, Read = null, Puts = chunk }, cancellation);
        await people.AppointAsync(appointments, cancellation);
    }
}
