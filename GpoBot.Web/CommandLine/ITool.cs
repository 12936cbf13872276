using System.CommandLine;

namespace GpoBot.Web.CommandLine;

/// <summary>One word of the command line, for whoever keeps the bot running.</summary>
public interface ITool
{
    /// <summary>
    /// Its word, its arguments and options, and what each is for, in French. Its action gives the exit code: <see cref="ExitCode"/>.
    /// </summary>
    Command Describe(ToolHost host);
}

/// <summary>What a tool answers the shell.</summary>
public static class ExitCode
{
    public const int Done = 0;

    /// <summary>Understood, and not done, or something was found that is not as it should be; the lines printed say what.</summary>
    public const int Fault = 1;

    /// <summary>The words of the command line are not understood.</summary>
    public const int Usage = 2;
}
