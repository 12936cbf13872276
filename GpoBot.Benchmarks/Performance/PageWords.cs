namespace GpoBot.Benchmarks.Performance;

/// <summary>What docs/performance.md says around its figures; nothing here that a change of the bot could make wrong.</summary>
internal static class PageWords
{
    public const string Beginning = """
        # Performances

        Page écrite par une commande, qui mesure tout sur une machine en une fois ; rien n'y est écrit à la main. Ce que montrent les profils, et ce qui
        resterait à faire, est dans [performance-profil.md](performance-profil.md).

            dotnet run -c Release --project GpoBot.Benchmarks -- performance --sizes

        Seuls les rapports comptent, et d'une même exécution : GpoBot et un **bot nu** (le moins qu'ASP.NET Core puisse faire : vérifier le jeton, lire
        l'activité, poster une réponse de même taille) tournent tour à tour, chacun dans son processus, publiés tous deux en code natif (ReadyToRun), ramasse-miettes
        « poste de travail » comme dans l'image. Le canal simulé et le serveur OpenID sont dans le processus qui mesure. Chaque conversation attend la réponse
        et l'activité avant de reprendre ; les jetons sont signés et vérifiés. Le rythme que le canal impose à un bot (par conversation, 7 envois en 1 s, 60 en
        30 s) est levé : il serait sinon la seule chose mesurée.

        Un changement est mesuré de deux façons : **seul**, ce que la personne attend, le travail différé étant retenu ; et **avec ses suites**, que le
        même processus fait ensuite. Les budgets portent sur le premier ; le second est donné à côté.

        """;

    public const string Scale = """
        Pour situer, ailleurs : mesuré de même à 16 et 64 conversations, avec une carte de 2 Ko pour réponse, sans vérifier de jeton et sans mémoire derrière,
        le processeur par tour rapporté à celui d'un bot nu est de 5,5 et 5,2 pour Agents SDK (.NET), de 4,2 et 5,9 pour teams.net (6,1 et 9,1 avec ses cartes
        typées), de 7 et 12 pour Bot Framework en JavaScript, de 94 et 128 pour Bot Framework en .NET. Alloué par tour : bot nu 15 Kio, teams.net 59,
        Agents SDK 89, Bot Framework .NET 1 036. Ces chiffres-là ne sont pas de cette exécution.

        """;

    public const string Tables = """
        Le même service, les mêmes appels, dans le même processus, tour à tour, quatre à la fois ; la meilleure de neuf passes après rodage : processeur et octets
        alloués par appel, réception comprise. « À la main » : `HttpClient`, signature, `Utf8JsonReader` et `Utf8JsonWriter`, sans nouvel essai ni contrôle des
        règles. Les budgets portent sur le service aux réponses toutes faites, dans un processus à part : Azurite occupe si bien la machine
        que les clients s'y ressemblent.

        """;

    public const string Trimming = """
        Symboles non compris. Chaque avertissement de l'élagueur est un endroit où une bibliothèque cherche par réflexion ce qu'il a pu ôter : ce qu'on en sait est dans
        [performance-profil.md](performance-profil.md).

        """;

    public const string End = """
        ## Ce qui n'est pas mesuré ici

        - La mémoire la plus haute est celle du bot sous sa charge, avec le compteur d'appels et l'entrée des mesures ; le démarrage et le repos sont ceux du
          produit par sa propre entrée.
        - Azure lui-même : ses délais sont ceux du réseau, et s'ajoutent au nombre d'appels donné plus haut.

        """;
}
