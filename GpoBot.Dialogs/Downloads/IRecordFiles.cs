using GpoBot.Core.Groups;
using GpoBot.Core.Ports;
using GpoBot.Core.Records;

namespace GpoBot.Dialogs.Downloads;

/// <summary>Writes a record of decisions as a file of a word processor.</summary>
public interface IRecordFiles
{
    MailDocument Of(Gpo gpo, DecisionRecord record);
}
