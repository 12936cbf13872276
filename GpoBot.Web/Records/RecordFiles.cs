using GpoBot.Core.Groups;
using GpoBot.Core.Ports;
using GpoBot.Core.Records;
using GpoBot.Dialogs.Downloads;

namespace GpoBot.Web.Records;

/// <summary>Gives the conversation the very file that goes with the mail.</summary>
internal sealed class RecordFiles : IRecordFiles
{
    public MailDocument Of(Gpo gpo, DecisionRecord record) => RecordFile.Of(gpo, record);
}
