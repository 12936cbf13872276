using GpoBot.Core.Commitments;
using GpoBot.Core.Groups;
using GpoBot.Core.Meetings;

namespace GpoBot.Dialogs.Texts;

/// <summary>The trade's words for each closed list; always the same word for the same thing.</summary>
public static class Labels
{
    public static string Of(CommitmentStatus status) => status switch
    {
        CommitmentStatus.Todo => "À faire",
        CommitmentStatus.InProgress => "En cours",
        CommitmentStatus.Blocked => "Bloqué",
        CommitmentStatus.ToConfirm => "À confirmer",
        CommitmentStatus.Done => "Fait",
        _ => "Abandonné",
    };

    public static string Of(BlockingReason reason) => reason switch
    {
        BlockingReason.Budget => "budget",
        BlockingReason.Access => "accès",
        BlockingReason.Supplier => "fournisseur",
        BlockingReason.Competence => "compétence",
        BlockingReason.Staffing => "effectifs",
        BlockingReason.Regulation => "réglementaire",
        BlockingReason.PartnerUnreachable => "partenaire injoignable",
        _ => "autre",
    };

    public static string Of(CancelReason reason) => reason switch
    {
        CancelReason.OperationalNeed => "renfort opérationnel",
        CancelReason.PublicHoliday => "jour férié",
        CancelReason.Leave => "congés",
        CancelReason.TooFewPresent => "trop peu de présents",
        CancelReason.PlaceUnavailable => "lieu indisponible",
        CancelReason.LeadUnavailable => "référent indisponible",
        CancelReason.Disruption => "perturbation (intempéries, grève)",
        _ => "autre motif",
    };

    public static string Of(MeetingFormat format) => format switch
    {
        MeetingFormat.OnSite => "Sur place",
        MeetingFormat.Video => "En visioconférence",
        _ => "Sur place et en visioconférence",
    };

    public static string Of(Rhythm rhythm) => rhythm switch
    {
        Rhythm.Once => "Une seule fois",
        Rhythm.Fortnightly => "Tous les quinze jours",
        Rhythm.Monthly => "Tous les mois, au même rang (le 2e mardi…)",
        Rhythm.MonthlyLast => "Tous les mois, le dernier (le dernier mardi…)",
        _ => "Tous les mois, à la même date (le 15…)",
    };

    public static string Of(AccessType access) => access switch
    {
        AccessType.Internal => "interne",
        AccessType.Guest => "invité Teams",
        AccessType.Federated => "fédéré",
        _ => "courriel",
    };
}
