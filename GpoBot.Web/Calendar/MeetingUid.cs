using System.Security.Cryptography;
using System.Text;
using GpoBot.Core.Ports;

namespace GpoBot.Web.Calendar;

/// <summary>
/// The name of a meeting in every calendar. It follows from the meeting alone, so that a repeated effect names the same
/// event; the department is part of it because a partner may serve in two departments that both have a sector S01.
/// </summary>
public static class MeetingUid
{
    /// <summary>A UUID of version 8 (RFC 9562), lower case.</summary>
    public static string Of(CalendarRequest request)
    {
        var name = $"gpobot/{request.Group.DepartmentCode}/{request.Group.Id}/{request.Meeting.Id}";
        var bytes = SHA256.HashData(Encoding.UTF8.GetBytes(name)).AsSpan(0, 16);
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x80);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true).ToString("D");
    }
}
