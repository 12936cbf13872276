namespace GpoBot.Web.About;

/// <summary>The pages in English, sentence by sentence those in French.</summary>
public static class EnglishPages
{
    public static AboutFrame Frame { get; } = new(
        "en", "Skip to content", "operational partnership groups", "Pages of this site", "GpoBot is not watched in real time. Emergency: call 17 or 112.",
        "fr", "Lire en français", [("", "Home"), ("confidentialite", "Personal data"), ("conditions", "Terms of use")]);

    public static IEnumerable<AboutPage> Of(Installation here) => [Home(here), Privacy(here), Terms(here)];

    private static AboutPage Home(Installation here) => new(
        "", "GpoBot, assistant of the GPO",
        "GpoBot helps the officers who lead operational partnership groups (GPO) and their partners to keep their meetings and their commitments, in Microsoft Teams and by e-mail.",
        [
            new("ouvrir", "How to use it",
                "Open GpoBot in Teams and type “aide”. Without a Teams account, answer through the links in the e-mails you receive.",
                $"This installation is run by {Operator(here)}. It is for members of GPO and the services that follow them."),
        ]);

    private static AboutPage Privacy(Installation here) => new(
        "confidentialite", "Personal data",
        "What GpoBot records about members of operational partnership groups (GPO), why, for how long, and how to use your rights.",
        [
            new("responsable", "Who answers for it", $"The data controller is {Operator(here)}.", here.Contact is { } contact
                ? $"For any question or request about your data, write to: {contact}."
                : "For any question or request about your data, ask the lead of your group, who passes it on to the data protection officer."),
            new("finalite", "Why",
                "To keep the thread of GPO: meetings, commitments of organisations, reminders, records of decisions, figures. Legal basis, which the data controller "
                + "confirms: a task in the public interest (GDPR, article 6.1.e). GpoBot serves neither to prevent nor to investigate offences.",
                "No decision about you is taken automatically, and nothing is sent to a language model."),
            EnglishPrivacy.Kept, EnglishPrivacy.NotKept, EnglishPrivacy.Terms(here.Keeps), EnglishPrivacy.Readers, EnglishPrivacy.Rights, EnglishPrivacy.Beyond,
        ]);

    private static AboutPage Terms(Installation here) => new(
        "conditions", "Terms of use", "GpoBot is an internal working tool. Whoever uses it accepts what follows.",
        [
            new("acces", "Who may use it",
                $"This installation is run by {Operator(here)}. It is open to members of GPO, officers and partners, and to the services that follow them. "
                + "Access ends on the day somebody leaves their last group.",
                "A partner sees the details of a group only after signing its confidentiality charter: type “charte” to GpoBot."),
            new("limites", "What GpoBot is not")
            {
                Points =
                [
                    "An emergency service: nobody reads messages in real time. In an emergency, call 17 or 112.",
                    "A tool for investigations: it serves neither to look for offences nor to identify offenders, their families or ringleaders.",
                    "A place for restricted information or for anything covered by a secret.",
                ],
            },
            new("usage", "What is asked of everybody")
            {
                Points =
                [
                    "Describe places, times and facts; name no resident and no suspect.",
                    "Keep to yourself the personal links received by e-mail or in the conversation: whoever opens them answers or reads in your place.",
                    "Read what GpoBot shows before you confirm it, and correct what is wrong: a program may misunderstand a sentence.",
                ],
            },
            new("reponses", "What becomes of your answers",
                "They are recorded with your name, the date and the time; the lead of your group reads them. What other members see is told on the page “Personal data”."),
            new("disponibilite", "Availability",
                "The service may be interrupted. What was to be sent waits until it is back. A reminder from GpoBot does not replace everybody's own care for their dates."),
            new("aide", "A question, a fault",
                "Ask the lead of your group, or type “aide” to GpoBot. For a difficulty of access, type “accessibilité”."),
        ]);

    private static string Operator(Installation here) => here.Operator ?? "the police service that invited you";

    internal static string Months(int months) => months == 1 ? "1 month" : $"{months} months";

    internal static string Days(int days) => days == 1 ? "1 day" : $"{days} days";
}
