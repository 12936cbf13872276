using GpoBot.Core.Audit;
using GpoBot.Core.Groups;
using GpoBot.Core.Ports;
using GpoBot.Dialogs.Reports;
using GpoBot.Dialogs.Turns;
using GpoBot.Web.Storage;
using NodaTime;

namespace GpoBot.Web.Dashboard;

/// <summary>
/// Opens the dashboard for whoever has an address, as that person may see it at this moment, and notes that it was read. What cannot be
/// noted is not shown.
/// </summary>
public sealed class BoardReading(
    IDashboardLinks links, IPeople people, ReportFinder finder, ReportOptions targets, IGpoStore store, TimeProvider time)
{
    private const string Verb = "dashboard.read";

    /// <summary>Null: forged, over, taken back, or of somebody who may count nothing any more; all alike.</summary>
    public async Task<BoardAnswer?> ReadAsync(string token, IQueryCollection query, CancellationToken cancellation)
    {
        if (await links.FindAsync(token, Now, cancellation) is not { } link) return null;
        return await people.FindByEmailAsync(link.Email, cancellation) is { } person
            ? await ReadAsync(person, query, link.Until, "link", LinkTokens.HashOf(token)[..16], cancellation)
            : null;
    }

    /// <summary>The same for somebody who is known by other means.</summary>
    /// <param name="until">When the address ends; null where there is none.</param>
    public async Task<BoardAnswer?> ReadAsync(
        Person person, IQueryCollection query, Instant? until, string through, string correlationId, CancellationToken cancellation)
    {
        var now = Now;
        var horizon = await finder.HorizonAsync(person, cancellation);
        if (ScopeChoice.Choose(horizon, null) is null) return null;
        var asked = BoardQuery.Read(query, Local(now).Date);
        if (ScopeChoice.Choose(horizon, asked.Scope) is not { } chosen) return new BoardAnswer(null);
        var scope = await finder.FillAsync(horizon, chosen, sums: true, cancellation);
        var page = BoardMaker.Of(horizon, scope, asked, targets, Local(now), until is { } end ? Local(end) : null);
        await NoteAsync(scope, asked, now, through, correlationId, cancellation);
        return new BoardAnswer(page);
    }

    private Instant Now => Instant.FromDateTimeOffset(time.GetUtcNow());

    private Task NoteAsync(ReportScope scope, BoardQuery asked, Instant now, string through, string correlationId, CancellationToken cancellation)
    {
        var line = new AuditLine
        {
            At = now, ActorId = scope.Reader.Id, Role = scope.Reader.Role, Verb = Verb,
            ObjectId = ReportTables.NameOf("tableau-de-bord", scope, asked.Period), Through = through, CorrelationId = correlationId,
        };
        var journal = scope.Reader.Journal ?? Download.FiguresJournal;
        return store.CommitAsync(new GpoCommit { GpoId = journal, Read = null, Puts = [line] }, cancellation);
    }

    private static LocalDateTime Local(Instant at) => at.InZone(Exchange.DefaultZone).LocalDateTime;
}

/// <summary>What an opening gives.</summary>
/// <param name="Page">Null for a scope that is not this person's to count, or is not there.</param>
public sealed record BoardAnswer(BoardPage? Page);
