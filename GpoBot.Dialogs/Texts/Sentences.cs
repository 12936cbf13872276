namespace GpoBot.Dialogs.Texts;

/// <summary>What GpoBot says that belongs to no card.</summary>
public static class Sentences
{
    public const string Emergency =
        "En cas d'urgence, composez le **17** ou le **112**. GpoBot n'est pas surveillé en temps réel.";

    public const string NotUnderstood = "Je n'ai pas compris. Écrivez **aide** pour voir ce que je sais faire.";

    public const string Stranger =
        "Bonjour, je suis GpoBot, l'assistant des groupes de partenariat opérationnel. Je ne trouve pas votre adresse parmi les contacts "
        + "d'un GPO. Demandez au référent de votre secteur de vous y inscrire, puis écrivez-moi à nouveau.";

    public const string CannotIdentify =
        "Teams ne me dit pas qui vous êtes en ce moment, et je ne réponds qu'aux membres d'un GPO. Rien n'a été enregistré ; "
        + "réessayez dans quelques minutes.";

    public const string PersonalOnly =
        "Pour protéger ce qui est propre à chacun, je réponds en conversation personnelle : ouvrez-la en cliquant sur mon nom, puis écrivez **aide**.";

    public const string NamesAPerson =
        "Ce message semble désigner une personne. Je ne l'ai pas enregistré. Reformulez avec le **lieu**, l'**heure** et les **faits**, "
        + "sans nom ni plaque. Vous pouvez aussi supprimer votre message ci-dessus. Une situation individuelle relève du groupe restreint du CLSPD.";

    /// <summary>The same of a field of a card, which leaves no message to delete.</summary>
    public const string FieldNamesAPerson =
        "Ce texte semble désigner une personne. Je ne l'ai pas enregistré. Reformulez avec le **lieu**, l'**heure** et les **faits**, "
        + "sans nom ni plaque. Une situation individuelle relève du groupe restreint du CLSPD.";

    public const string Dropped = "C'est abandonné, rien n'a été enregistré.";
    public const string Welcome = "Avec plaisir. Écrivez **aide** si vous avez besoin d'autre chose.";
    public const string NothingOpen = "Aucune question n'est en attente. Écrivez **aide** pour voir ce que je sais faire.";
    public const string DraftGone =
        "Cette demande a déjà été traitée, ou elle a expiré ; rien de plus n'a été enregistré. Refaites-la si besoin, ou écrivez **aide**.";
    public const string CardOutdated = "Cette carte n'est plus à jour ; rien n'a été enregistré. Écrivez **aide**, ou demandez-moi la liste à nouveau.";
    public const string AlreadyDone = "C'est déjà fait, rien n'a été enregistré une seconde fois.";
    public const string WelcomeSummary = "Bienvenue dans GpoBot";
    public const string NoGpoToLead =
        "Cette commande est réservée au référent du GPO et à son suppléant. Adressez-vous à eux, ou écrivez **aide** pour voir "
        + "ce que je peux faire pour vous.";

    public const string NoFeedLinks =
        "Cette installation ne donne pas de liens d'agenda : son adresse publique n'est pas configurée. Demandez-le à votre administrateur. "
        + "Vos invitations et vos rappels arrivent comme d'habitude ; écrivez **réunions** pour voir les dates.";

    /// <param name="reference">What the log calls the turn.</param>
    public static string Failed(string reference) =>
        "Désolé, je n'ai pas pu aller jusqu'au bout. Votre demande est enregistrée en entier ou pas du tout : vérifiez avec **réunions** "
        + $"ou **mes actions** avant de la refaire. Référence à donner à votre administrateur : **{reference}**.";

    /// <param name="reference">What the log calls the turn.</param>
    public static string MemoryDown(string reference) =>
        "Désolé, ma mémoire ne répond pas en ce moment. Ce qui était déjà enregistré est intact ; votre demande est enregistrée en entier ou "
        + "pas du tout. Attendez quelques minutes, vérifiez avec **réunions** ou **mes actions**, puis refaites-la au besoin. "
        + $"Référence à donner à votre administrateur : **{reference}**.";

    public const string YesNo = "Répondez **oui** pour enregistrer, **non** pour abandonner.";

    public const string TookTooLong =
        "Je n'ai pas pu répondre à temps. Votre demande est enregistrée en entier ou pas du tout : vérifiez avant de la refaire.";

    public const string SpeakAloneFirst =
        "Je ne peux pas savoir ici qui vous êtes. Ouvrez d'abord notre conversation personnelle et écrivez **aide**, puis réessayez.";

    public const string DeputyUnknown =
        "Je ne connais pas de suppléant disponible qui corresponde dans votre organisation ; rien n'a été enregistré. Demandez au "
        + "référent de l'inscrire parmi les contacts du GPO, ou répondez **je ne viens pas**.";
}
