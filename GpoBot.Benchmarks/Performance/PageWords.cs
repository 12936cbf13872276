namespace GpoBot.Benchmarks.Performance;

/// <summary>What docs/performance.md says around its figures.</summary>
internal static class PageWords
{
    public const string Beginning = """
        # Performances

        Page écrite par une commande, qui mesure tout sur une machine en une fois :

            dotnet run -c Release --project GpoBot.Benchmarks -- performance

        Seuls les rapports comptent, et d'une même exécution : GpoBot et un **bot nu** (le moins qu'ASP.NET Core puisse faire : vérifier le jeton, lire
        l'activité, poster une réponse de même taille) tournent tour à tour, chacun dans son processus, publiés tous deux en code natif (ReadyToRun), ramasse-miettes
        « poste de travail » comme dans l'image. Le canal simulé et le serveur OpenID sont dans le processus qui mesure. Chaque conversation attend la réponse
        et l'activité avant de reprendre ; les jetons sont signés et vérifiés.

        """;

    public const string End = """
        ## Ce qui n'est pas mesuré ici

        - Les cas BenchmarkDotNet : les parties sont mesurées par chronomètre et par le compteur d'allocations du moteur, sur un fil, après rodage.
        - Le client Tables contre un appel `HttpClient` écrit à la main et contre `Microsoft.Azure.Cosmos.Table` : à faire.
        - L'image n'est pas élaguée (« trimmed ») : Microsoft.Graph, Azure.Identity et la configuration par réflexion n'y sont pas prêts.

        """;
}
