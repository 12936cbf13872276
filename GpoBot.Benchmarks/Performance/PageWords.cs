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
        ## Où passe le temps

        - Une réponse ne dépasse pas le rythme publié du canal (par conversation, 7 envois en 1 s, 60 en 30 s) : la mesure lève cette limite, qui serait sinon
          la seule chose mesurée.
        - « aide » lisait tous les GPO de la personne pour connaître sa langue et refaisait sa carte, la plus grande, à chaque fois. L'index des personnes
          dit la langue ; la carte est écrite une fois. Restent quatre appels à la mémoire : la personne (deux), sa conversation, sa question ouverte.
        - L'écriture d'une carte se passe surtout dans la typographie : une adresse peut commencer à chaque lettre, on ne la cherche plus que là où il peut y en
          avoir une. Suite : composer les textes fixes une fois, au chargement.
        - Un changement lit le GPO deux fois (pour répondre à la personne, puis pour décider) au lieu d'une, et le même processus envoie ensuite le message
          au référent, tient l'agenda et recompte les chiffres : tout cela est compté dans son tour. Suite : donner à la décision ce que le tour a
          déjà lu ; l'étiquette de version protège la première tentative.
        - Avec SQLite, le reste est l'attente du disque à chaque validation (synchronous = FULL). Suite : valider ensemble ce qui arrive ensemble.
        - Le bilan lit une plage et refait les comptes à partir des faits de chaque GPO : il tient son budget, mais croît avec le nombre de GPO, non avec celui
          des directions. Suite : une ligne de totaux par direction et par jour.

        ## Ce qui n'est pas mesuré ici

        - Les cas BenchmarkDotNet : les parties sont mesurées par chronomètre et par le compteur d'allocations du moteur, sur un fil, après rodage.
        - Le client Tables contre un appel `HttpClient` écrit à la main et contre `Microsoft.Azure.Cosmos.Table` : à faire.
        - L'image n'est pas élaguée (« trimmed ») : Microsoft.Graph, Azure.Identity et la configuration par réflexion n'y sont pas prêts.

        """;
}
