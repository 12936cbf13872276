namespace GpoBot.Web.Checkups;

/// <summary>The steps of an installation, in the order and under the numbers of <c>docs/installer.md</c>.</summary>
public enum InstallStep { Program = 1, Identity, Memory, Address, Calendars, Mail, Department, Package, Trial }

/// <summary>What the steps are called, there and here.</summary>
public static class InstallSteps
{
    private static readonly string[] Names =
    [
        "Le programme", "L'identité", "La mémoire", "L'adresse publique", "Les agendas", "Les courriels", "Le département", "Le paquet Teams", "L'essai",
    ];

    public static IReadOnlyList<InstallStep> All { get; } = Enum.GetValues<InstallStep>();

    public static string Heading(this InstallStep step) => $"{(int)step}. {Names[(int)step - 1]}";
}
