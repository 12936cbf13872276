using GpoBot.Core.Audit;
using GpoBot.Core.Ports;
using GpoBot.Web.Storage;
using NodaTime;

namespace GpoBot.Web.Downloads;

/// <summary>Gives out a file to whoever has its address, as long as the person it was made for is still known, and notes that it was read.</summary>
public sealed class DownloadReading(IDownloads downloads, IPeople people, ReadJournal journal, TimeProvider time)
{
    private const string Verb = "file.read";

    /// <summary>The file, or null: forged, over, or of somebody who is in no GPO any more.</summary>
    public async Task<Download?> ReadAsync(string token, string correlationId, CancellationToken cancellation)
    {
        var now = Instant.FromDateTimeOffset(time.GetUtcNow());
        if (await downloads.FindAsync(token, now, cancellation) is not { } file) return null;
        if (await people.FindByEmailAsync(file.Email, cancellation) is not { } person) return null;
        var ofGpo = file.Journal != Download.FiguresJournal;
        if (ofGpo && person.Posts.Count == 0 && !person.GpoIds.Contains(file.Journal)) return null;

        // Written before it is given out.
        await journal.NoteAsync(new Reading(file.Journal, file.ReaderId, file.ReaderRole, Verb, file.ObjectId, null, "link", correlationId), cancellation);
        return file;
    }

    /// <summary>Ties the lines of one address together without telling it.</summary>
    public static string CorrelationOf(string token) => LinkTokens.HashOf(token)[..16];
}
