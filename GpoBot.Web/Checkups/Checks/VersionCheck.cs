using System.Reflection;
using System.Runtime.InteropServices;
using GpoBot.Web.Hosting;

namespace GpoBot.Web.Checkups.Checks;

/// <summary>What is running, to be quoted when help is asked for.</summary>
public sealed class VersionCheck(GpoBotSettings settings) : ICheck
{
    public string Name => "Version";

    public InstallStep Step => InstallStep.Program;

    public Task<Finding?> RunAsync(CancellationToken cancellation)
    {
        var version = typeof(VersionCheck).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion;
        var text = $"GpoBot {version}, {RuntimeInformation.FrameworkDescription}, {RuntimeInformation.OSDescription.Trim()}";
        return Task.FromResult<Finding?>(settings.IsDevelopment
            ? Finding.Look($"{text}. L'environnement est Development : à ne jamais exposer, car /dev/ est ouvert"
                + (settings.Bot.AppId is null ? " et les programmes de cette machine sont crus sans jeton." : "."))
            : Finding.Fine(text + "."));
    }
}
