namespace GpoBot.Web.Storage;

/// <summary>What is wrong with the memory and what to do, in French, for whoever keeps the bot running.</summary>
public static class StorageTrouble
{
    public static string Advice(StorageException refusal, StorageOptions options) =>
        (options.IsFile ? OfFile(refusal, options.Path) : OfTables(refusal.Code)) + $" ({refusal.Code})";

    private static string OfFile(StorageException refusal, string path) => refusal.Sqlite switch
    {
        5 or 6 => $"le fichier {path} est occupé par un autre programme. Fermez-le ; une sauvegarde ne doit pas le verrouiller longtemps.",
        8 => $"le fichier {path} ou son dossier est en lecture seule. Rendez-les au compte de GpoBot.",
        10 => $"le disque de {path} refuse d'écrire ou de lire. Vérifiez la place, le quota, puis l'état du disque.",
        11 or 26 => $"le fichier {path} est abîmé. Arrêtez GpoBot, gardez ce fichier à part et restaurez la dernière sauvegarde.",
        13 => $"le disque de {path} est plein. Libérez de la place : GpoBot reprendra de lui-même.",
        14 => $"le fichier {path} ne s'ouvre pas. Vérifiez Storage:Path et les droits du dossier.",
        _ when refusal.Code == "Busy" => $"trop d'écritures attendent le fichier {path}. Si cela dure, voyez le disque, ou passez au stockage de tables.",
        _ when refusal.Code == "File" => $"le dossier de {path} n'est pas accessible. Vérifiez Storage:Path et les droits.",
        _ => $"le fichier {path} n'est pas utilisable.",
    };

    private static string OfTables(string code) => code switch
    {
        "Unreachable" => "le compte de stockage ne répond pas. Vérifiez l'adresse, la sortie réseau et l'état d'Azure.",
        "NoToken" => "pas de jeton pour le compte de stockage. Vérifiez l'identité managée de la machine.",
        "AuthenticationFailed" => "le compte de stockage refuse la clé ou l'heure. Vérifiez Storage:ConnectionString et l'horloge.",
        "AuthorizationFailure" or "AuthorizationPermissionMismatch" or "InsufficientAccountPermissions" =>
            "l'identité n'a pas le droit d'écrire. Donnez-lui le rôle « Contributeur aux données de table de stockage ».",
        "TableNotFound" or "ResourceNotFound" => "les tables n'existent pas encore ; GpoBot les crée à son premier démarrage.",
        "ServerBusy" or "OperationTimedOut" => "le compte de stockage est saturé. Réessayez ; si cela dure, voyez ses limites dans Azure.",
        "AccountIsDisabled" => "le compte de stockage est désactivé. Voyez le portail Azure.",
        _ => "le compte de stockage refuse.",
    };
}
