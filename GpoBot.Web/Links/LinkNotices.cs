using GpoBot.Core.Ports;
using GpoBot.Dialogs.Texts;
using NodaTime;

namespace GpoBot.Web.Links;

/// <summary>The pages that ask nothing.</summary>
internal static class LinkNotices
{
    private const string Elsewhere = "Vous pouvez aussi répondre au courriel : votre référent note votre réponse.";

    public static NoticePage Unknown { get; } = new(
        "Ce lien ne mène à rien", StatusCodes.Status404NotFound,
        "Il a peut-être été recopié en partie, ou il ne sert plus. Rien n'a été enregistré.",
        "Ouvrez le lien depuis le courriel que vous avez reçu. S'il ne fonctionne toujours pas, répondez à ce courriel, ou écrivez à "
        + "votre référent.");

    public static NoticePage TooMany { get; } = new(
        "Trop de demandes", StatusCodes.Status429TooManyRequests,
        "Trop de pages ont été ouvertes depuis votre réseau en peu de temps. Rien n'a été enregistré.",
        "Attendez une minute, puis recommencez.");

    public static NoticePage TooLarge { get; } = new(
        "Réponse trop longue", StatusCodes.Status413PayloadTooLarge,
        "Cette réponse est trop longue pour être lue. Rien n'a été enregistré.",
        "Revenez en arrière et raccourcissez la précision.");

    public static NoticePage ForeignSite { get; } = new(
        "Demande refusée", StatusCodes.Status403Forbidden,
        "Cette demande a été envoyée depuis un autre site. Rien n'a été enregistré.",
        "Ouvrez le lien depuis le courriel que vous avez reçu.");

    public static NoticePage Failed { get; } = new(
        "Service momentanément indisponible", StatusCodes.Status503ServiceUnavailable,
        "Votre réponse est enregistrée en entier ou pas du tout. Ouvrez à nouveau le lien dans quelques minutes pour le vérifier.", Elsewhere);

    public static NoticePage Renewed { get; } = new(
        "Demande reçue", StatusCodes.Status200OK,
        "S'il reste quelque chose à répondre, un nouveau lien part vers l'adresse inscrite dans votre GPO. Il arrive en quelques minutes.",
        "Un seul lien est envoyé toutes les dix minutes. Vous pouvez fermer cette page.");

    public static NoticePage Expired(OpenLink open) => new(
        "Ce lien a expiré", StatusCodes.Status410Gone,
        [
            $"Un lien est valable {AnswerLink.Life.Days} jours. Celui-ci ne permet plus de répondre.",
            .. open.Link.UsedAt is { } used ? [$"Votre réponse du {Moment(open, used)} est conservée."] : Array.Empty<string>(),
        ])
    {
        Renewable = open.Token,
    };

    public static NoticePage Thanks(OpenLink open, LinkReply reply) => new(
        "C'est enregistré", StatusCodes.Status200OK, $"Merci. Réponse enregistrée le {Moment(open, reply.At)}.")
    {
        Facts = reply.Facts,
        After = ["Vous pouvez fermer cette page."],
    };

    /// <param name="reply">What was recorded through this link; null when it stood already.</param>
    public static NoticePage Used(OpenLink open, LinkReply? reply, StandingAnswer? standing)
    {
        var newer = reply is not null && standing?.At > Instant.FromDateTimeOffset(reply.At) ? standing : null;
        return new NoticePage("Vous avez déjà répondu", StatusCodes.Status200OK, reply is null
            ? "Ce lien a servi, et il ne sert qu'une fois."
            : $"Réponse enregistrée le {Moment(open, reply.At)} par ce lien, qui ne sert qu'une fois.")
        {
            Facts = reply?.Facts ?? standing?.Facts ?? [],
            After =
            [
                .. newer is null ? Array.Empty<string>()
                    : [$"Depuis, une autre réponse a été enregistrée, le {Moment(open, newer.At)} : {Said(newer)}."],
                "Pour corriger votre réponse, demandez un nouveau lien.",
            ],
            Renewable = open.Token,
        };
    }

    private static string Moment(OpenLink open, DateTimeOffset at) => Moment(open, Instant.FromDateTimeOffset(at));

    /// <summary>« 20/11/2026 à 15 h 12 ».</summary>
    private static string Moment(OpenLink open, Instant at)
    {
        var local = at.InZone(open.Gpo.Group.TimeZone).LocalDateTime;
        return $"{local.Date.ToString("dd/MM/uuuu", null)} à {French.Time(local.TimeOfDay)}";
    }

    private static string Said(StandingAnswer standing) =>
        string.Join(" ; ", standing.Facts.Select(fact => $"{char.ToLowerInvariant(fact.Title[0])}{fact.Title[1..]} : {fact.Value}"));
}
