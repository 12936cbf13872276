using GpoBot.Core.Places;

namespace GpoBot.Dialogs.Sharing;

/// <summary>What is said where others read along: nothing in it says anything of anybody.</summary>
internal static class PlaceTexts
{
    public const string AnsweredAlone = "Je vous ai répondu dans notre conversation personnelle.";
    public const string Noted = "C'est noté.";
    public const string AskedTwice = "Auquel de vos GPO ? Écrivez par exemple « lie ce canal au GPO S01 ».";
    public const string TitlesHidden =
        "Les titres ne sont pas affichés ici tant que chaque membre n'a pas signé la charte. Écrivez-moi en conversation personnelle pour voir ce qui vous concerne.";
    public const string OnlyWhereLinked =
        "Je ne publie une carte que là où tout le monde peut la lire : dans un canal ou une discussion que le référent a liés à un GPO dont vous êtes membre.";
    public const string NothingFound = "Aucune problématique ni aucun engagement ne correspond. Essayez une référence (AC002, PB01) ou un mot du titre.";

    public static string This(PlaceKind kind) => kind switch
    {
        PlaceKind.Channel => "ce canal",
        PlaceKind.MeetingChat => "cette discussion de réunion",
        _ => "cette discussion",
    };

    public static string Linked(PlaceKind kind) => kind == PlaceKind.Channel ? "lié" : "liée";

    public static string Taken(PlaceKind kind) =>
        $"{Capital(This(kind))} est déjà {Linked(kind)} à un autre GPO. Seul son référent peut le changer : demandez-lui d'écrire ici **délie {This(kind)}**.";

    public static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
