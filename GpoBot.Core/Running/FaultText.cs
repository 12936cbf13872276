using System.Text;

namespace GpoBot.Core.Running;

/// <summary>
/// An exception for the log: its kinds and where it came from. Its message stays out, for it may quote what a person wrote.
/// </summary>
public static class FaultText
{
    public static string Of(Exception fault)
    {
        var text = new StringBuilder();
        for (var at = fault; at is not null; at = at.InnerException)
            text.Append(text.Length == 0 ? "" : "\n<- ").Append(at.GetType().FullName).Append('\n').Append(at.StackTrace);
        return text.ToString();
    }
}
