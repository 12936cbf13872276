namespace GpoBot.Web.CommandLine;

/// <summary>What the tools stand on: the bot's services without its ways in, made only for the tool that asks for them.</summary>
/// <param name="withBot">Makes the services, runs what it is given on them and clears away; gives the exit code.</param>
/// <param name="withUnready">The same for a tool that asks what is wrong: gives the faults of the configuration, and the services if there are none, on a memory nobody made ready.</param>
public sealed class ToolHost(
    Func<Func<IServiceProvider, Task<int>>, Task<int>> withBot, Func<Func<IReadOnlyList<string>, IServiceProvider?, Task<int>>, Task<int>>? withUnready = null)
{
    /// <summary>Runs on the configured store and its companions. A faulty configuration or store is told in one line, and is a <see cref="ExitCode.Fault"/>.</summary>
    public Task<int> WithBotAsync(Func<IServiceProvider, Task<int>> run) => withBot(run);

    /// <summary>Runs whatever state the configuration and its companions are in.</summary>
    public Task<int> WithUnreadyBotAsync(Func<IReadOnlyList<string>, IServiceProvider?, Task<int>> run) =>
        withUnready is null ? withBot(services => run([], services)) : withUnready(run);

    /// <summary>On services that are there already.</summary>
    public static ToolHost On(IServiceProvider services) => new(run => run(services));
}
