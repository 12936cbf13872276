using GpoBot.Core.Groups;
using GpoBot.Core.Ports;
using GpoBot.Core.Records;

namespace GpoBot.Web.Records;

/// <summary>A record of decisions as a file that goes with a mail; its name carries neither place nor theme.</summary>
internal static class RecordFile
{
    public const string MediaType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    public static MailDocument Of(Gpo gpo, DecisionRecord record)
    {
        using var content = new MemoryStream();
        RecordDocument.Write(record, gpo.Group, content);
        return new MailDocument(NameOf(gpo.Id, record), MediaType, content.ToArray());
    }

    public static string NameOf(string gpoId, DecisionRecord record) => $"releve-{gpoId}-{record.Number:00}-v{record.Version}.docx";
}
