using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace GpoBot.Web.Mail;

/// <summary>
/// Names that follow from the id of a message, so that a repeated send is recognised: by us as the same file, by the
/// receiver as the same Message-ID.
/// </summary>
internal sealed partial record MessageName(string File, string Header)
{
    /// <param name="from">Address whose domain completes the Message-ID.</param>
    public static MessageName Of(string messageId, string from)
    {
        var id = messageId.Trim('<', '>');
        if (!Plain().IsMatch(id)) id = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(messageId)));
        return new(id + ".eml", id.Contains('@', StringComparison.Ordinal) ? $"<{id}>" : $"<{id}@{from[(from.IndexOf('@', StringComparison.Ordinal) + 1)..]}>");
    }

    [GeneratedRegex(@"^(?=.{1,120}$)[A-Za-z0-9][A-Za-z0-9_-]*(\.[A-Za-z0-9_-]+)*(@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)*)?$")]
    private static partial Regex Plain();
}
