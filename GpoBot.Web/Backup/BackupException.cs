namespace GpoBot.Web.Backup;

/// <summary>A backup that cannot be written, or is not fit to be restored; the message is French and for the operator.</summary>
public sealed class BackupException(string message, Exception? inner = null) : Exception(message, inner)
{
    private const int DiskFull = 28;
    private const int DiskFullOnWindows = 112;
    private const int QuotaOnWindows = 1295;

    /// <summary>What the operating system refused, in words.</summary>
    public static BackupException Of(Exception refusal, string folder) => new(
        refusal switch
        {
            UnauthorizedAccessException => $"Le dossier « {folder} » ne peut pas être lu ou écrit avec le compte utilisé : vérifiez ses droits.",
            IOException full when (full.HResult & 0xFFFF) is DiskFull or DiskFullOnWindows or QuotaOnWindows =>
                $"Le disque de « {folder} » est plein : libérez de la place, ou choisissez un autre disque.",
            _ => $"Le dossier « {folder} » ne peut pas être lu ou écrit : vérifiez le chemin et le disque.",
        },
        refusal);
}
