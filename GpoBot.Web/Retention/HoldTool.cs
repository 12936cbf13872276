using System.CommandLine;
using GpoBot.Core.Audit;
using GpoBot.Core.Guard;
using GpoBot.Core.Ports;
using GpoBot.Core.Retention;
using GpoBot.Web.CommandLine;
using NodaTime;

namespace GpoBot.Web.Retention;

/// <summary><c>hold GPO --reason … | --release</c>: keeps a group as it is, purge and erasure included, or ends that.</summary>
public sealed class HoldTool : ITool
{
    private const int Tries = 8;

    public Command Describe(ToolHost host)
    {
        var gpo = new Argument<string>("GPO") { Description = "Le GPO, par exemple S01." };
        var reason = new Option<string?>("--reason") { Description = "Pourquoi, en peu de mots et sans nommer personne : le référent le lit." };
        var release = new Option<bool>("--release") { Description = "Lève le gel." };
        var command = new Command("hold", "Pose ou lève un gel légal : rien du GPO n'est plus purgé ni effacé.") { gpo, reason, release };
        command.Validators.Add(found =>
        {
            if (found.GetValue(release) == (found.GetValue(reason) is not null)) found.AddError("Donnez --reason \"…\" pour geler, ou --release pour lever le gel.");
        });
        command.SetAction((words, cancellation) => host.WithBotAsync(services =>
            RunAsync(words.GetRequiredValue(gpo).ToUpperInvariant(), words.GetValue(reason)?.Trim(), services, words.InvocationConfiguration.Output, cancellation)));
        return command;
    }

    private static async Task<int> RunAsync(string gpoId, string? reason, IServiceProvider services, TextWriter output, CancellationToken cancellation)
    {
        var (store, time) = (services.GetRequiredService<IGpoStore>(), services.GetRequiredService<TimeProvider>());
        for (var attempt = 0; attempt < Tries; attempt++)
        {
            if (await store.LoadAsync(gpoId, cancellation) is not { } gpo) return await RefuseAsync($"GPO inconnu : {gpoId}");
            if (reason is { Length: 0 or > LegalHold.LongestReason }) return await RefuseAsync($"Le motif a entre 1 et {LegalHold.LongestReason} caractères.");
            if (GpoGuard.NamesAPerson(reason, gpo)) return await RefuseAsync("Le motif semble désigner une personne : il n'a pas été enregistré. Donnez une référence, sans nom.");
            var now = Instant.FromDateTimeOffset(time.GetUtcNow());
            var hold = reason is null ? null : new LegalHold(reason, now.InZone(gpo.Group.TimeZone).Date);
            if (gpo.Group.Hold?.Reason == reason) return await TellAsync(gpo.Group.Hold is null ? $"{gpoId} n'était pas gelé." : $"{gpoId} est déjà gelé pour ce motif.");
            var line = new AuditLine
            {
                At = now, ActorId = "operator", Role = "operator", Verb = hold is null ? "retention.release" : "retention.hold", ObjectId = gpoId,
                Before = gpo.Group.Hold is null ? null : "held", After = hold is null ? null : "held", Through = "tool", CorrelationId = $"hold.{now.ToUnixTimeTicks()}",
            };
            var commit = new GpoCommit { GpoId = gpoId, Read = gpo, Puts = [gpo.Group with { Hold = hold }, line] };
            if (await store.CommitAsync(commit, cancellation) != CommitResult.Done) continue;
            return await TellAsync(hold is null ? $"Gel levé : {gpoId} suit à nouveau les durées de conservation." : $"{gpoId} est gelé : rien n'en sera purgé ni effacé.");
        }

        return await RefuseAsync($"{gpoId} change sans cesse : réessayez.");

        async Task<int> TellAsync(string text)
        {
            await output.WriteLineAsync(text);
            return ExitCode.Done;
        }

        async Task<int> RefuseAsync(string text)
        {
            await output.WriteLineAsync(text);
            return ExitCode.Fault;
        }
    }
}
