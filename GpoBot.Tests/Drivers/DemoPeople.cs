namespace GpoBot.Tests.Drivers;

/// <summary>People of the demo department, by what they are in it on 20 November 2026.</summary>
public static class DemoPeople
{
    /// <summary>Of Horizon Habitat: owes AC002 in S01 and AC020 in S03.</summary>
    public const string OtherLandlord = "elias.palier@horizon-habitat.example.com";

    /// <summary>A colleague of the other landlord, in S01 alone.</summary>
    public const string OtherLandlordsDeputy = "flore.courdemo@horizon-habitat.example.com";

    /// <summary>Owes AC044 in S08 and AC050 in S11.</summary>
    public const string ThirdLandlord = "ulysse.cagedessai@toitsdefiction.example.com";

    /// <summary>Owes one thing only: AC011 in S01.</summary>
    public const string HeadOfSchool = "ce.college-adafictive@academie.example.org";

    /// <summary>Of the town: owes AC015 in S02 and AC059 in T03, nothing in S01.</summary>
    public const string Mayor = "agathe.modele@ville-montfictif.example.org";

    /// <summary>Leads S09, where no problem is open.</summary>
    public const string LeadWithoutProblem = "claude.echantillon@police.example.org";

    /// <summary>Deputy lead of S01.</summary>
    public const string DeputyLead = "noa.maquette@police.example.org";
}
