namespace GpoBot.Core.Effects;

/// <summary>An effect among those of all GPOs: what a message that leaves for several of them is known by.</summary>
public readonly record struct EffectName(string GpoId, string EffectId)
{
    // No id of a GPO holds one: keys of the store must not.
    private const char Between = '/';

    public static EffectName Read(string name) =>
        name.IndexOf(Between, StringComparison.Ordinal) is > 0 and var at ? new(name[..at], name[(at + 1)..]) : new("", name);

    /// <summary><c>S01/msg.commitment-d7.AC002.2026-12-15.P05</c></summary>
    public override string ToString() => $"{GpoId}{Between}{EffectId}";
}
