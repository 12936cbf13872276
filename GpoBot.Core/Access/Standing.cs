using GpoBot.Core.Groups;

namespace GpoBot.Core.Access;

/// <summary>What somebody is before a GPO: the columns of <see cref="RightsTable"/>. Whoever stands nowhere has no right at all.</summary>
public enum Standing
{
    Lead,
    DeputyLead,

    /// <summary>A member of an organisation at the table, or their deputy.</summary>
    Partner,

    /// <summary>The partner that runs a transport network.</summary>
    Operator,

    /// <summary>The delegate for cohesion between police and population (DCPP).</summary>
    Delegate,

    /// <summary>Asked to one meeting, and nothing more.</summary>
    Occasional,
    DistrictChief,
    Directorate,
    National,
    Administrator,
    Auditor,
}

/// <summary>From a row of the roster, or a post, to a standing: the only place where roles are read as rights.</summary>
public static class Standings
{
    private const string DelegatesType = "DCPP";
    private const string OperatorsType = "TRANSPORT";

    /// <summary>Null for a contact who left: nobody here.</summary>
    public static Standing? Of(Contact contact) => contact switch
    {
        { Active: false } => null,
        { Role: ContactRole.Lead } => Standing.Lead,
        { Role: ContactRole.DeputyLead } => Standing.DeputyLead,
        { Role: ContactRole.Occasional } => Standing.Occasional,
        { PartnerType: DelegatesType } => Standing.Delegate,
        { PartnerType: OperatorsType } => Standing.Operator,
        _ => Standing.Partner,
    };

    public static Standing Of(Post post) => post.Role switch
    {
        PostRole.DistrictChief => Standing.DistrictChief,
        PostRole.Directorate => Standing.Directorate,
        PostRole.National => Standing.National,
        PostRole.Administrator => Standing.Administrator,
        _ => Standing.Auditor,
    };
}
