namespace GpoBot.Tests.Cards.Real;

/// <summary>The cards of people and of changes of commitments.</summary>
internal static class PeopleStops
{
    public static IReadOnlyList<TourStop> All { get; } =
    [
        TourStops.Lead("roster-lead", "membres S01"),
        TourStops.LeadPresses("roster-contact-new", "Ajouter un contact"),
        TourStops.LeadPresses("roster-contact-refused", "Enregistrer", ("email", "solange")),
        TourStops.LeadPresses("roster-contact-added", "Enregistrer",
            ("organisation", "Ville de Montfictif"), ("type", "MAIRIE"), ("firstName", "Solange"), ("lastName", "Gabarit"),
            ("email", "solange.gabarit@ville-montfictif.example.org"), ("access", "Guest"), ("role", "Member")),
        TourStops.Lead("roster-contact-edit", "modifie le contact P10"),
        TourStops.Partner("roster-partner", "membres S01"),
        TourStops.Lead("leave-other", "P31 quitte le GPO S01"),
        TourStops.LeadPresses("leave-other-done", "Confirmer le départ"),
        TourStops.Partner("leave-successor", "je ne suis plus en charge, voyez avec ma collègue"),
        TourStops.PartnerPresses("leave-successor-refused", "Confirmer le départ", ("firstName", "Lise"), ("email", "lise@ailleurs.example.com")),
        TourStops.Partner("leave-self", "je quitte le GPO S01"),
        TourStops.Lead("handover-preview", "je pars le 1er décembre, mon successeur est Noa Maquette"),
        TourStops.Lead("handover-form", "passation"),
        TourStops.LeadPresses("handover-planned", "Préparer la passation", ("known", "PN:S01:D"), ("day", "2026-12-01")),
        TourStops.Lead("access-review", "revue des accès S01"),
        TourStops.LeadPresses("access-reviewed", "Enregistrer la revue"),
        TourStops.Lead("group-settings", "réglages du GPO S01"),
        TourStops.LeadPresses("group-settings-saved", "Enregistrer", ("banner", "Parking fermé en décembre")),
        TourStops.Partner("charter", "charte"),
        TourStops.Partner("my-data", "mes données"),
        TourStops.PartnerPresses("my-data-form", "Corriger"),
        TourStops.Partner("channel-preview", "écrivez-moi par courriel"),
        TourStops.PartnerPresses("channel-saved", "Oui"),
        TourStops.PartnerPresses("channel-back", "Plutôt dans Teams"),
        TourStops.Partner("accessibility", "accessibilité"),
        TourStops.Partner("language-preview", "langue en"),
        TourStops.PartnerPresses("language-saved", "Oui"),
        TourStops.Partner("help-english", "help"),
        TourStops.PartnerPresses("language-back", "Français"),
        TourStops.Lead("commitment-change-form", "réaffecte AC004"),
        TourStops.Lead("commitment-change-preview", "réaffecte AC004 à P01"),
        TourStops.LeadPresses("commitment-changed", "Enregistrer"),
        TourStops.Lead("commitment-police-preview", "AC001 police seulement"),
        TourStops.LeadPresses("commitment-police-only", "Enregistrer"),
    ];
}
