using GpoBot.Core.Ports;
using GpoBot.Web.Hosting;
using GpoBot.Web.Storage;
using NodaTime;

namespace GpoBot.Web.Checkups.Checks;

/// <summary>Whether what is due is being done.</summary>
public sealed class AgendaCheck(IDueAgenda agenda, GpoBotSettings settings) : ICheck
{
    private static readonly Duration Late = Duration.FromMinutes(30);

    public string Name => "Envois et rappels dus";

    public InstallStep Step => InstallStep.Trial;

    public async Task<Finding?> RunAsync(CancellationToken cancellation)
    {
        if (settings.Storage.IsFile && !File.Exists(settings.Storage.Path)) return null;
        try
        {
            var age = await agenda.OldestAsync(cancellation) is { } oldest
                ? Instant.FromDateTimeOffset(TimeProvider.System.GetUtcNow()) - oldest
                : Duration.Zero;
            return age > Late
                ? Finding.Look($"le plus ancien attend depuis {age.TotalHours:0.#} h. GpoBot est-il démarré ? Voyez /health/ready et le journal.")
                : Finding.Fine("rien n'est en retard.");
        }
        catch (StorageException)
        {
            return Finding.Look("inconnus tant que la mémoire ne répond pas.");
        }
    }
}
