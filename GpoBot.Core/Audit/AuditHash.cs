using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace GpoBot.Core.Audit;

/// <summary>
/// The fingerprint of an audit line. Its canonical form is fixed for good, since lines outlive releases: the fields below in this
/// order, each as <c>length in UTF-8 bytes:value;</c>, a missing one as <c>-;</c>, hashed with SHA-256, written in lower-case hexadecimal.
/// </summary>
public static class AuditHash
{
    private const string Form = "gpobot-audit-1";

    /// <summary>What stands before the first line: another value for each GPO, so that no chain can pass for another's.</summary>
    public static string Genesis(string gpoId) => Of(Form, gpoId);

    public static string Of(string gpoId, AuditLine line, string previous) => Of(
        Form, gpoId, Number(line.Sequence), Number(line.At.ToUnixTimeTicks()), line.ActorId, line.Role, line.Verb, line.ObjectId,
        line.Before, line.After, line.Through, line.CorrelationId, previous);

    private static string Of(params ReadOnlySpan<string?> fields)
    {
        var canonical = new StringBuilder();
        foreach (var field in fields)
        {
            if (field is null) canonical.Append("-;");
            else canonical.Append(CultureInfo.InvariantCulture, $"{Encoding.UTF8.GetByteCount(field)}:{field};");
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(canonical.ToString())));
    }

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
