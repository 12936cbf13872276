namespace GpoBot.Tests.Drivers;

/// <summary>One person of the demo department in front of a Teams played by Microsoft's Agents Playground.</summary>
public sealed class PlaygroundProcess : IAsyncDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("gpobot-playground-");
    private readonly ChildProcess process;

    private PlaygroundProcess(string email, Uri bot)
    {
        var port = ChildProcess.FreePort();
        Address = new Uri($"http://127.0.0.1:{port}");
        process = ChildProcess.Start("node", [Repository.File("playground", "person.mjs"), email, $"{port}", bot.OriginalString, folder.FullName]);
    }

    /// <summary>The page to open in a browser.</summary>
    public Uri Address { get; }

    public static async Task<PlaygroundProcess> Start(string email, Uri bot)
    {
        var playground = new PlaygroundProcess(email, bot);
        try
        {
            await playground.process.WaitUntilAnswers(new Uri(playground.Address, "/_internal/v1/testConfig"));
            return playground;
        }
        catch
        {
            await playground.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await process.DisposeAsync();
        folder.Delete(recursive: true);
    }
}
