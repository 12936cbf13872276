using NodaTime;

namespace GpoBot.Core.Ports;

/// <summary>
/// Files made for one person, which a browser fetches within a quarter of an hour. Whoever has the address has the file: the
/// address is long, told to that person alone, soon over, and each fetching is written down.
/// </summary>
public interface IDownloads
{
    /// <summary>Keeps the file and gives the token of its address. Only a hash of the token is kept.</summary>
    Task<string> KeepAsync(Download file, CancellationToken cancellation);

    /// <summary>The file of this token; null for one that never was, and for one whose time is over.</summary>
    Task<Download?> FindAsync(string token, Instant now, CancellationToken cancellation);
}

/// <summary>A file, whose it is, and what the journal says when it is read.</summary>
/// <param name="Email">The one person it was made for.</param>
/// <param name="Journal">GPO in whose audit a reading is noted, or <see cref="FiguresJournal"/> for what belongs to none.</param>
/// <param name="ReaderId">Pseudonym of the person in the audit: their contact id, or what stands for a post.</param>
/// <param name="ReaderRole">In which role they read.</param>
/// <param name="ObjectId">What the file holds: <c>R-S01-24.v2</c>, <c>DIPN 9A 2026-01-01/2026-11-20</c>.</param>
public sealed record Download(
    string Email, string FileName, string ContentType, byte[] Content, string Journal, string ReaderId, string ReaderRole, string ObjectId,
    Instant KeptAt)
{
    public static readonly Duration Life = Duration.FromMinutes(15);

    /// <summary>What no single GPO is read for is noted here. No GPO has such an id.</summary>
    public const string FiguresJournal = "@figures";

    /// <summary>Bytes that a file may have: what a row of the memory holds, and some room for the rest of it.</summary>
    public const int Largest = 900 * 1024;

    public Instant Until => KeptAt + Life;
}
