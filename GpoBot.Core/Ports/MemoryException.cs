namespace GpoBot.Core.Ports;

/// <summary>The memory did not do what was asked, for a reason of its own: whoever waits is to be told that, and nothing of how it is made.</summary>
public abstract class MemoryException(string message, Exception? inner) : Exception(message, inner)
{
    /// <summary>True when it is at the bottom of this fault.</summary>
    public static bool IsCauseOf(Exception? fault)
    {
        for (; fault is not null; fault = fault.InnerException)
        {
            if (fault is MemoryException) return true;
        }

        return false;
    }
}
